import type { ChangeKind, GateChange, GateEvidence, GateRow, GateView } from '../../contract/gates';
import { hashOf } from '../../forge/storage/rows/keys';

/** Whether Jira shows the person the issue of an item or module. */
type IsSeen = (item: string) => boolean;

const OF_ITEMS: ReadonlySet<ChangeKind> = new Set<ChangeKind>([
  'item-incomplete',
  'item-complete',
  'item-missing',
  'item-found',
  'item-gone',
  'item-not-counted',
  'owner-lost',
  'owner-found',
  'high-work',
  'work-added',
]);
const OF_ROWS: ReadonlySet<ChangeKind> = new Set<ChangeKind>(['row-changed', 'row-gone']);

/**
 * A gate as one person sees it. The path of an item holds the words of its module: of what Jira does not show the person
 * there is as much as of everything else, under names that say nothing.
 */
export function gateAsSeen(view: GateView, isSeen: IsSeen): GateView {
  return {
    ...view,
    gate: { ...view.gate, settles: view.gate.settles.filter(isSeen) },
    findings: view.findings.map((finding) => ({
      ...finding,
      evidence: finding.evidence.map((one) => ({ ...one, id: evidenceSeen(one, isSeen) ? one.id : hidden(one.id) })),
    })),
    rows: view.rows.filter(({ item }) => isSeen(item)).map((row) => earlierSeen(row, isSeen)),
    rounds: view.rounds.map((round) => ({
      ...round,
      holds: round.holds.map((one) => ({ ...one, changes: one.changes.map(changeName) })),
    })),
    standing: view.standing && {
      ...view.standing,
      changes: view.standing.changes.map((change) => ({
        ...change,
        id: changeName(change.id),
        what: changeSeen(change, isSeen) ? change.what : hidden(change.what),
      })),
      worse: view.standing.worse.map(changeName),
    },
  };
}

/** What was answered earlier is shown to those who see the item on which it was answered. */
function earlierSeen(row: GateRow, isSeen: IsSeen): GateRow {
  if (row.earlier === undefined || isSeen(row.earlier.item)) return row;
  const { earlier: _hidden, ...shown } = row;
  return shown;
}

/** How a change is named to people, and by people: its own id holds the path of its item. */
export const changeName = (id: string): string => hashOf(`change ${id}`);

const hidden = (id: string): string => `hidden-${hashOf(`hidden ${id}`)}`;

/** The id of a row is that of its item, a blank, and its key. */
export const itemOfRow = (id: string): string => id.slice(0, id.lastIndexOf(' '));

const evidenceSeen = ({ kind, id }: GateEvidence, isSeen: IsSeen): boolean =>
  kind === 'item' ? isSeen(id) : kind === 'row' ? isSeen(itemOfRow(id)) : kind !== 'raci' || !isPath(id) || isSeen(id);

const changeSeen = ({ kind, what }: GateChange, isSeen: IsSeen): boolean =>
  OF_ITEMS.has(kind) ? isSeen(what) : !OF_ROWS.has(kind) || isSeen(itemOfRow(what));

/** A row of the matrix is a module, by its path, or a gate. */
export const isPath = (id: string): boolean => id.includes('/');

/** The items of which something is told, each once: those of rows first, then what keeps checks from being met, then changes. */
export const itemsNamed = ({ gate, rows, findings, standing }: GateView): string[] => [
  ...new Set([
    ...rows.flatMap(({ item, earlier }) => (earlier === undefined ? [item] : [item, earlier.item])),
    ...findings.flatMap(({ evidence }) =>
      evidence.flatMap(({ kind, id }) =>
        kind === 'item' ? [id] : kind === 'row' ? [itemOfRow(id)] : kind === 'raci' && isPath(id) ? [id] : [],
      ),
    ),
    ...gate.settles,
    ...(standing?.changes ?? []).flatMap(({ kind, what }) =>
      OF_ITEMS.has(kind) ? [what] : OF_ROWS.has(kind) ? [itemOfRow(what)] : [],
    ),
  ]),
];
