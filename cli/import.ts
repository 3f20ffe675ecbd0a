import { resolve } from 'node:path';
import { simulatedClock } from '../sandbox/clock';
import { readDataDirectory, writeDataDirectory } from '../sandbox/data-directory';
import { type Fault, parseFault } from '../sandbox/forge/faults';
import { seededRandom } from '../sandbox/forge/seeded-random';
import { type BuiltApp, startSandbox } from '../sandbox/start-sandbox';
import { type DateChoices, dateChoices } from '../src/contract/choices';
import type { ImportRequest, RequiredField } from '../src/contract/import';
import { MAX_SOURCE_BYTES } from '../src/contract/limits';
import type { RunView } from '../src/contract/run';
import { todayIn } from '../src/app/waves/today-in';
import { dateWarnings } from '../src/plan/dates/date-warnings';
import { planMilestones } from '../src/plan/dates/plan-milestones';
import type { ImportPlan } from '../src/plan/import-plan';
import { NO_CHOICES } from '../src/plan/scope/scope-choices';
import { sourceProblem } from '../src/template/source-problem';
import { ACCOUNT } from './compare-with-wave';
import { ClickRefused } from './click-as-person';
import { chooseTemplate } from './choose-template';
import { describeAssignment } from './describe-assignment';
import { diagnosticLine } from './diagnostic-line';
import { ImportRefused, importAsPerson } from './import-as-person';
import { packSource, type PackedSource } from './pack-source';
import { type AnswersFile, readAnswers } from './read-answers';
import { readPath } from './read-path';
import { planWith, PROJECT } from './plan';
import { readTemplates } from './read-template';
import { refuseDay } from './refuse-day';
import { sameAnswers } from './same-answers';
import { tellComparison, tellQuestions } from './tell-comparison';
import { tellFindings } from './tell-findings';

export interface ImportOptions {
  readonly project: string;
  readonly cutover?: string;
  /** Where phases without offsets begin, as YYYY-MM-DD. */
  readonly start?: string;
  /** Spreads what is due before T-0 evenly, where the dates do not fit. */
  readonly spread?: boolean;
  /** A file of answers, in YAML or JSON. */
  readonly answers?: string;
  readonly phases?: string;
  /** Which template of the source, where it holds several. */
  readonly template?: string;
  readonly data?: string;
  readonly fault: readonly string[];
  readonly field: readonly string[];
  /** Answers to what cannot be told without a person: `PLACE=NODE`, `PLACE=new`. */
  readonly same?: readonly string[];
  readonly seed: number;
  readonly json: boolean;
}

export interface Output {
  readonly out: (line: string) => void;
  readonly error: (line: string) => void;
}

/** Where the simulated clock of a sandbox without a past begins. */
const START = Date.parse('2027-01-04T09:00:00Z');

/**
 * `runway import`: imports into a sandbox through the app's real resolvers and queue. Answers the exit code: 0, 1 where
 * anything failed or the run stopped, 2 where the path or an option cannot be used.
 * @param app built before; without it this project's app is built
 */
