import type { RegisterEdit, RegisterView } from '../../contract/raci';
import type { Change } from '../../marks/change';
import type { Said } from '../../marks/said';
import type { RowChanges } from '../../raci/edit-matrix';
import type { RegisterValue } from '../../raci/stored-register';
import type { EntryChange } from '../../raci/write-entries';

/** What the activity says of a write of the matrix. Of one row by its name, which only those read who may see its issue. */
export function matrixLine(
  changes: readonly RowChanges[],
  rowName: string | null,
  { roles }: Pick<RegisterView, 'roles'>,
): Said['line'] {
  const cells = changes.flatMap((row) => row.changes);
  const [only] = cells;
  const names = new Map(roles.map(({ id, name }) => [id, name]));
  if (only !== undefined && cells.length === 1)
    return {
      kind: 'raci',
      what: [rowName ?? '', names.get(only.key) ?? only.key].filter((part) => part !== '').join(': '),
      from: only.before ?? '',
      to: only.after ?? '',
    };
  const what = rowName ?? countOf(changes.length, 'row');
  return { kind: 'raci', what, from: '', to: countOf(cells.length, 'cell') };
}

const countOf = (count: number, what: string): string => `${String(count)} ${what}${count === 1 ? '' : 's'}`;

/** A cell's key holds its role before its row: a role is a slug, and has no blank. */
export const matrixChanges = (changes: readonly RowChanges[]): Change[] =>
  changes.flatMap(({ row, changes: cells }) =>
    cells.map(({ key, before, after }): Change => ({ section: 'raci', key: `${key} ${row}`, before, after })),
  );

export const registerChanges = (changes: readonly EntryChange<RegisterValue>[]): Change[] =>
  changes.map(({ key, before, after }): Change => ({ section: 'register', key, before, after }));

/** What the activity says of an edit of the register; people by account, or by the name that somebody typed. */
export function registerLine(edit: RegisterEdit, before: RegisterView, after: RegisterView): Said['line'] {
  const line = (what: string, from: string, to: string): Said['line'] => ({ kind: 'register', what, from, to });
  const role = ({ roles }: RegisterView, id: string | null) => roles.find((one) => one.id === id);
  const workstream = ({ workstreams }: RegisterView, slug: string) => workstreams.find((one) => one.slug === slug);
  const labels = ({ people }: RegisterView, ids: readonly string[] | undefined) =>
    (ids ?? [])
      .flatMap((id) => people.find((one) => one.id === id) ?? [])
      .map(({ who }) => ('account' in who ? who.account : who.name))
      .join(', ');
  switch (edit.do) {
    case 'role':
    case 'remove-role': {
      const [old, now] = [role(before, edit.role), role(after, edit.role)];
      const said = (one: typeof old) => (one === undefined ? '' : [one.name, one.party].filter(Boolean).join(', '));
      return line('role', said(old), said(now));
    }
    case 'hold':
      return line(
        role(after, edit.role)?.name ?? edit.role,
        labels(before, role(before, edit.role)?.heldBy),
        labels(after, role(after, edit.role)?.heldBy),
      );
    case 'person':
    case 'remove-person':
      return line('person', labels(before, [edit.person]), labels(after, [edit.person]));
    case 'contact': {
      const said = ({ contacts }: RegisterView) => contacts.find(({ party }) => party === edit.party)?.person;
      return line(
        `contact of the ${edit.party}`,
        labels(before, [said(before) ?? '']),
        labels(after, [said(after) ?? '']),
      );
    }
    case 'escalation': {
      const said = (view: RegisterView) =>
        labels(
          view,
          view.escalations.find(({ workstream: slug, party }) => slug === edit.workstream && party === edit.party)
            ?.people,
        );
      const name = workstream(after, edit.workstream)?.name ?? edit.workstream;
      return line(`escalation in ${name}, ${edit.party}`, said(before), said(after));
    }
    case 'available':
    case 'not-available': {
      const isThere = edit.do === 'available';
      const what = `there for ${isThere ? edit.window.milestone : edit.milestone}`;
      const who = labels(after, [edit.person]);
      return isThere ? line(what, '', who) : line(what, who, '');
    }
    case 'workstream': {
      const said = (view: RegisterView) => {
        const one = workstream(view, edit.workstream);
        return one === undefined ? '' : [one.name, role(view, one.lead)?.name].filter(Boolean).join(', ');
      };
      return line('workstream', said(before), said(after));
    }
    case 'close-workstream':
    case 'reopen-workstream': {
      const name = workstream(after, edit.workstream)?.name ?? edit.workstream;
      const [from, to] = edit.do === 'close-workstream' ? ['open', 'closed'] : ['closed', 'open'];
      return line(name, from, `${to}: ${edit.note}`);
    }
    default:
      return edit satisfies never;
  }
}
