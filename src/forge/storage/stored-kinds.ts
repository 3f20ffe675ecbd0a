import { leaseOfMove } from '../../moves/move';
import { leaseOfUndo } from '../../undo/undo';
import { undoKey, undoResultsKey } from './undo/undo-store';
import { readKey } from './facts/changed-issues';
import { activityKey } from './activity-store';
import { BULK } from './bulk-store';
import { editResultsKey, editsKey } from './edit-store';
import { longKey } from './entry-store';
import { ENTRY, type EntryKind } from './rows/entry-key';
import { FACTS, factsKeys } from './facts/facts-store';
import { knownItemsKey } from './facts/known-items';
import { forgettingsKey } from './forgetting-store';
import { itemsKey, textsKey } from './item-store';
import { LEASE } from './lease-store';
import { MARKS, marksKeys } from './marks-store';
import { moveChangesKey, moveKey } from './move-store';
import { dailyKey } from './notification-store';
import { RECORD } from './record-store';
import type { Removal } from './removal-store';
import { runKeys } from './run-store';
import { SETTINGS } from './settings-store';
import { plansKey } from './wave-store';

/** What a kind holds of people: account ids, names and notes that were typed, or what the text of a template says of them. */
type Personal = readonly ('account' | 'typed' | 'template')[];

/** What deletes a kind when its wave is removed. */
type Removed =
  /** These keys. */
  | { readonly keys: (of: Removal) => readonly string[]; readonly entity: string | null }
  /** All keys with these prefixes. */
  | { readonly prefixes: (of: Removal) => readonly string[] }
  /** All rows of the entity that its index by wave lists. */
  | { readonly rowsOf: string }
  /** The removal itself, before or after the rest. */
  | 'by-removal'
  /** Nothing: it is of the project or the site, not of a wave, or it expires. */
  | 'not-of-a-wave';

/**
 * The steps that forget a person, in their order. The register comes after what it is asked for: as long as it lists the person, an
 * owner can ask again. Views follow from the rest.
 */
export const FORGET_STEPS = ['activity', 'choices', 'bulk', 'wave', 'stamp', 'register', 'views'] as const;
export type ForgetStep = (typeof FORGET_STEPS)[number];

interface StoredKind {
  readonly personal: Personal;
  readonly removed: Removed;
  /** The step that takes a forgotten person out of it, or why the person stays; absent where it holds no person of the wave. */
  readonly forgotten?: ForgetStep | { readonly stays: string };
}

const none: Personal = [];
const EVIDENCE = { stays: 'What people said of items is the evidence that readiness rests on.' } as const;
const SIGNED = {
  stays: 'Signed decisions are read as they were made; the owner of a gate names another person there.',
} as const;
const OWNED = { stays: 'Until its owner names another person there.' } as const;
const STARTED = { stays: 'Who started imports and moves, and whom those assigned.' } as const;
const UPLOADED = { stays: 'Uploads of the person themselves; they expire after 30 days.' } as const;

const runsAnd = (own: (run: string) => string) => ({ prefixes: ({ runs }: Removal) => runs.map(own) });
const worksAnd = (own: (work: string) => string) => ({
  prefixes: ({ runs, shifts: moves }: Removal) => [...runs, ...moves].map(own),
});
const entry = (forgotten?: StoredKind['forgotten']) => ({
  personal: ['account', 'typed'] as const,
  removed: { rowsOf: ENTRY },
  ...(forgotten === undefined ? {} : { forgotten }),
});
const long = (personal: Personal, forgotten?: StoredKind['forgotten']) => ({
  personal,
  removed: { prefixes: ({ wave }: Removal) => [longKey(wave)] },
  ...(forgotten === undefined ? {} : { forgotten }),
});

/**
 * Every kind of row that Runway stores. Removing a wave and forgetting a person go by it, and docs/data.md is compared with it. A
 * kind is the prefix of a plain key, the name of an entity, `entry` with what the entry holds, or `long` with what outgrew an entry.
 */
