import type { Defs } from '../../src/contract/defs';
import type { SavedSandbox } from '../../sandbox/data-directory';
import { inMacro, inPortfolio, onBoard, onIssue, onProjectPage, type Place } from '../support/sandbox';
import { askPatiently, type Question, type Round } from './answers';
import type { Value } from './deeds';
import { openQuiet } from './open-state';
import { IMPORTING, MOVING, WORKED } from './waves';

type Key = keyof Defs & string;
type Ask = <K extends Key>(call: K, payload: unknown) => Promise<Value<K>>;

const LEAD = 'acc-lead';
const PEOPLE = [LEAD, 'acc-member', 'acc-viewer'] as const;
const FILTERS = ['complete', 'overdue', 'stopped', 'missing', 'added', 'not-applicable', 'proposed'];
const KINDS = ['confirm', 'reject', 'row', 'register', 'raci', 'gate', 'run-sheet', 'decision', 'undo'];
/** Of a wave so many items are asked one by one; all of them are in `exportItems`. */
const ITEMS = 7;

/** What is asked of a recorded state: every call that only reads, for each wave as each of three people. */
export async function questionsFor(saved: SavedSandbox): Promise<readonly Round[]> {
  const { ask, end } = await asLead(saved);
  const rounds: Round[] = [];
  for (const wave of [WORKED, MOVING, IMPORTING]) {
    const asked = await ofWave(ask, wave);
    rounds.push(PEOPLE.flatMap((account) => askedBy(asked, account)));
  }
  const others = await besideWaves(ask, saved);
  rounds.push(PEOPLE.flatMap((account) => askedBy(others, account)));
  end();
  return rounds;
}

/** The lead asks everything, each of the others one question of each call and place: what they see differs by right, not by item. */
function askedBy(asked: readonly Question[], account: string): Round {
  const known = new Set<string>();
  return asked.flatMap((one) => {
    const kind = `${one.call} ${one.place.module}`;
    const isFurther = known.has(kind);
    known.add(kind);
    return account !== LEAD && isFurther ? [] : [{ ...one, place: { ...one.place, account } }];
  });
}

async function asLead(saved: SavedSandbox): Promise<{ readonly ask: Ask; readonly end: () => void }> {
  const opened = await openQuiet(structuredClone(saved));
  return {
    ask: async (call, payload) => {
      const answer = (await askPatiently(opened, { call, payload, place: onProjectPage() })) as {
        readonly ok: boolean;
        readonly value: unknown;
        readonly error: unknown;
      };
      if (!answer.ok) throw new Error(`${call}: ${JSON.stringify(answer.error)}`);
      return answer.value as never;
    },
    end: () => opened.host.close(),
  };
}

const on =
  (place: Place) =>
  (call: Key, payload: unknown): Question => ({ call, payload, place });
const onPage = on(onProjectPage());

