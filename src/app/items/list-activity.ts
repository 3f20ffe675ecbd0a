import { type ActivityLine, type ActivityPage } from '../../contract/marks';
import { viewLine, type StoredLine } from '../../marks/stored-line';
import { listLines } from '../../forge/storage/activity-store';
import { issuesAsViewer } from '../../forge/jira/issues-as-viewer';
import { namesAsViewer } from '../../forge/jira/names-as-viewer';
import { type OpenWave } from '../waves/open-wave';
import { readWaveFacts } from '../waves/read-wave-facts';
import type { Payload } from '../../contract/calls';

/** Lines of one page. */
const PAGE = 50;

/** What was written through Runway. Of items that Jira does not show the person a line says who and when, and not of what. */
export async function listActivity(
  { by, item, kind, after }: Payload<'listActivity'>,
  open: OpenWave,
): Promise<ActivityPage> {
  const { wave } = open;
  const isWanted = (line: StoredLine) =>
    (by === undefined || line.by === by) &&
    (item === undefined || line.item === item) &&
    (kind === undefined || line.kind === kind);
  const { lines, next } = await listLines(wave.id, isWanted, PAGE, after ?? null);
  const issues = await issuesAsViewer(lines.flatMap(({ issue }) => issue ?? []));
  const shown = new Set(issues.keys());
  const named = await withNames(lines, open);
  // Jira says the same of what is deleted and of what it does not show: only the facts tell one from the other.
  if (lines.some(({ issue }) => issue !== null && !shown.has(issue)))
    for (const fact of (await readWaveFacts(wave)).facts.values()) if (fact.is === 'missing') shown.add(fact.issue);
  return {
    // Of an item that is not shown nobody learns by its path that something was written.
    lines: lines
      .filter(({ issue }) => item === undefined || issue === null || shown.has(issue))
      .map((line) => viewed(named(line), shown)),
    items: itemsOf(lines, issues),
    next,
  };
}

const NAMES_PEOPLE: readonly StoredLine['kind'][] = ['register', 'settings', 'undo'];

/** Lines name people by account: who reads them sees the names that Jira shows them. */
async function withNames(
  lines: readonly StoredLine[],
  { register, settings }: OpenWave,
): Promise<(line: StoredLine) => StoredLine> {
  const listed = register.people.flatMap(({ who }) => ('account' in who ? [who.account] : []));
  const accounts = new Set<string>([...listed, settings.owner, ...settings.viewers]);
  const parts = lines
    .filter(({ kind }) => NAMES_PEOPLE.includes(kind))
    .flatMap(({ from, to }) => [...from.split(', '), ...to.split(', ')]);
  const asked = [...new Set(parts.filter((part) => accounts.has(part)))].slice(0, NAMES_AT_ONCE);
  const names = asked.length === 0 ? new Map<string, string>() : await namesAsViewer(asked);
  const named = (text: string): string =>
    text
      .split(', ')
      .map((part) => names.get(part) ?? part)
      .join(', ');
  return (line) => (NAMES_PEOPLE.includes(line.kind) ? { ...line, from: named(line.from), to: named(line.to) } : line);
}

/** What Jira answers at once. */
const NAMES_AT_ONCE = 50;

/** Each item of these lines that Jira shows the person, with the key and title of its issue. */
function itemsOf(
  lines: readonly StoredLine[],
  issues: ReadonlyMap<string, { readonly key: string; readonly title: string }>,
): ActivityPage['items'] {
  return [...new Map(lines.map((line) => [line.item, line.issue]))].flatMap(([id, issue]) => {
    const shown = issues.get(issue ?? '');
    return id === null || shown === undefined ? [] : [{ id, key: shown.key, title: shown.title }];
  });
}

function viewed(line: StoredLine, shown: ReadonlySet<string>): ActivityLine {
  if (line.issue === null || shown.has(line.issue)) return viewLine(line);
  const { parts: _parts, ...rest } = viewLine(line);
  return { ...rest, item: null, what: '', from: '', to: '' };
}