export const STORED_KINDS = {
  upload: { personal: ['account'], removed: 'not-of-a-wave', forgotten: UPLOADED },
  piece: { personal: ['account'], removed: 'not-of-a-wave', forgotten: UPLOADED },
  kept: { personal: none, removed: 'not-of-a-wave' },
  'kept-piece': { personal: ['template'], removed: 'not-of-a-wave' },
  calendar: { personal: ['typed'], removed: 'by-removal' },
  run: {
    personal: ['account'],
    removed: { keys: ({ runs }) => runs.map((run) => runKeys.run(run)), entity: null },
    forgotten: STARTED,
  },
  batch: { personal: none, removed: runsAnd(runKeys.batches) },
  result: { personal: none, removed: runsAnd(runKeys.results) },
  'latest-run': { personal: none, removed: 'by-removal' },
  'latest-shift': { personal: none, removed: 'by-removal' },
  cancel: { personal: none, removed: { keys: ({ runs }) => runs.map((run) => runKeys.cancel(run)), entity: null } },
  intent: {
    personal: ['account'],
    removed: runsAnd((run) => `${runKeys.intent(run)}:`),
    forgotten: STARTED,
  },
  edits: { personal: ['account'], removed: worksAnd((work) => `${editsKey(work)}:`), forgotten: STARTED },
  'edit-result': { personal: ['account'], removed: worksAnd(editResultsKey), forgotten: STARTED },
  shift: {
    personal: ['account'],
    removed: { keys: ({ shifts: moves }) => moves.map(moveKey), entity: null },
    forgotten: STARTED,
  },
  'shift-plan': {
    personal: none,
    removed: { prefixes: ({ shifts: moves }) => moves.map((move) => `${moveChangesKey(move)}:`) },
  },
  undo: {
    personal: ['account'],
    removed: { keys: ({ runs }) => runs.map((run) => undoKey(run)), entity: null },
    forgotten: STARTED,
  },
  'undo-result': { personal: none, removed: runsAnd(undoResultsKey) },
  'wave-plan': {
    personal: ['account', 'typed'],
    removed: { prefixes: ({ wave }) => [plansKey(wave)] },
    forgotten: 'wave',
  },
  lease: {
    personal: none,
    removed: {
      keys: ({ runs, shifts: moves }) => [...runs, ...runs.map(leaseOfUndo), ...moves.map(leaseOfMove)],
      entity: LEASE,
    },
  },
  wave: { personal: ['account'], removed: 'by-removal', forgotten: 'wave' },
  'wave removed': { personal: none, removed: 'not-of-a-wave' },
  removal: { personal: none, removed: 'by-removal' },
  items: { personal: none, removed: runsAnd((run) => `${itemsKey(run as Removal['runs'][number])}:`) },
  'item-texts': { personal: ['template'], removed: runsAnd((run) => `${textsKey(run as Removal['runs'][number])}:`) },
  'item-row': { personal: ['template'], removed: { prefixes: ({ wave }) => [knownItemsKey(wave)] } },
  facts: {
    personal: ['account'],
    removed: { keys: ({ wave }) => factsKeys(wave), entity: FACTS },
    forgotten: { stays: 'What Jira says of its issues; it follows Jira.' },
  },
  flush: { personal: none, removed: 'not-of-a-wave' },
  dirty: { personal: none, removed: 'not-of-a-wave' },
  read: { personal: none, removed: { prefixes: ({ wave }) => [readKey(wave)] } },
  blocks: { personal: none, removed: 'not-of-a-wave' },
  points: { personal: none, removed: 'not-of-a-wave' },
  // Earlier versions wrote it; now it is in the stamp.
  basis: { personal: none, removed: { keys: ({ wave }) => [`basis:${wave}`], entity: null } },
  tracked: { personal: none, removed: 'not-of-a-wave' },
  sprint: { personal: none, removed: 'not-of-a-wave' },
  'sprint-items': { personal: none, removed: 'not-of-a-wave' },
  'sprints-of': { personal: none, removed: 'not-of-a-wave' },
  'sprint-note': { personal: none, removed: 'not-of-a-wave' },
  'sprint-gone': { personal: none, removed: 'not-of-a-wave' },
  'sprint-look': { personal: none, removed: 'not-of-a-wave' },
  'sprint-sweep': { personal: none, removed: 'not-of-a-wave' },
  'sweep-cursor': { personal: none, removed: 'not-of-a-wave' },
  record: { personal: ['account', 'typed'], removed: { rowsOf: RECORD }, forgotten: EVIDENCE },
  marks: {
    personal: ['account'],
    removed: { keys: ({ wave }) => marksKeys(wave), entity: MARKS },
    forgotten: EVIDENCE,
  },
  bulk: { personal: ['account'], removed: { rowsOf: BULK }, forgotten: 'bulk' },
  daily: { personal: none, removed: { keys: ({ wave }) => [dailyKey(wave)], entity: null } },
  settings: { personal: ['account'], removed: { keys: ({ wave }) => [wave], entity: SETTINGS }, forgotten: 'wave' },
  activity: {
    personal: ['account', 'typed'],
    removed: { prefixes: ({ wave }) => [activityKey(wave)] },
    forgotten: 'activity',
  },
  forgetting: { personal: ['account', 'typed'], removed: { prefixes: ({ wave }) => [forgettingsKey(wave)] } },
  'entry notifications': { personal: ['account'], removed: { rowsOf: ENTRY }, forgotten: 'choices' },
  'entry stamp': { personal: ['account', 'typed'], removed: { rowsOf: ENTRY }, forgotten: 'stamp' },
  'entry gate-now': { personal: none, removed: { rowsOf: ENTRY } },
  'entry view': { personal: ['account'], removed: { rowsOf: ENTRY }, forgotten: 'views' },
  'entry gate-views': {
    personal: ['account'],
    removed: { rowsOf: ENTRY },
    forgotten: { stays: 'The owner of a gate, as the list of gates names them.' },
  },
  'entry view-claim': { personal: none, removed: { rowsOf: ENTRY } },
  'entry report': {
    personal: ['account', 'typed', 'template'],
    removed: { rowsOf: ENTRY },
    forgotten: { stays: 'The owners of gates and decisions, as the lists of both name them.' },
  },
  'entry save-place': { personal: none, removed: { rowsOf: ENTRY } },
  'entry sprint-states': entry('choices'),
  'entry trend': { personal: none, removed: { rowsOf: ENTRY } },
  'entry register': entry('register'),
  'entry raci': { personal: ['account'], removed: { rowsOf: ENTRY }, forgotten: 'register' },
  'entry gates': entry(SIGNED),
  'entry gate': entry(SIGNED),
  'entry meeting': entry(SIGNED),
  'entry run-sheet': entry(SIGNED),
  'entry decisions': entry(OWNED),
  'entry decision': entry(OWNED),
  'entry documents': entry(OWNED),
  'entry document': entry(OWNED),
  'entry risks': entry(OWNED),
  'entry risk': entry(OWNED),
  'entry questions': entry(OWNED),
  'entry question': entry(OWNED),
  'long snapshot': long(['account', 'typed'], SIGNED),
  'long gate': long(['account', 'typed'], SIGNED),
  'long raci': long(['template']),
  'long known': long(['template']),
  long: long(['account', 'typed'], SIGNED),
} as const satisfies Readonly<Record<string, StoredKind> & Record<`entry ${EntryKind}`, StoredKind>>;