export async function runImport(
  path: string,
  options: ImportOptions,
  { out, error }: Output,
  app?: BuiltApp,
): Promise<number> {
  const started = performance.now();
  const source = await sourceOf(path);
  const refusal = refuseDay('--cutover', options.cutover) ?? refuseDay('--start', options.start);
  if (typeof source === 'string' || refusal !== null) {
    error(typeof source === 'string' ? source : (refusal ?? ''));
    return 2;
  }
  const read = options.answers === undefined ? null : await readAnswers(options.answers);
  if (read !== null && !read.ok) {
    error(read.sentence);
    return 2;
  }
  const answers = read?.answers ?? null;
  let settings: {
    readonly faults: readonly Fault[];
    readonly fields: ImportRequest['fields'];
    readonly matches: NonNullable<ImportRequest['matches']>;
  };
  try {
    settings = {
      faults: options.fault.map(parseFault),
      fields: fieldsOf(options.field),
      matches: sameAnswers(options.same ?? []),
    };
  } catch (refusal) {
    error(sentenceOf(refusal));
    return 2;
  }

  const { data, seed } = options;
  const saved = data === undefined ? null : readDataDirectory(data);
  // With a directory the sandbox is one that `serve` opens too, by the wall clock.
  const clock = simulatedClock(data === undefined ? START : Math.max(saved?.savedAt ?? 0, Date.now()));
  const begun = clock.now();
  const { site, host } = await startSandbox({
    project: resolve(__dirname, '..'),
    clock,
    saved,
    faults: settings.faults,
    seed,
    ...(app === undefined ? {} : { app }),
  });
  const projects = Object.values(site.state.jira.projects);
  const project = projects.find(({ key }) => key === options.project);
  if (project === undefined) {
    error(`The sandbox has no project ${options.project}. It has ${projects.map(({ key }) => key).join(', ')}.`);
    return 2;
  }

  const asked = datesOf(options, answers);
  const planned =
    asked.cutover === null ? null : await plannedDates(path, options, answers, asked, todayIn(asked.zone, begun));
  if (planned !== null) tellFindings({ ...planned, dateWarnings: [] }, false, error);
  const spreadFrom = planned?.spread?.isOn === true ? planned.spread.from : null;
  const dates = spreadFrom === null ? asked : { ...asked, spreadFrom };
  // Whoever gives a day on the command line has accepted what speaks against it; it is told all the same.
  const warnings = dateWarnings(planMilestones([], dates), dates, todayIn(dates.zone, begun));
  for (const warning of warnings) error(warning);

  try {
    const { run, restedAt, preview } = await importAsPerson({
      host,
      clock,
      source,
      project: { id: project.id, key: project.key },
      accountId: ACCOUNT,
      request: { ...requestOf(options, answers, dates, warnings, settings.fields), matches: settings.matches },
      // What is imported for the first time is compared with nothing.
      compares: saved !== null,
      // Ids of an earlier import into the same directory must not come up again: they would name its run.
      random: seededRandom(seed, `person after ${saved?.savedAt ?? 0}`),
    });
    const assignment = answers?.people === undefined ? null : (preview?.assignment ?? null);
    const comparison = preview?.comparison ?? null;
    const report = {
      run: run.run,
      created: run.created,
      updated: 0,
      kept: run.kept,
      failed: run.failed,
      requests: host.requests,
      events: host.events,
      simulatedSeconds: Math.round((restedAt - begun) / 1000),
      seconds: Math.round(performance.now() - started) / 1000,
      peakRssMb: Math.round(process.resourceUsage().maxRSS / 1024),
      ...(assignment === null ? {} : { assignment }),
      ...(comparison === null ? {} : { comparison }),
    };
    if (options.json) out(JSON.stringify(report));
    else {
      if (comparison !== null) tellComparison(comparison, preview?.counts.create ?? 0, out);
      describe(run, report, out);
      for (const line of whereIssuesAre(project.key, run.wave.code, data)) out(line);
      if (assignment !== null) for (const line of describeAssignment(assignment)) out(line);
    }
    if (comparison !== null) tellQuestions(comparison, error);
    return complain(run, host.failures, error);
  } catch (refusal) {
    if (!(refusal instanceof ClickRefused)) throw refusal;
    for (const diagnostic of refusal.error.diagnostics ?? []) error(diagnosticLine(diagnostic));
    error(refusal.message);
    if (refusal instanceof ImportRefused) for (const field of refusal.required) error(fieldHint(field));
    return 1;
  } finally {
    if (data !== undefined) writeDataDirectory(data, { savedAt: clock.now(), site: site.state, host: host.state });
  }
}

/** The source packed for the upload, or a sentence that says why there is none. */
async function sourceOf(path: string): Promise<PackedSource | string> {
  try {
    const source = await packSource(path);
    // The panel does not let go of a larger file either.
    if (source.bytes.length <= MAX_SOURCE_BYTES) return source;
    const { message, remedy } = sourceProblem('input-too-large', path, '');
    return `${path}: ${message} ${remedy}`;
  } catch (cause) {
    const read = await readPath(path);
    return read.found ? sentenceOf(cause) : read.sentence;
  }
}

/** The options and the file of answers as one request. `--cutover` and `--start` go before the file. */
const requestOf = (
  options: ImportOptions,
  answers: AnswersFile | null,
  dates: DateChoices,
  warnings: readonly string[],
  fields: ImportRequest['fields'],
): Omit<ImportRequest, 'uploadId'> => {
  const { cutover, phases, template } = options;
  const { dates: _dates, people, ...scope } = answers ?? { dates: undefined, people: undefined };
  // T-0 alone leaves the other dates of a wave as they are.
  const alone =
    answers?.dates === undefined && options.start === undefined && warnings.length === 0 && dates.spreadFrom == null;
  return {
    ...(answers === null ? {} : { scope }),
    ...(alone ? (cutover === undefined ? {} : { cutover }) : { dates: { ...dates, accepted: true } }),
    ...(people === undefined ? {} : { people }),
    ...(phases === undefined ? {} : { phases }),
    ...(template === undefined ? {} : { template }),
    fields,
  };
};