async function ofWave(ask: Ask, wave: string): Promise<Question[]> {
  const of = (call: Key, payload: object = {}) => onPage(call, { wave, ...payload });
  const { items } = await ask('listItems', { wave });
  const dates = await ask('getDates', { wave });
  const move = { version: dates.version, dates: { ...dates.dates, cutover: '2027-09-06' }, reason: 'Later.' };
  const plan = await ask('getPlan', { wave });
  const said = (await ask('listActivity', { wave })).lines.flatMap(({ item }) => item ?? []);
  const shown = [...new Set([...said, ...items.map(({ id }) => id)])].slice(0, ITEMS);
  const issues = items.slice(0, 2).map(({ issue }) => issue);
  return [
    ...(['getOverview', 'getWave', 'getDates', 'getMove', 'exportCalendar', 'getPlan', 'getSettings'] as const).map(
      (call) => of(call),
    ),
    ...(['getNotifications', 'getBulkEdit', 'getRaci', 'exportRaci', 'getGates', 'getDecisions'] as const).map((call) =>
      of(call),
    ),
    ...(['getDocuments', 'getRisks', 'getQuestions', 'exportItems', 'listActivity', 'listItems'] as const).map((call) =>
      of(call),
    ),
    of('previewMove', move),
    of('exportTemplate', { template: 0 }),
    of('listItems', { search: 'the', from: 0 }),
    ...FILTERS.map((is) => of('listItems', { filter: { is } })),
    ...KINDS.map((kind) => of('listActivity', { kind })),
    ...shown.map((item) => of('getItem', { item })),
    ...issues.flatMap((issue) => [on(onIssue(issue))('getItem', {}), on(onIssue(issue, 'runway-item'))('getItem', {})]),
    ...issues.map((issue) => of('listFiles', { issue })),
    of('planBulkEdit', { items: items.slice(0, 5).map(({ id }) => id) }),
    ...plan.modules.slice(0, 2).map(({ id }) => of('listRaciTasks', { module: id })),
    on(inMacro({ id: '131074', spaceId: '65537' }, { projectId: '10000', waveId: wave }))('getWave', {}),
    on(inMacro({ id: '131074', spaceId: '65537' }, { projectId: '10000', waveId: wave }))('getReport', {}),
    of('getSavePlace', {}),
    ...(await ofGates(ask, wave)),
    ...(await ask('getDecisions', { wave })).decisions.map(({ id }) => of('getDecision', { id })),
  ];
}

async function ofGates(ask: Ask, wave: string): Promise<Question[]> {
  const { gates } = await ask('getGates', { wave });
  const asked: Question[] = [];
  const isUsed = ({ decided, toSign, done }: (typeof gates)[number]) => decided !== null || toSign !== null || done > 0;
  const used = gates.filter(isUsed);
  for (const { id: gate, stands, kind } of [...used, ...gates.filter((gate) => !isUsed(gate)).slice(0, 1)]) {
    asked.push(onPage('getGate', { wave, gate }), onPage('getStamp', { wave, gate }));
    if (used.length === 0 || used.some(({ id }) => id === gate)) asked.push(onPage('exportGate', { wave, gate }));
    if (stands !== 'cutover' || kind !== 'decision') continue;
    const { run, runs } = await ask('getRunSheet', { wave, gate });
    asked.push(onPage('getRunSheet', { wave, gate }));
    for (const { id } of runs.filter((one) => one.id !== run.id))
      asked.push(onPage('getRunSheet', { wave, gate, run: id }), onPage('getRunLog', { wave, gate, run: id, page: 0 }));
  }
  return asked;
}

async function besideWaves(ask: Ask, { host }: SavedSandbox): Promise<Question[]> {
  const { uploads, kept } = await ask('listTemplates', {});
  const sources = [...uploads, ...kept.flatMap(({ versions }) => versions)].map(({ uploadId }) => uploadId);
  const idsOf = (kind: 'run' | 'shift') =>
    Object.keys(host.storage['kvs'] ?? {}).flatMap((key) =>
      key.startsWith(`${kind}:`) ? key.slice(kind.length + 1) : [],
    );
  return [
    onPage('listTemplates', {}),
    onPage('listSpaces', { query: '' }),
    onPage('listPages', { space: '65537', query: '' }),
    onPage('findPeople', { query: 'lead' }),
    onPage('showPeople', { accounts: [...PEOPLE] }),
    onPage('readHolidays', { text: HOLIDAYS }),
    onPage('getImport', {}),
    ...idsOf('run').flatMap((run) => [onPage('getImport', { run }), onPage('listEpics', { run })]),
    ...idsOf('shift').map((move) => onPage('getMove', { wave: MOVING, shift: move })),
    onPage('getOverview', {}),
    on(onBoard())('getWave', {}),
    on(inPortfolio())('listWaves', {}),
    on(inMacro({ id: '131074', spaceId: '65537' }, {}))('listProjects', {}),
    ...sources.map((uploadId) => onPage('previewImport', { uploadId, wave: 'new', cutover: '2027-10-04' })),
  ];
}

const HOLIDAYS = [
  'BEGIN:VCALENDAR',
  'BEGIN:VEVENT',
  'DTSTART;VALUE=DATE:20270405',
  'SUMMARY:A day off',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');
