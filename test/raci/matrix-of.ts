import type { PartyName, RaciLetters, RegisterView } from '../../src/contract/raci';
import type { RowSpec } from '../../src/raci/row-spec';
import type { StoredMatrix } from '../../src/raci/stored-matrix';

/** Thursday. */
export const TODAY = '2027-04-15';
export const NOW = Date.parse(`${TODAY}T09:00:00Z`);

export const somebody = { by: 'somebody', at: NOW } as const;

/** A row of which a test says only what matters. */
export const specOf = (id: string, more: Partial<RowSpec> = {}): RowSpec => ({
  ...{ id, kind: 'module', parent: null, phase: 'phase', workstream: 'phase', name: id, owners: null, raci: null },
  ...more,
});

export const roleOf = (
  id: string,
  heldBy: readonly string[] = [],
  party: PartyName | null = null,
): RegisterView['roles'][number] => ({ id, name: id, party, heldBy });

export const workstreamOf = (slug: string, lead: string | null): RegisterView['workstreams'][number] => ({
  ...{ slug, name: slug, lead },
  state: 'open',
  said: null,
});

/** What people wrote, each cell once. */
export const writtenBefore = (
  cells: readonly { readonly row: string; readonly role: string; readonly letters: RaciLetters }[],
): StoredMatrix => {
  const rows = new Map<string, StoredMatrix extends ReadonlyMap<string, infer Row> ? Row : never>();
  for (const { row, role, letters } of cells) {
    const { version, entries } = rows.get(row) ?? { version: 0, entries: {} };
    const next = version + 1;
    rows.set(row, { version: next, entries: { ...entries, [role]: { value: letters, version: next, ...somebody } } });
  }
  return rows;
};