/** The plan of the source by these dates, for what is said of them; null where the source cannot be planned: the app says why. */
const plannedDates = async (
  path: string,
  options: ImportOptions,
  answers: AnswersFile | null,
  dates: DateChoices,
  today: string,
): Promise<ImportPlan | null> => {
  const choice = chooseTemplate((await readTemplates([path], options.phases, undefined)).templates, 'import');
  if (!choice.ok || choice.template === null) return null;
  const {
    dates: _dates,
    people: _people,
    ...scope
  } = answers ?? { ...NO_CHOICES, dates: undefined, people: undefined };
  return planWith(choice.template, { ...PROJECT, scope, dates, today }, options.spread === true);
};

const datesOf = ({ cutover, start }: ImportOptions, answers: AnswersFile | null): DateChoices => {
  const dates = answers?.dates ?? dateChoices.parse({});
  return { ...dates, cutover: cutover ?? dates.cutover, start: start ?? dates.start };
};

/** `epic:customfield_10040=text`, or `…:=JSON` for a number or a list of ids of allowed values. */
function fieldsOf(specs: readonly string[]): NonNullable<ImportRequest['fields']> {
  const fields: Partial<Record<'epic' | 'task' | 'subtask', Record<string, string | number | string[]>>> = {};
  for (const spec of specs) {
    const [, level, field, json, text = ''] = /^(epic|task|subtask):([\w-]+?)(:?)=(.*)$/s.exec(spec) ?? [];
    if (level === undefined || field === undefined) {
      throw new Error(
        `--field ${spec}: write level:fieldId=text, or level:fieldId:=JSON; the levels are epic, task and subtask.`,
      );
    }
    (fields[level as 'epic'] ??= {})[field] = json === ':' ? (JSON.parse(text) as number | string[]) : text;
  }
  return fields;
}

/** How a demanded field is answered on the command line. */
function fieldHint({ level, id, name, input, allowed }: RequiredField): string {
  const choices = allowed.map((one) => `${one.id} ${one.name}`).join(', ');
  const first = allowed[0]?.id ?? '…';
  const value = input === 'options' ? `:=["${first}"]` : input === 'number' ? ':=1' : `=${first}`;
  return `  --field '${level}:${id}${value}'   ${name}, ${choices === '' ? input : `one of: ${choices}`}`;
}

function describe(
  run: RunView,
  { events, simulatedSeconds, seconds }: { events: number; simulatedSeconds: number; seconds: number },
  out: (line: string) => void,
): void {
  out(`${run.template.name} ${run.template.version}`.trim());
  out(`wave ${run.wave.code}${run.wave.cutover === null ? '' : `, T-0 on ${run.wave.cutover}`}: ${run.state}`);
  out(`${run.created} created, ${run.kept} kept, ${run.failed} failed, of ${run.total + run.kept}`);
  out(`${simulatedSeconds} s in the sandbox, ${seconds} s here, ${events} ${events === 1 ? 'event' : 'events'}`);
}

/** Where the issues of a run can be looked at, and how the site is opened that holds them. */
const whereIssuesAre = (project: string, wave: string, data: string | undefined): readonly string[] => [
  `The issues are in project ${project}: project = ${project} AND labels = "wave-${wave.toLowerCase()}"`,
  data === undefined
    ? 'They are gone with this sandbox. Give --data DIR to keep them.'
    : `Open the site with: npm run -s runway -- serve --data ${data}`,
];

function complain(run: RunView, deaths: readonly string[], error: (line: string) => void): number {
  for (const { summary, messages } of run.failures) error(`${summary}: ${messages.join(' ')}`);
  if (run.stopped !== null) error(`${run.stopped.message} ${run.stopped.next}`);
  if (run.state === 'complete' && run.failed === 0) return 0;
  if (run.state !== 'complete' && run.stopped === null) {
    error(`The run has not ended: it is ${run.state}. ${run.waiting?.because ?? ''}`.trim());
    for (const death of deaths.slice(-3)) error(`A function ended early: ${death}`);
  }
  return 1;
}

const sentenceOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));
