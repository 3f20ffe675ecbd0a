import { type ActivityLine, type ActivityPage, activityRequest } from '../../contract/marks';
import { viewLine, type StoredLine } from '../../marks/stored-line';
import { listLines } from '../activity-store';
import { callerOf } from '../context';
import { issuesAsViewer } from '../issues-as-viewer';
import { openWave } from '../open-wave';
import { readWaveFacts } from '../wave-facts';

/** Lines of one page. */
const PAGE = 50;

/** What was written through Runway. Of items that Jira does not show the person a line says who and when, and not of what. */
export async function listActivity(payload: unknown, context: unknown): Promise<ActivityPage> {
  const caller = callerOf(context, ['runway-project']);
  const { wave: id, by, item, kind, after } = activityRequest.parse(payload);
  const { wave } = await openWave(caller, id);
  const isWanted = (line: StoredLine) =>
    (by === undefined || line.by === by) &&
    (item === undefined || line.item === item) &&
    (kind === undefined || line.kind === kind);
  const { lines, next } = await listLines(wave.id, isWanted, PAGE, after ?? null);
  const shown = new Set((await issuesAsViewer(lines.flatMap(({ issue }) => issue ?? []))).keys());
  // Jira says the same of what is deleted and of what it does not show: only the facts tell one from the other.
  if (lines.some(({ issue }) => issue !== null && !shown.has(issue)))
    for (const fact of (await readWaveFacts(wave)).facts.values()) if (fact.is === 'missing') shown.add(fact.issue);
  return { lines: lines.map((line) => viewed(line, shown)), next };
}

const viewed = (line: StoredLine, shown: ReadonlySet<string>): ActivityLine =>
  line.issue === null || shown.has(line.issue)
    ? viewLine(line)
    : { ...viewLine(line), item: null, what: '', from: '', to: '' };
