import type { GateFields } from '../../../../../../src/contract/gate-sheet';
import { spanText } from '../../../../../../src/values/time-span';
import { readOffset } from '../../../kit/dates/offset-days';
import type { Approver, Decides, DocumentNeed, Gate, GateKind, GateStands } from '../../../../../../src/contract/gates';

/** A seat as it is typed. */
export interface SeatDraft {
  /** Of this draft: what a line is known by while its role is typed. */
  readonly key: number;
  readonly seat: string;
  readonly by: 'account' | 'name' | 'nobody';
  readonly account: string | null;
  readonly name: string;
  /** Account of the deputy; absent or null: none. */
  readonly deputy?: string | null;
}

/** A gate as it is typed. */
export interface GateDraft {
  readonly name: string;
  readonly kind: GateKind;
  readonly stands: GateStands;
  readonly when: 'offset' | 'date';
  readonly milestone: string;
  readonly days: string;
  readonly date: string | null;
  readonly covers: 'due' | 'phases' | 'none';
  readonly phases: readonly string[];
  readonly owner: string | null;
  readonly approvers: readonly SeatDraft[];
  readonly decides: Decides['by'];
  readonly decidesSeat: string;
  readonly documents: readonly string[];
  readonly decisions: readonly string[];
  /** What it asks of a document where that is not what its kind of gate asks; absent: of none. */
  readonly needs?: Readonly<Record<string, DocumentNeed>>;
}

export const CUTOVER = 't-0';

export const NEW_GATE: GateDraft = {
  name: '',
  kind: 'decision',
  stands: 'phase-exit',
  when: 'offset',
  milestone: CUTOVER,
  days: '-30',
  date: null,
  covers: 'due',
  phases: [],
  owner: null,
  approvers: [],
  decides: 'all',
  decidesSeat: '',
  documents: [],
  decisions: [],
};

export function draftOf(gate: Gate): GateDraft {
  const { name, kind, stands, offset, date, phases, owner, approvers, decides, documents, decisions, needs } = gate;
  return {
    name,
    kind,
    stands,
    when: offset === null ? 'date' : 'offset',
    milestone: offset?.milestone ?? CUTOVER,
    days: offset === null ? '' : inputOf(offset),
    date: offset === null ? date : null,
    covers: phases === null ? 'due' : phases.length === 0 ? 'none' : 'phases',
    phases: phases ?? [],
    owner,
    approvers: approvers.map(({ seat, held, deputy = null }, key) => ({
      key,
      seat,
      by: held === null ? 'nobody' : 'account' in held ? 'account' : 'name',
      account: held !== null && 'account' in held ? held.account : null,
      name: held !== null && 'name' in held ? held.name : '',
      deputy,
    })),
    decides: decides.by,
    decidesSeat: decides.by === 'one' ? decides.seat : '',
    documents,
    decisions,
    ...(needs === undefined ? {} : { needs }),
  };
}

/** An offset as its field shows it: days as a number, anything else with its unit. */
const inputOf = (offset: NonNullable<Gate['offset']>): string =>
  offset.months === undefined && offset.minutes === undefined ? String(offset.days) : spanText(offset);

/** A name as an id: letters and digits, joined by hyphens. */
export const slugOf = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 100)
    .replace(/-+$/, '');

export type GateFault = 'name' | 'days' | 'seat' | 'same-seat' | 'held' | 'deputy' | 'decides';

export function faultsOf({ name, kind, when, days, approvers, decides, decidesSeat }: GateDraft): readonly GateFault[] {
  const seats = kind === 'decision' ? approvers : [];
  const slugs = seats.map(({ seat }) => slugOf(seat));
  const lacksHolder = seats.some(
    ({ by, account, name: typed }) => (by === 'account' && account === null) || (by === 'name' && typed.trim() === ''),
  );
  return [
    ...(slugOf(name) === '' ? (['name'] as const) : []),
    ...(when === 'offset' && readOffset(days) === null ? (['days'] as const) : []),
    ...(slugs.includes('') ? (['seat'] as const) : []),
    ...(new Set(slugs).size < slugs.length ? (['same-seat'] as const) : []),
    ...(lacksHolder ? (['held'] as const) : []),
    ...(seats.some(({ deputy = null }) => deputy !== null && seats.some((one) => one.account === deputy))
      ? (['deputy'] as const)
      : []),
    ...(kind === 'decision' && decides === 'one' && !slugs.includes(slugOf(decidesSeat)) ? (['decides'] as const) : []),
  ];
}

/** What the app takes of a draft without faults. */
export function fieldsOf(draft: GateDraft): GateFields & Pick<GateDraft, 'name' | 'kind' | 'stands'> {
  const { kind, covers, decides } = draft;
  const isDecision = kind === 'decision';
  return {
    name: draft.name.trim(),
    kind,
    stands: isDecision ? draft.stands : 'phase-exit',
    offset: draft.when === 'offset' ? { milestone: draft.milestone, ...(readOffset(draft.days) ?? { days: 0 }) } : null,
    date: draft.when === 'offset' ? null : draft.date,
    phases: covers === 'due' ? null : covers === 'none' ? [] : [...draft.phases],
    owner: draft.owner,
    approvers: isDecision ? draft.approvers.map(seatOf) : [],
    decides: !isDecision
      ? { by: 'all' }
      : decides === 'one'
        ? { by: 'one', seat: slugOf(draft.decidesSeat) }
        : { by: decides },
    documents: [...draft.documents],
    decisions: [...draft.decisions],
    ...(draft.needs === undefined ? {} : { needs: needsOf(draft.needs, draft.documents) }),
  };
}

/** Of the documents that it names: what was asked of another goes with it. */
const needsOf = (needs: NonNullable<GateDraft['needs']>, documents: readonly string[]) =>
  Object.fromEntries(Object.entries(needs).filter(([id]) => documents.includes(id)));

function seatOf({
  seat,
  by,
  account,
  name,
  deputy = null,
}: SeatDraft): Approver & { held: { account: string } | { name: string } | null } {
  const held = by === 'account' && account !== null ? { account } : by === 'name' ? { name: name.trim() } : null;
  return { seat: slugOf(seat), held, ...(deputy === null ? {} : { deputy }) };
}

/** What differs from the gate as it was read: what somebody else changed meanwhile stays theirs. */
export function changedFields(base: GateDraft, draft: GateDraft): GateFields {
  const before = fieldsOf(base);
  const now = fieldsOf(draft);
  return Object.fromEntries(
    Object.entries(now).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key as keyof typeof before]),
    ),
  );
}

/** An id for a new gate that no other has. */
export function freeId(name: string, taken: ReadonlySet<string>): string {
  const wanted = slugOf(name).slice(0, 96);
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? wanted : `${wanted}-${number}`;
    if (!taken.has(id)) return id;
  }
}
