import type { LogLine, RunSheetView, SheetItem, SheetRun, StartAsk } from '../../contract/run-sheet';
import { LOG_PAGE } from '../../contract/limits';
import { mayMark } from '../../marks/may-mark';
import { mayRunSheet } from '../../run-sheet/may-act-on-sheet';
import { plannedWindow } from '../../run-sheet/planned-window';
import { pointOfNoReturn } from '../../run-sheet/point-of-no-return';
import { isRollbackList } from '../../run-sheet/is-rollback-list';
import { startAsks } from '../../run-sheet/start-asks';
import { reportForm } from '../../run-sheet/report-form';
import { stepsOf } from '../../run-sheet/steps-of';
import type { ItemThen, StoredLogLine, StoredRunSheet, StoredSheetRun } from '../../run-sheet/stored-run-sheet';
import { issuesAsViewer, type ShownIssue } from '../../forge/jira/issues-as-viewer';
import { readTextsOf } from '../../forge/storage/item-store';
import { markBoundsOf, markRightsOf, mayBeTold } from '../items/open-item';
import { refsOf } from '../items/refs-of';
import type { OpenRunSheet } from './open-run-sheet';
import { openStamp } from '../../forge/storage/watch/stamp-row';
import { readRecords } from '../../forge/storage/record-store';
import { readReports, type StoredReport } from '../../forge/storage/report-store';
import { readEarlierRun, readRunSheet } from '../../forge/storage/run-sheet-store';
import { viewWaveHead } from '../waves/view-wave-head';
import { failureOf } from '../../errors/failure-of';

const iso = (at: number): string => new Date(at).toISOString();
const isoOrNull = (at: number | null): string | null => (at === null ? null : iso(at));

/** @param earlier id of an earlier run that is to be looked at instead of the present one */
export async function viewRunSheet(open: OpenRunSheet, earlier?: string): Promise<RunSheetView> {
  const { wave, plan, settings, gate, rights, account, facts } = open;
  const asking = new Set([...facts.specs.values()].flatMap(({ node, asks }) => (asks > 0 ? [node] : [])));
  const [{ sheet }, kept, forms, stamp] = await Promise.all([
    readRunSheet(wave.id, gate.id),
    readReports(wave.id, gate.id),
    readTextsOf(wave, asking),
    openStamp(wave.id),
  ]);
  const { run, items } = await runShown(open, sheet, earlier);
  const reported = kept.reports.flatMap((one) => (one.issue === null ? [] : [{ ...one, issue: one.issue }]));
  const shown = await issuesAsViewer([
    ...items.flatMap(({ issue }) => issue ?? []),
    ...reported.map(({ issue }) => issue),
  ]);
  const seen = items.filter((item) => item.isTold(shown));
  const reports = reported.flatMap(({ issue, severity, by, at }) => {
    const found = shown.get(issue);
    return found === undefined ? [] : [{ ...issueOf(found), severity, by, at: iso(at) }];
  });
  const { startedAt, ...planned } = plannedOf(open, run);
  const isActive = settings.state === 'active';
  const isPresent = run.id === sheet.run.id;
  const asks = startAsksOf(open, Date.now());
  const counts = (all: readonly SheetItem['steps'][number]['result'][], is: string) =>
    all.filter((result) => result === is).length;
  const results = items
    .filter((item) => item.isRollback !== true)
    .flatMap(({ steps }) => steps.map(({ result }) => result));
  return {
    wave: viewWaveHead(wave, plan, settings),
    gate: { id: gate.id, name: gate.name },
    mayRun: isActive && isPresent && mayRunSheet({ account, role: rights.role, gateOwner: gate.owner }),
    mayWrite: isActive && isPresent && rights.role !== 'viewer',
    planned,
    ...(open.openConditions.length === 0 || !isPresent || run.started !== null
      ? {}
      : { openConditions: open.openConditions }),
    ...(asks.length === 0 || !isPresent || run.started !== null ? {} : { startAsks: asks }),
    run: viewRun(run, startedAt, plan.dates.zone, oldestOpenCritical(open, kept.reports)),
    runs: [
      ...sheet.earlier.map(({ id, startedAt: began, is }) => ({ id, startedAt: isoOrNull(began), is })),
      {
        id: sheet.run.id,
        startedAt: isoOrNull(sheet.run.started?.at ?? null),
        is: sheet.run.outcomes.at(-1)?.is ?? null,
      },
    ],
    items: seen.map(({ item, issue, title, version, mark, isRollback, steps }): SheetItem => {
      const found = shown.get(issue ?? '');
      return {
        item,
        key: found?.key ?? '',
        title: found?.title ?? title,
        version,
        mark: mark && isActive,
        ...(isRollback === true ? { isRollback } : {}),
        steps,
      };
    }),
    hidden: items.reduce((sum, item) => sum + (seen.includes(item) ? 0 : item.steps.length), 0),
    progress: { done: counts(results, 'done'), skipped: counts(results, 'skipped'), of: results.length },
    reports,
    reportsHidden: reported.length - reports.length,
    form: reportForm(formsInOrder(facts.specs.keys(), forms)),
    ...(isPresent
      ? {
          refs: refsOf(
            stamp,
            seen.flatMap(({ item, steps }) => steps.map(({ row }) => ({ item, key: row }))),
          ),
        }
      : {}),
  };
}

