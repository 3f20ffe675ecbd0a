import { type MarksDone } from '../../contract/marks';
import type { ParsedMark, WorkstreamMark } from '../../contract/marks';
import type { MarkRefusal } from '../../marks/mark-refusal';
import { MARK_REFUSALS } from '../../marks/mark-refusal';
import { mayMark } from '../../marks/may-mark';
import type { StoredLine } from '../../marks/stored-line';
import { extraState } from '../../marks/extra-state';
import { undoLine } from '../../marks/undo-line';
import { evaluateWave } from '../../readiness/evaluate-wave';
import { readLines } from '../../forge/storage/activity-store';
import { factOfIssue } from '../../forge/storage/facts/facts-store';
import { issuesAsViewer } from '../../forge/jira/issues-as-viewer';
import { marksDone } from './marks-done';
import { NO_SUCH_ITEM } from './no-such-item';
import { markBoundsOf, markRightsOf, mayBeTold } from './open-item';
import { type OpenWave } from '../waves/open-wave';
import { readWaveFacts } from '../waves/read-wave-facts';
import { type ToSay, writeSaid } from '../../forge/storage/write-said';
import { failureOf } from '../../errors/failure-of';
import type { Payload } from '../../contract/calls';

/** Takes lines of the activity back, newest first; what was written over since is refused and stands. */
export async function undoMarks({ lines: ids }: Payload<'undoMarks'>, open: OpenWave): Promise<MarksDone> {
  const { wave, account, standing } = open;
  const lines = (await readLines(wave.id, ids)).sort((a, b) => (a.id < b.id ? -1 : 1));
  if (lines.length < new Set(ids).size) throw failureOf(noSuchLine);
  if (standing.issue !== null) await refuseOtherItems(open, standing.issue.id, lines);
  const facts = await readWaveFacts(wave);
  const states = new Map(evaluateWave(facts).items.map((state) => [state.id, state]));
  const shown = await issuesAsViewer(lines.flatMap(({ issue }) => issue ?? []));
  const refused: { item: string; message: string }[] = [];
  const toSay: ToSay[] = [];
  for (const line of lines) {
    if (line.item === null) {
      refused.push({ item: '', message: MARK_REFUSALS['not-undoable'].message });
      continue;
    }
    const state = states.get(line.item) ?? extraState(facts, line.item);
    if (state === null || !mayBeTold(state, shown)) {
      refused.push({ item: line.item, message: NO_SUCH_ITEM.message });
      continue;
    }
    const rights = markRightsOf(open, state);
    const isTheirs = line.by === account || rights.role === 'owner' || rights.leadsIt;
    const because: MarkRefusal | null = isTheirs
      ? mayMark(needs(line), rights, markBoundsOf(facts, state))
      : 'lead-only';
    if (because !== null) refused.push({ item: line.item, message: MARK_REFUSALS[because].message });
    else
      toSay.push({
        item: line.item,
        issue: state.issue,
        version: null,
        decide: ({ record, lines: known }) => undoLine(record, withState(line, known)),
        undoes: line,
      });
  }
  return marksDone(await writeSaid(wave.id, { by: account, at: Date.now() }, toSay), refused);
}

/** Taking something back needs the right that saying it needs. */
function needs({ changes }: StoredLine): (ParsedMark | WorkstreamMark)['do'] {
  const keys = changes.flatMap(({ section, key }) => (section === 'item' ? [key] : []));
  if (keys.includes('notApplicable')) return 'not-applicable';
  if (keys.includes('workstream')) return 'workstream';
  return keys.length > 0 ? 'replace' : 'confirm';
}

/** Two undos of one line at once: the second finds it undone in the record, whatever it read before. */
const withState = (
  line: StoredLine,
  known: readonly { readonly id: string; readonly undone: boolean }[],
): StoredLine => ({
  ...line,
  undone: known.find(({ id }) => id === line.id)?.undone ?? line.undone,
});

/** On an issue's panel only that issue's lines are there to be taken back. */
async function refuseOtherItems({ wave, standing }: OpenWave, issue: string, lines: readonly StoredLine[]) {
  const own = await factOfIssue(standing.where.project, issue);
  if (own?.wave !== wave.id || lines.some(({ item }) => item !== own.id)) throw failureOf(noSuchLine);
}

const noSuchLine = {
  code: 'not-found',
  message: 'There is no such line in the activity of this wave.',
  next: 'Reload the activity.',
} as const;