interface ShownItem extends ItemThen {
  readonly isRollback?: true;
  readonly version: number;
  readonly mark: boolean;
  readonly isTold: (shown: ReadonlyMap<string, unknown>) => boolean;
}

async function runShown(
  open: OpenRunSheet,
  sheet: StoredRunSheet,
  earlier: string | undefined,
): Promise<{ readonly run: StoredSheetRun; readonly items: readonly ShownItem[] }> {
  if (earlier === undefined || earlier === sheet.run.id) return { run: sheet.run, items: await itemsNow(open) };
  const found = sheet.earlier.find(({ id }) => id === earlier);
  if (found === undefined) throw failureOf(NO_SUCH_RUN);
  const { run, items } = await readEarlierRun(found.key);
  return {
    run,
    items: items.map((item) => ({
      ...item,
      ...(isRollbackList(item.title) ? { isRollback: true as const } : {}),
      version: 0,
      mark: false,
      isTold: (shown) => item.issue === null || shown.has(item.issue),
    })),
  };
}

export const NO_SUCH_RUN = {
  code: 'not-found',
  message: 'This runbook has no such run.',
  next: 'Reload the runbook.',
} as const;

/** The steps as they are now, whoever may see them. */
export async function itemsNow(open: OpenRunSheet): Promise<ShownItem[]> {
  const { wave, plan, facts, items } = open;
  const kept = await readRecords(
    wave.id,
    items.map(({ state }) => state.id),
  );
  const holderOf = (role: string): string | null => {
    const holder = plan.people.roles[role];
    return holder !== undefined && 'account' in holder ? holder.account : null;
  };
  return items.flatMap(({ state, texts }) => {
    const own = kept.get(state.id);
    if (own === undefined) return [];
    return {
      item: state.id,
      issue: state.issue,
      title: texts.title,
      ...(isRollbackList(texts.title) ? { isRollback: true as const } : {}),
      steps: stepsOf(texts, own.record, holderOf),
      version: own.version,
      mark: mayMark('row', markRightsOf(open, state), markBoundsOf(facts, state)) === null,
      isTold: (shown) => mayBeTold(state, shown),
    };
  });
}

/** Of a cutover that is not T-0 neither a time nor a window is agreed. */
function plannedOf({ plan: { dates }, gate }: OpenRunSheet, run: StoredSheetRun) {
  const startedAt = run.started?.at ?? null;
  const agreed = gate.isZero ? dates : { ...dates, cutover: gate.reach.day, time: null, windowMinutes: null };
  const { start, windowMinutes, end } = plannedWindow(agreed, startedAt);
  return { day: agreed.cutover, start: isoOrNull(start), windowMinutes, end: isoOrNull(end), startedAt };
}

/** Why a start now asks for a reason besides open conditions. Time and window are agreed for T-0 only. */
export const startAsksOf = ({ plan: { dates }, gate, decided }: OpenRunSheet, now: number): readonly StartAsk[] =>
  startAsks({
    now,
    start: gate.isZero ? plannedWindow(dates, null).start : null,
    day: gate.reach.day,
    zone: dates.zone,
    decided,
  });

/** When the oldest critical issue that is open was reported. One that Runway has not read yet is open. Null: there is none. */
function oldestOpenCritical({ states }: OpenRunSheet, reports: readonly StoredReport[]): number | null {
  const over = new Set(
    states.flatMap(({ issue, is }) => (issue !== null && (is === 'done' || is === 'dropped') ? [issue] : [])),
  );
  const open = reports.filter(({ severity, issue }) => severity === 'critical' && issue !== null && !over.has(issue));
  return open.length === 0 ? null : Math.min(...open.map(({ at }) => at));
}

const startedView = ({
  id: _id,
  at,
  ...started
}: NonNullable<StoredSheetRun['started']>): NonNullable<SheetRun['started']> => ({ ...started, at: iso(at) });

const viewRun = (
  run: StoredSheetRun,
  startedAt: number | null,
  zone: string,
  oldestCritical: number | null,
): SheetRun => ({
  id: run.id,
  started: run.started === null ? null : startedView(run.started),
  ...(run.undone === undefined
    ? {}
    : { undone: run.undone.map((one) => ({ by: one.by, at: iso(one.at), startedAt: iso(one.startedAt) })) }),
  rollback: run.rollback === null ? null : { ...run.rollback, at: iso(run.rollback.at) },
  outcomes: run.outcomes.map((one) => ({ ...one, at: iso(one.at) })),
  criteria: run.criteria.map(({ id, text, until, by }) => ({
    id,
    text,
    until,
    at: isoOrNull(pointOfNoReturn(until, startedAt, zone, oldestCritical)),
    by,
  })),
  log: viewLines(run.log).slice(0, 2 * LOG_PAGE),
  lines: run.paged + run.log.length,
  pages: run.pages.length,
});

/** Newest first. */
export const viewLines = (lines: readonly StoredLogLine[]): LogLine[] =>
  lines.map((line) => ({ ...line, at: iso(line.at) })).reverse();

const issueOf = ({ key, title, status }: ShownIssue) => ({ key, title, status });

/** Chunks are read in any order: the form that is taken is the template's first. */
const formsInOrder = <T>(keys: Iterable<string>, found: ReadonlyMap<string, T>): T[] =>
  [...keys].flatMap((key) => {
    const one = found.get(key);
    return one === undefined ? [] : [one];
  });
