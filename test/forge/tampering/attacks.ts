import { type Checkpoint, keptAt, takeCheckpoint } from '../../../sandbox/checkpoint';
import type { SiteState } from '../../../sandbox/site/site';
import type { Defs } from '../../../src/contract/defs';
import { LOG_PAGE } from '../../../src/contract/limits';
import { datedTemplate } from '../../support/dated-template';
import {
  inMacro,
  inPortfolio,
  onProjectPage,
  type Place,
  type Sandbox,
  smallTemplate,
  startSandbox,
  testId,
} from '../../support/sandbox';

type Key = keyof Defs & string;

/**
 * A site on which the lead has a finished import in MIG, somebody else has one in TEAM, and the lead may see neither
 * TEAM nor its board, page or space. Every call below is the lead's, and good but for one field.
 */
async function attackedSite() {
  const sandbox = await startSandbox((state) => {
    const team = state.jira.projects['10001'];
    if (!team) throw new Error('The site has no second project.');
    team.permissions = Object.fromEntries(
      Object.keys(team.permissions).map((permission) => [permission, ['acc-member', 'acc-app']]),
    );
    state.jira.boards['9'] = {
      ...Object.values(state.jira.boards)[0],
      id: 9,
      name: 'TEAM board',
      projectId: '10001',
    } as never;
    const [notes, checklist] = [state.confluence.spaces['65538'], state.confluence.pages['131077']];
    if (!notes || !checklist) throw new Error('The site has no second space, or no checklist.');
    notes.readers = ['acc-member'];
    checklist.viewers = ['acc-member'];
  });
  const [page, other] = Object.values(sandbox.site.state.confluence.pages);
  if (!page || !other) throw new Error('The site has no two pages.');
  const lead = await imported(sandbox, onProjectPage());
  const theirs = onProjectPage('10001', 'TEAM', 'acc-member');
  const foreign = await imported(sandbox, theirs);
  const kept = await sandbox.call('keepTemplate', { uploadId: foreign.upload }, theirs);
  if (!kept.ok) throw new Error(kept.error.message);
  const spare = await sandbox.upload('spare.md', smallTemplate(1, 1, 0));
  // A decision on the day of T-0 stands at the cutover: it has a run sheet.
  const dated = new TextDecoder().decode(datedTemplate([[9, 8]])).replace('T-5', 'T-0');
  const uploadId = await sandbox.upload('dated.yaml', new TextEncoder().encode(dated));
  const started = await sandbox.call('startImport', { uploadId, cutover: '2028-09-01', requestId: testId() });
  if (!started.ok) throw new Error(started.error.message);
  await sandbox.settle();
  const moving = { wave: started.value.wave.id, version: 0, move: '', run: '' };
  const theirMove = await moved(sandbox, foreign.wave, theirs);
  const marking = { item: '', mark: {}, version: 0, line: '', settings: 0, edit: '', person: '', register: '' };
  const doomed = { wave: '', code: '' };
  const gating = { list: 0, version: 0, condition: '' };
  const log = { decision: '', version: 0 };
  const at = { lead, foreign: { ...foreign, move: theirMove }, spare, moving, marking, doomed, gating, log };
  return { sandbox, page, ...at };
}

/** Moves T-0 of a wave, so that there is a move to ask for. */
async function moved(sandbox: Sandbox, wave: string, place: Place): Promise<string> {
  const now = await sandbox.call('getDates', { wave }, place);
  if (!now.ok) throw new Error(now.error.message);
  const { version, dates } = now.value;
  const move = testId();
  const request = {
    wave,
    version,
    dates: { ...dates, cutover: '2028-09-08', windowMinutes: 240 },
    reason: 'Later.',
    requestId: move,
  };
  const started = await sandbox.call('startMove', request, place);
  if (!started.ok) throw new Error(started.error.message);
  await sandbox.settle();
  return move;
}

async function imported(sandbox: Sandbox, place: Place) {
  const upload = await sandbox.upload('stages.md', smallTemplate(), place);
  const run = testId();
  const started = await sandbox.call('startImport', { uploadId: upload, requestId: run }, place);
  if (!started.ok) throw new Error(started.error.message);
  await sandbox.settle();
  return { upload, run, wave: started.value.wave.id };
}

export let site: Awaited<ReturnType<typeof attackedSite>>;
let moment: Checkpoint;

/** Makes the site once, and gives every test a copy of it: none finds what another one has done. */
export function onAttackedSite(): void {
  beforeAll(async () => {
    site = await attackedSite();
    const { sandbox, moving, lead } = site;
    // A later run of the wave, so that the first one is not the latest any more.
    const again = await sandbox.call('startImport', { uploadId: lead.upload, requestId: testId() });
    if (!again.ok) throw new Error(again.error.message);
    await sandbox.settle();
    moving.move = await moved(sandbox, moving.wave, onProjectPage());
    await writeLog();
    await sandbox.clock.advance(60_000);
    const now = await sandbox.call('getDates', { wave: moving.wave });
    if (!now.ok) throw new Error(now.error.message);
    moving.version = now.value.version;
    moving.move = now.value.undo ?? moving.move;
    await readMarking();
    await readDoomed();
    await readGating();
    await readLog();
    // What a minute of storage has is all there for each test.
    await sandbox.clock.advance(60_000);
    const taken = takeCheckpoint(sandbox.site, sandbox.host, sandbox.clock);
    if (taken === null) throw new Error('A function still runs.');
    moment = taken;
  });
  beforeEach(async () => {
    site = { ...site, sandbox: await startSandbox(undefined, [], 1, moment) };
  });
  afterEach(() => {
    const theirs = ({ jira }: SiteState) => Object.values(jira.issues).filter(({ projectId }) => projectId === '10001');
    expect(theirs(site.sandbox.site.state)).toEqual(theirs(keptAt(moment).site));
  });
}

/** A gate with a condition, and the versions of it and of the list of gates. */
async function readGating() {
  const { sandbox, moving, gating } = site;
  const at = { wave: moving.wave, gate: 'go' };
  const list = await sandbox.call('getGates', { wave: moving.wave });
  let gate = await sandbox.call('getGate', at);
  if (gate.ok && gate.value.gate.conditions.length === 0) {
    const act = { do: 'demand', check: 'tests', text: 'They are run again' };
    gate = await sandbox.call('actGate', { ...at, act, version: 0 });
  }
  if (!list.ok || !gate.ok) throw new Error('There is no such gate.');
  const { version, conditions } = gate.value.gate;
  Object.assign(gating, { list: list.value.version, version, condition: conditions[0]?.id ?? '' });
}

/** A run sheet with a log of more than one page. */
async function writeLog() {
  const { sandbox, moving } = site;
  const act = { do: 'log', text: 'Quiet', is: 'neutral' };
  for (let line = 0; line < 2 * LOG_PAGE; line += 1) {
    const said = await sandbox.call('actRunSheet', { wave: moving.wave, gate: 'go', id: testId(), act });
    if (!said.ok) throw new Error(said.error.message);
    moving.run = said.value.run.id;
    if (line % 40 === 39) await sandbox.clock.advance(60_000);
  }
}

/** One task, about which a question was left open. */
const DOOMED = `runway: 1
name: Doomed
questions: [{id: vpn, text: Is there a VPN?}]
phases:
  - name: Only
    modules: [{title: One, tasks: [{title: Two, when: vpn}]}]
`;

/** A wave that can be removed: another one once it was. */
async function readDoomed() {
  const { sandbox, doomed } = site;
  if (doomed.wave !== '' && (await sandbox.call('getSettings', { wave: doomed.wave })).ok) return;
  const uploadId = await sandbox.upload('doomed.yaml', new TextEncoder().encode(DOOMED));
  const started = await sandbox.call('startImport', { uploadId, wave: 'new', requestId: testId() });
  if (!started.ok) throw new Error(started.error.message);
  await sandbox.settle();
  Object.assign(doomed, { wave: started.value.wave.id, code: started.value.wave.code });
}

/** A decision on which the marked item rests, under revision again, so that its owner can look. */
async function readLog() {
  const { sandbox, lead, marking, log } = site;
  const text = {
    title: 'Which way',
    outcome: 'This one.',
    approvers: ['acc-member'],
    links: [{ item: marking.item }],
  };
  const added = await sandbox.call('addDecision', { wave: lead.wave, requestId: testId(), text });
  if (!added.ok) throw new Error(added.error.message);
  const { id } = added.value;
  const steps = [{ do: 'send' }, { do: 'approve', review: 1 }, { do: 'revise', note: 'It has changed.' }];
  for (const [at, act] of steps.entries()) {
    const place = onProjectPage('10000', 'MIG', act.do === 'approve' ? 'acc-member' : 'acc-lead');
    const done = await sandbox.call('changeDecision', { wave: lead.wave, id, version: at + 1, act }, place);
    if (!done.ok) throw new Error(done.error.message);
  }
  Object.assign(log, { decision: id, version: 4 });
}

/** An item with something to confirm, its present version, and a line of the activity that can be taken back. */
async function readMarking() {
  const { sandbox, lead, marking } = site;
  const listed = await sandbox.call('listItems', { wave: lead.wave, filter: { is: 'criteria-open' } });
  const item = listed.ok ? listed.value.items[0]?.id : undefined;
  if (item === undefined) throw new Error('The wave has no item with criteria.');
  const read = () => sandbox.call('getItem', { wave: lead.wave, item });
  const before = await read();
  if (!before.ok || before.value === null) throw new Error('There is no such item.');
  const plan = before.value.criteria[0]?.key ?? '';
  const rejected = { do: 'reject', criteria: [plan], note: String(before.value.version) };
  await sandbox.call('markItem', { wave: lead.wave, item, mark: rejected, version: before.value.version });
  marking.edit = testId();
  const set = { field: 'due', to: `2028-02-${String((before.value.version % 28) + 1).padStart(2, '0')}` };
  await sandbox.call('startBulkEdit', { wave: lead.wave, items: [item], set, requestId: marking.edit });
  const now = await read();
  const settings = await sandbox.call('getSettings', { wave: lead.wave });
  if (!now.ok || now.value === null || !settings.ok) throw new Error('There is no such item.');
  Object.assign(marking, {
    item,
    mark: { do: 'reject', criteria: [plan], note: 'again' },
    version: now.value.version,
    line: now.value.activity[0]?.id ?? '',
    settings: settings.value.version,
  });
  await readRegister();
}

/** A person of the register who can be forgotten, and a line of it that can be taken back. */
async function readRegister() {
  const { sandbox, lead, marking } = site;
  const edit = async (what: object) => {
    const done = await sandbox.call('editRegister', { wave: lead.wave, edit: what, read: 1_000_000 });
    return done.ok ? done.value.line : '';
  };
  const person = testId().replaceAll('-', '');
  await edit({ do: 'role', role: 'r', name: 'Reader', party: null });
  const added = { do: 'person', person, who: { name: 'Somebody' }, party: null, zone: null, function: '' };
  Object.assign(marking, { person, register: await edit(added) });
}

const aLine = () => ({
  id: testId(),
  kind: 'go-no-go',
  text: 'A line of our own',
  owner: null,
  priority: null,
  expected: '',
});

const good = (): Record<Key, { payload: Record<string, unknown>; place: Place }> => {
  const { lead, page, moving, marking, gating, log } = site;
  const here = onProjectPage();
  const move = { wave: moving.wave, version: moving.version, dates: { cutover: '2028-10-06' } };
  const macro = inMacro(page, { projectId: '10000', waveId: lead.wave });
  return {
    uploadChunk: { payload: { uploadId: testId(), name: 'a.md', size: 1, index: 0, of: 1, data: 'YQ==' }, place: here },
    listTemplates: { payload: {}, place: here },
    keepTemplate: { payload: { uploadId: lead.upload }, place: here },
    removeTemplate: { payload: { uploadId: site.spare }, place: here },
    listSpaces: { payload: { query: 'migration' }, place: here },
    listPages: { payload: { space: page.spaceId, query: 'page' }, place: here },
    readPage: { payload: { page: page.id, uploadId: testId() }, place: here },
    findPeople: { payload: { query: 'lead' }, place: here },
    showPeople: { payload: { accounts: ['acc-lead'] }, place: here },
    readHolidays: { payload: { text: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' }, place: here },
    previewImport: { payload: { uploadId: lead.upload }, place: here },
    startImport: { payload: { uploadId: lead.upload, requestId: testId() }, place: here },
    previewScopeAnswer: { payload: { wave: site.doomed.wave, question: 'vpn', answer: 'no' }, place: here },
    answerScope: {
      payload: { wave: site.doomed.wave, question: 'vpn', answer: 'no', requestId: testId() },
      place: here,
    },
    getImport: { payload: { run: lead.run }, place: here },
    cancelImport: { payload: { run: lead.run }, place: here },
    retryImport: { payload: { run: lead.run }, place: here },
    listEpics: { payload: { run: lead.run }, place: here },
    previewUndo: { payload: { run: lead.run }, place: here },
    getIssuePanel: { payload: {}, place: here },
    pinPanel: { payload: {}, place: { ...here, account: 'acc-admin' } },
    listRepeats: { payload: {}, place: here },
    planRepeat: { payload: { wave: lead.wave, cutover: '2029-01-08' }, place: here },
    startUndo: { payload: { run: lead.run }, place: here },
    listImports: { payload: { wave: lead.wave }, place: here },
    getWave: { payload: { wave: lead.wave }, place: macro },
    getDates: { payload: { wave: moving.wave }, place: here },
    getTrend: { payload: { wave: lead.wave }, place: here },
    getNotifications: { payload: { wave: lead.wave }, place: here },
    changeNotifications: { payload: { wave: lead.wave, signature: true, daily: false }, place: here },
    previewMove: { payload: move, place: here },
    startMove: { payload: { ...move, reason: 'Later.', requestId: testId() }, place: here },
    getMove: { payload: { wave: moving.wave, shift: moving.move }, place: here },
    undoMove: { payload: { wave: moving.wave, shift: moving.move }, place: here },
    agreeCutover: {
      payload: { wave: moving.wave, commitment: { by: 'Head of service', party: 'customer', on: '2027-01-04' } },
      place: here,
    },
    exportCalendar: { payload: { wave: moving.wave }, place: here },
    getGates: { payload: { wave: moving.wave }, place: here },
    changeGates: {
      payload: {
        wave: moving.wave,
        version: gating.list,
        change: { do: 'set', gate: 'go', fields: { documents: [] } },
      },
      place: here,
    },
    getGate: { payload: { wave: moving.wave, gate: 'go' }, place: here },
    getStamp: { payload: { wave: moving.wave, gate: 'go' }, place: here },
    actGate: {
      payload: {
        wave: moving.wave,
        gate: 'go',
        act: { do: 'weigh', check: 'tests', weight: 'must' },
        version: gating.version,
      },
      place: here,
    },
    addLines: {
      payload: { wave: lead.wave, item: marking.item, lines: [aLine()] },
      place: here,
    },
    planRows: {
      payload: { wave: lead.wave, rows: [{ item: marking.item, row: 'aaaaaaaaaa' }], due: '2028-01-01' },
      place: here,
    },
    trackCondition: { payload: { wave: moving.wave, gate: 'go', condition: gating.condition }, place: here },
    getMeeting: { payload: { wave: moving.wave, gate: 'go' }, place: here },
    actMeeting: {
      payload: { wave: moving.wave, gate: 'go', act: { do: 'details', time: '10:00', bridge: '' } },
      place: here,
    },
    addAction: {
      payload: { wave: moving.wave, gate: 'go', id: testId(), text: 'Raise the threshold', owner: null, due: null },
      place: here,
    },
    askForAnswers: { payload: { wave: moving.wave, gate: 'go', send: false }, place: here },
    exportGate: { payload: { wave: moving.wave, gate: 'go' }, place: here },
    getOverview: { payload: { wave: lead.wave }, place: here },
    listItems: { payload: { wave: lead.wave, filter: { is: 'counted' } }, place: here },
    getPlan: { payload: { wave: lead.wave }, place: here },
    getItem: { payload: { wave: lead.wave, item: marking.item }, place: here },
    markItem: {
      payload: { wave: lead.wave, item: marking.item, mark: marking.mark, version: marking.version },
      place: here,
    },
    markItems: {
      payload: { wave: lead.wave, items: [marking.item], mark: { do: 'not-applicable', reason: 'replaced' } },
      place: here,
    },
    answerLines: {
      payload: {
        wave: lead.wave,
        presses: [
          {
            press: '00000000-0000-4000-8000-00000000feed',
            item: marking.item,
            row: 'aaaaaaaaaa',
            result: 'go',
            seen: { result: 'pending', by: null, at: null },
          },
        ],
      },
      place: here,
    },
    undoMarks: { payload: { wave: lead.wave, lines: [marking.line] }, place: here },
    planBulkEdit: { payload: { wave: lead.wave, items: [marking.item] }, place: here },
    startBulkEdit: {
      payload: {
        wave: lead.wave,
        items: [marking.item],
        set: { field: 'due', to: `2028-03-${String((marking.version % 28) + 1).padStart(2, '0')}` },
        requestId: testId(),
      },
      place: here,
    },
    goOnBulkEdit: { payload: { wave: lead.wave, edit: marking.edit }, place: here },
    undoBulkEdit: { payload: { wave: lead.wave, edit: marking.edit, requestId: testId() }, place: here },
    getBulkEdit: { payload: { wave: lead.wave }, place: here },
    listActivity: { payload: { wave: lead.wave, by: 'acc-lead' }, place: here },
    getSettings: { payload: { wave: lead.wave }, place: here },
    changeSettings: { payload: { wave: lead.wave, version: marking.settings, ownerDays: 15 }, place: here },
    refreshWave: { payload: { wave: lead.wave }, place: here },
    exportTemplate: { payload: { wave: lead.wave, template: 0 }, place: here },
    exportItems: { payload: { wave: lead.wave, from: 0 }, place: here },
    removeWave: { payload: { ...site.doomed }, place: here },
    getRunSheet: { payload: { wave: moving.wave, gate: 'go' }, place: here },
    actRunSheet: {
      payload: { wave: moving.wave, gate: 'go', id: testId(), act: { do: 'log', text: 'Quiet', is: 'well' } },
      place: here,
    },
    getRunLog: { payload: { wave: moving.wave, gate: 'go', run: moving.run, page: 0 }, place: here },
    reportIssue: {
      payload: { wave: moving.wave, gate: 'go', id: testId(), summary: 'Dark', severity: 'low', answers: [] },
      place: here,
    },
    getRaci: { payload: { wave: lead.wave }, place: here },
    listRaciTasks: { payload: { wave: lead.wave, module: 'stages/stages/stage-1' }, place: here },
    editRaci: {
      payload: { wave: lead.wave, edit: { do: 'cell', row: 'milestone:t-0', role: 'r', letters: 'I' }, read: {} },
      place: here,
    },
    editRegister: {
      payload: {
        wave: lead.wave,
        edit: { do: 'role', role: 'another', name: testId(), party: null },
        read: 1_000_000,
      },
      place: here,
    },
    undoRaci: { payload: { wave: lead.wave, line: marking.register }, place: here },
    exportRaci: { payload: { wave: lead.wave }, place: here },
    forgetPerson: { payload: { wave: lead.wave, person: marking.person }, place: here },
    getDecisions: { payload: { wave: lead.wave }, place: here },
    getDecision: { payload: { wave: lead.wave, id: log.decision }, place: here },
    addDecision: { payload: { wave: lead.wave, requestId: testId(), text: { title: 'Another way' } }, place: here },
    changeDecision: {
      payload: {
        wave: lead.wave,
        id: log.decision,
        version: log.version,
        act: { do: 'edit', text: { context: testId() } },
      },
      place: here,
    },
    lookAtDecision: {
      payload: { wave: lead.wave, item: marking.item, decision: log.decision },
      place: here,
    },
    getDocuments: { payload: { wave: lead.wave }, place: here },
    changeDocument: {
      payload: { wave: lead.wave, change: { do: 'add', requestId: testId(), name: 'Plan' } },
      place: here,
    },
    listFiles: { payload: { wave: lead.wave, issue: 'MIG-1' }, place: here },
    getRisks: { payload: { wave: lead.wave }, place: here },
    changeRisk: {
      payload: {
        wave: lead.wave,
        change: { do: 'take-in', requestId: testId(), issue: 'MIG-1', likelihood: 1, impact: 1, response: 'accept' },
      },
      place: here,
    },
    getQuestions: { payload: { wave: lead.wave }, place: here },
    changeQuestion: {
      payload: {
        wave: lead.wave,
        change: {
          do: 'ask',
          requestId: testId(),
          text: 'Why?',
          asked: { name: 'Desk' },
          party: null,
          owner: null,
          on: '2027-03-01',
          due: null,
        },
      },
      place: here,
    },
    listSprints: { payload: {}, place: here },
    getSprintSheet: { payload: { wave: lead.wave, sprint: 1 }, place: here },
    previewSprints: { payload: { wave: lead.wave, weeks: 2, start: '2027-03-01', mode: 'dates' }, place: here },
    overrideWorkstream: { payload: { wave: lead.wave, sprint: 1, workstream: 'assess', override: null }, place: here },
    refreshSprint: { payload: { sprint: 1 }, place: here },
    listWaves: { payload: {}, place: inPortfolio() },
    listProjects: { payload: {}, place: macro },
    getReport: { payload: {}, place: macro },
    saveReport: { payload: { space: page.spaceId }, place: macro },
    saveMinutes: { payload: { wave: moving.wave, gate: 'go', space: page.spaceId }, place: here },
    getSavePlace: { payload: { wave: lead.wave, here: { space: page.spaceId, parent: null } }, place: here },
  };
};

/** For each field of each payload, values that must be refused. */
const payloadAttacks = (): Record<Key, Record<string, readonly unknown[]>> => {
  const { foreign, lead, page } = site;
  const uploads = [foreign.upload, '../x', 7, null, '', undefined];
  const shown = { v: 1, project: '10001', wave: foreign.wave, sections: ['plan'] };
  const choice = [shown, { ...shown, project: '10000' }, { ...shown, v: 2 }, { ...shown, sections: [] }, 'x', 7];
  const source = {
    uploadId: uploads,
    template: ['no such template', 7],
    phases: ['Assess', 'Assess=1-99', 5],
    cutover: ['2027-02-30', 'soon', 20270301],
    fields: ['x', { epic: 7 }, { other: {} }],
    unticked: ['all', [7]],
    bundled: ['customer-onboarding', 'no-such-template', '../x', 7],
    scope: ['x', { answers: { sso: 'maybe' } }, { added: [{ id: '../x', under: 'a', title: 'b' }] }],
    dates: ['x', { cutover: 'soon' }, { zone: 'Mars/Base' }, { workingDays: [] }],
    people: ['x', { roles: { lead: {} } }, { assign: 'yes' }],
    waveName: ['', 'x'.repeat(200), 7],
  };
  const waves = [foreign.wave, '10000.99', "' OR 1=1", 7];
  const wave = [...waves, null, undefined];
  const move = {
    wave,
    version: [0, 99, 'x', undefined],
    dates: ['x', { cutover: 'soon' }, { zone: 'Mars/Base' }, { surprise: 1 }, undefined],
    release: ['all', [7]],
    pastToo: ['yes', 7],
  };
  const run = [foreign.run, testId(), 'latest', 7, null, undefined];
  const items = ['no/such/item', '', 7, 'added/1'];
  const gates = ['no-such-gate', '', 'x'.repeat(201), 7, null, undefined];
  const ids = ['x', 7, null, undefined];
  const sprints = [0, -1, 1.5, 99, '1', null, undefined];
  return {
    uploadChunk: {
      uploadId: ['../x', 7, undefined],
      name: ['', 'x'.repeat(300), 7],
      size: [-1, 6_000_000, 2, 'big'],
      index: [-1, 1, 0.5, 'x'],
      of: [0, 2, 1_000],
      data: ['%%%', 'YWI=', 'x'.repeat(400_000), 7],
    },
    listTemplates: {},
    keepTemplate: { uploadId: uploads },
    removeTemplate: { uploadId: uploads },
    listSpaces: { query: [7, null, 'x'.repeat(300)] },
    listPages: { space: ['65538', '404', '../1', 7, null, undefined], query: [7, null] },
    readPage: {
      page: ['131077', '131079', '404', '../1', '', 7, null, undefined],
      uploadId: ['../x', 7, null, '', undefined],
    },
    findPeople: { query: [7, null, 'x'.repeat(300), undefined] },
    showPeople: { accounts: ['acc-lead', [7], [''], ['x'.repeat(200)], Array(101).fill('acc-lead'), null, undefined] },
    readHolidays: { text: [7, null, undefined, 'x'.repeat(400_001)] },
    previewImport: { ...source, wave: waves },
    startImport: { ...source, wave: waves, requestId: [foreign.run, 'x', 7, undefined] },
    getImport: { run: [foreign.run, testId(), 'latest', 7, null] },
    previewScopeAnswer: { wave, question: ['nope', '../x', 7, null, undefined], answer: ['unknown', 7, undefined] },
    answerScope: {
      wave,
      question: ['nope', '../x', 7, null, undefined],
      answer: ['unknown', 7, undefined],
      requestId: [foreign.run, 'x', 7, undefined],
    },
    cancelImport: { run },
    retryImport: { run: [...run, lead.run] },
    listEpics: { run },
    previewUndo: { run },
    getIssuePanel: {},
    pinPanel: {},
    listRepeats: {},
    planRepeat: { wave, cutover: ['soon', 7, '2029-02-30'] },
    startUndo: { run },
    listImports: { wave },
    getWave: { wave: waves },
    getDates: { wave },
    getTrend: { wave },
    getNotifications: { wave },
    changeNotifications: { wave, signature: ['yes', null, undefined], daily: [1, undefined] },
    previewMove: { ...move, reason: [7, 'x'.repeat(1_001)] },
    startMove: {
      ...move,
      reason: ['', ' ', 'x'.repeat(1_001), 7, undefined],
      requestId: [foreign.move, 'x', 7, undefined],
    },
    getMove: { wave, shift: [foreign.move, foreign.run, testId(), 'latest', 7, null] },
    undoMove: { wave, shift: [foreign.move, testId(), 'latest', 7, null, undefined] },
    agreeCutover: {
      wave,
      commitment: [
        null,
        {},
        { by: '', party: 'customer', on: '2027-01-04' },
        { by: 'x', party: 'x', on: '2027-01-04' },
        7,
      ],
    },
    exportCalendar: { wave },
    getGates: { wave },
    changeGates: {
      wave,
      version: [99, -1, 'x', undefined],
      change: [
        'x',
        { do: 'sign' },
        { do: 'take', gates: [] },
        { do: 'take', gates: ['nothing'] },
        { do: 'set', gate: 'go', fields: { approvers: [{ seat: 'lead', held: { account: 'acc-nobody' } }] } },
        { do: 'set', gate: 'go', fields: { owner: 'acc-nobody' } },
        { do: 'set', gate: 'go', fields: { surprise: 1 } },
        { do: 'set', gate: 'go', fields: { weights: { facts: 'off' } } },
        undefined,
      ],
    },
    getGate: { wave, gate: ['nothing', '../x', 7, null, undefined] },
    getStamp: { wave, gate: ['../x', 7, null, undefined] },
    actGate: {
      wave,
      gate: ['nothing', '', 7, null, undefined],
      act: [
        'x',
        { do: 'sign', snapshot: '0000-0000-0000', says: 'go' },
        { do: 'sign', snapshot: '0000-0000-0000', says: 'go', by: 'acc-member' },
        { do: 'weigh', check: 'facts', weight: 'off' },
        { do: 'decide', snapshot: '../x' },
        { do: 'note', text: 'Of a review.' },
        { do: 'demand', check: 'tests', text: 'x', by: 'acc-member' },
        undefined,
      ],
      version: [99, -1, 'x', undefined],
    },
    addLines: {
      wave,
      item: ['nothing', '../x', 7, undefined],
      lines: [
        'all',
        [],
        [7],
        [{ ...aLine(), id: 'x' }],
        [{ ...aLine(), kind: 'step' }],
        [{ ...aLine(), text: '' }],
        [{ ...aLine(), owner: '' }],
        [{ ...aLine(), by: 'acc-member' }],
        Array(201).fill(aLine()),
        undefined,
      ],
    },
    planRows: {
      wave,
      rows: ['all', [], [7], [{ item: 'a' }], Array(501).fill({ item: 'a', row: 'b' }), undefined],
      owner: ['acc-nobody', 7, 'x'.repeat(200)],
      priority: ['highest', 7],
      due: ['soon', '2027-02-30', 7],
    },
    trackCondition: {
      wave,
      gate: ['nothing', '../x', 7, null, undefined],
      condition: ['nothing', '', 7, 'x'.repeat(101), undefined],
    },
    getMeeting: { wave, gate: ['../x', 7, null, undefined] },
    actMeeting: {
      wave,
      gate: ['nothing', '../x', 7, null, undefined],
      act: [
        { do: 'details', time: '25:00', bridge: '' },
        { do: 'details', time: null, bridge: 'javascript:alert(1)' },
        { do: 'details', time: null, bridge: 'https://name:word@example.com/' },
        { do: 'attendance', person: { account: '' }, is: 'here' },
        { do: 'attendance', person: { name: 'x' }, is: 'asleep' },
        { do: 'roll-call', workstream: '../x', says: 'ready' },
        { do: 'roll-call', workstream: 'lines', says: 'ready', by: 'acc-member' },
        undefined,
      ],
    },
    addAction: {
      wave,
      gate: ['nothing', '../x', 7, null, undefined],
      id: ['x', 7, undefined],
      text: ['', 7, 'x'.repeat(2_001), undefined],
      owner: ['', 7, undefined],
      due: ['soon', '2027-02-30', 7, undefined],
    },
    askForAnswers: { wave, gate: ['nothing', '../x', 7, null, undefined], send: ['yes', 7, null, undefined] },
    exportGate: { wave, gate: ['nothing', '../x', 7, null, undefined] },
    getOverview: { wave: waves },
    listItems: {
      wave,
      filter: ['x', { is: 'fine' }, { surprise: 1 }, { phase: 7 }, { party: 'us' }, { module: '' }],
      search: [7, 'x'.repeat(201)],
      from: [-1, 0.5, 'x', 100_001],
    },
    getPlan: { wave, filter: ['x', { is: 'fine' }, { surprise: 1 }, { party: 'us' }] },
    getItem: { wave, item: [...items, null, undefined] },
    markItem: {
      wave,
      item: [...items, null, undefined],
      mark: ['x', { do: 'sign' }, { do: 'confirm' }, { do: 'confirm', criteria: ['ffffffffff'] }, null, undefined],
      version: [99, -1, 'x', undefined],
    },
    markItems: {
      wave,
      items: ['all', [], [7], Array(501).fill('x'), undefined],
      mark: ['x', { do: 'sign' }, { do: 'confirm', criteria: ['ffffffffff'] }, { do: 'not-applicable' }, undefined],
    },
    planBulkEdit: { wave, items: ['all', [], [7], Array(501).fill('x'), undefined] },
    startBulkEdit: {
      wave,
      items: ['all', [], [7], Array(501).fill('x'), undefined],
      set: [
        'x',
        { field: 'status', to: '1' },
        { field: 'due', to: 'soon' },
        { field: 'due', to: '2027-02-30' },
        { field: 'owner', to: 7 },
        { field: 'priority', to: null },
        { field: 'priority', to: '99' },
        undefined,
      ],
      requestId: ['x', 7, null, undefined],
    },
    goOnBulkEdit: { wave, edit: [foreign.run, testId(), 'latest', 7, null, undefined] },
    undoBulkEdit: {
      wave,
      edit: [foreign.run, testId(), 'latest', 7, null, undefined],
      requestId: ['x', 7, null, undefined],
    },
    getBulkEdit: { wave },
    answerLines: {
      wave,
      gate: ['../x', 7, ''],
      presses: ['all', [], [7], [{ press: 'a' }], Array(26).fill({ press: 'a' }), undefined],
    },
    undoMarks: { wave, lines: [[], ['../x'], ['9999999999999-00000000'], 'all', [7], undefined] },
    listActivity: { wave, by: [7], item: ['', 7], kind: [7], after: ['x', 'e30', 7, 'x'.repeat(201)] },
    getSettings: { wave },
    changeSettings: {
      wave,
      version: [99, -1, 'x', undefined],
      name: ['', 'x'.repeat(121), 7],
      owner: ['acc-nobody', 'acc-guest', '', 7],
      policy: ['kind', 7],
      dropped: ['x', [7], ['']],
      settingUpDays: [-1, 61, 'x'],
      overdueDays: [-1, 61, 'x'],
      overdueItems: [0, 1_001, 'x'],
      gateDays: [-1, 61, 'x'],
      ownerWorkingDays: [-1, 61, 'x'],
      ownerDays: [-1, 366, 'x'],
      leads: [{ 'no-such-workstream': 'acc-lead' }, { '': 7 }, 'x'],
      viewers: [['acc-nobody'], [7], 'x'],
    },
    refreshWave: { wave },
    exportTemplate: { wave, template: [1, -1, 101, 0.5, 'x', null, undefined], from: [-1, 0.5, 'x', 100_000_001] },
    exportItems: { wave, from: [-1, 0.5, 'x', 100_001] },
    getRunSheet: { wave, gate: gates, run: [testId(), foreign.run, 'x', 7, null] },
    actRunSheet: {
      wave,
      gate: gates,
      id: ids,
      act: [
        'x',
        null,
        undefined,
        { do: 'sign' },
        { do: 'start', by: 'acc-member' },
        { do: 'log', text: '', is: 'well' },
        { do: 'log', text: 'x'.repeat(2_001), is: 'well' },
        { do: 'log', text: 'x', is: 'fine' },
        { do: 'log', text: 'x', is: 'well', by: 'acc-member' },
        { do: 'add-criterion', text: 'x', until: { by: 'start', minutes: 0 } },
        { do: 'add-criterion', text: 'x', until: { by: 'clock', day: '2027-02-30', time: '10:00' } },
        { do: 'drop-criterion', criterion: testId() },
        { do: 'outcome', is: 'lost' },
        { do: 'again', steps: 'some' },
      ],
    },
    getRunLog: { wave, gate: gates, run: [testId(), foreign.run, 'x', 7, null, undefined], page: [-1, 99, 0.5, 'x'] },
    reportIssue: {
      wave,
      gate: gates,
      id: ids,
      summary: ['', 'x'.repeat(256), 7, null, undefined],
      severity: ['worst', 7, null, undefined],
      answers: ['x', [{ field: 'happened' }], [{ field: '', text: 'x' }], [7], undefined],
      item: [...items, site.marking.item],
    },
    removeWave: { wave: [...wave, lead.wave], code: ['', 'W1', 'w', 7, 'x'.repeat(21), null, undefined] },
    getRaci: { wave },
    listRaciTasks: { wave, module: ['', 7, 'x'.repeat(1_001), null, undefined] },
    editRaci: {
      wave,
      edit: [
        'x',
        { do: 'sign' },
        { do: 'cell', row: 'milestone:t-0', role: 'r', letters: 'AR' },
        { do: 'cell', row: 'milestone:t-0', role: '../x', letters: 'A' },
        { do: 'paste', csv: 7 },
        null,
        undefined,
      ],
      read: ['x', { 'milestone:t-0': -1 }, null, undefined],
    },
    editRegister: {
      wave,
      edit: [
        'x',
        { do: 'sign' },
        { do: 'remove-role', role: 'no-such-role' },
        { do: 'hold', role: 'no-such-role', people: [] },
        { do: 'person', person: 'x1', who: { account: 'acc-nobody' }, party: null, zone: null, function: '' },
        { do: 'person', person: 'x1', who: { name: 'x' }, party: 'us', zone: null, function: '' },
        { do: 'available', person: 'x1', window: { milestone: 't-0', date: '2028-09-01', time: null, minutes: null } },
        { do: 'close-workstream', workstream: 'no-such-workstream', note: 'x' },
        null,
        undefined,
      ],
      read: [-1, 0.5, 'x', null, undefined],
    },
    undoRaci: { wave, line: ['../x', '9999999999999-00000000', 7, 'x'.repeat(101), null, undefined] },
    exportRaci: { wave },
    forgetPerson: { wave, person: ['../x', 'nobody', '', 7, null, undefined] },
    getDecisions: { wave },
    getDecision: { wave, id: [testId(), '../x', '', 7, null, undefined] },
    addDecision: {
      wave,
      requestId: ['x', 7, null, undefined],
      text: [
        'x',
        {},
        { title: '' },
        { title: 'a', owner: 'acc-nobody' },
        { title: 'a', approvers: ['acc-nobody'] },
        { title: 'a', links: [{ item: 'no/such/item' }] },
        { title: 'a', documents: ['no-such'] },
        { title: 'a', state: 'approved' },
        undefined,
      ],
    },
    changeDecision: {
      wave,
      id: [testId(), '../x', 7, undefined],
      version: [99, 0, 'x', undefined],
      act: [
        'x',
        { do: 'approve', review: 1 },
        { do: 'approve', review: 1, by: 'acc-member' },
        { do: 'revise', note: '' },
        { do: 'remove' },
        { do: 'look', document: 'no-such' },
        { do: 'edit', text: { approvals: [] } },
        undefined,
      ],
    },
    lookAtDecision: { wave, item: [...items, null, undefined], decision: [testId(), '../x', 7, undefined] },
    getDocuments: { wave },
    changeDocument: {
      wave,
      change: [
        'x',
        { do: 'add', requestId: 'x', name: 'Plan' },
        { do: 'add', requestId: testId(), name: '' },
        { do: 'add', requestId: testId(), name: 'Plan', owner: 'acc-nobody' },
        { do: 'add', requestId: testId(), name: 'Plan', place: { in: 'page', page: '131077' } },
        { do: 'add', requestId: testId(), name: 'Plan', place: { in: 'page', page: '../1' } },
        { do: 'add', requestId: testId(), name: 'Plan', place: { in: 'attachment', issue: 'TEAM-1', file: 'a' } },
        { do: 'lock', id: 'no-such', version: 1, latest: '1' },
        { do: 'unlock', id: 'no-such', version: 1 },
        { do: 'remove', id: '../x', version: 1 },
        undefined,
      ],
    },
    listFiles: { wave, issue: ['TEAM-1', 'MIG-4711', '', 7, null, undefined] },
    getRisks: { wave },
    changeRisk: {
      wave,
      change: [
        'x',
        { do: 'create', requestId: testId(), summary: '', likelihood: 1, impact: 1, response: 'accept' },
        { do: 'create', requestId: testId(), summary: 'a\nb', likelihood: 1, impact: 1, response: 'accept' },
        { do: 'create', requestId: testId(), summary: 'a', likelihood: 6, impact: 1, response: 'accept' },
        { do: 'create', requestId: testId(), summary: 'a', likelihood: 1, impact: 0, response: 'accept' },
        { do: 'create', requestId: testId(), summary: 'a', likelihood: 1, impact: 1, response: 'hope' },
        { do: 'take-in', requestId: testId(), issue: 'TEAM-1', likelihood: 1, impact: 1, response: 'accept' },
        { do: 'assess', id: testId(), version: 1, likelihood: 1, impact: 1, response: 'accept' },
        { do: 'found', id: testId(), version: 1, issue: 'MIG-1' },
        { do: 'remove', id: '../x', version: 1 },
        undefined,
      ],
    },
    getQuestions: { wave },
    changeQuestion: {
      wave,
      change: [
        'x',
        { do: 'ask', requestId: testId(), text: 'Why?' },
        {
          do: 'ask',
          requestId: testId(),
          text: 'Why?',
          asked: { account: 'acc-nobody' },
          party: null,
          owner: null,
          on: '2027-03-01',
          due: null,
        },
        { do: 'edit', id: testId(), version: 1, answer: 'So.' },
        { do: 'remove', id: 'x', version: 1 },
        undefined,
      ],
    },
    listSprints: {},
    getSprintSheet: { wave, sprint: sprints.filter((one) => one !== undefined) },
    previewSprints: { wave, weeks: [0, 5, 1.5, '2'], start: ['soon', 7, '2029-02-30'], mode: ['both', undefined] },
    overrideWorkstream: {
      wave,
      sprint: sprints,
      workstream: ['', 'x'.repeat(201), 7, undefined],
      override: [
        { state: 'fine', reason: 'So.', until: '2027-03-02' },
        { state: 'at-risk', reason: '', until: '2027-03-02' },
        { state: 'at-risk', reason: 'So.', until: '2099-01-01' },
        undefined,
      ],
    },
    refreshSprint: { sprint: sprints },
    listWaves: {},
    listProjects: {},
    getReport: { choice },
    saveReport: { choice, space: ['x', 7, undefined], parent: ['../1', 7], isPrivate: ['yes', null] },
    saveMinutes: {
      ...{ wave, gate: ['nothing', '../x', 7, null, undefined] },
      ...{ space: ['x', 7, undefined], parent: ['../1', 7], isPrivate: ['yes', null] },
    },
    getSavePlace: { wave, here: ['x', 7, null, { space: 'x', parent: null }, { space: page.spaceId }] },
  };
};

/** For each field of the context's extension, values that must be refused where a panel stands. */
const extensionAttacks = (surface: string): Record<string, readonly unknown[]> => {
  const { foreign, page } = site;
  const projects = [{ id: '10001', key: 'TEAM' }, { id: '99999' }, { id: '../10000' }, { id: '' }, {}, 'MIG', null];
  const made = { issue: [{ id: '1' }, 'x', null], board: [{ id: '9' }, { id: '404' }, { id: 'x' }, null] };
  if (surface === 'runway-portfolio')
    return {
      ...made,
      project: [{ id: '10000' }, null],
      content: [{ id: page.id }],
      space: [{ id: '1' }],
      config: [{}],
    };
  if (surface === 'runway-readiness') {
    return {
      ...made,
      project: [{ id: '10000' }, null],
      // Which page it is on decides nothing; what is no page at all was made up.
      content: [{ id: '../1' }, {}, null],
      space: [{ id: '../1' }, {}, null],
      config: [
        { projectId: '10001', waveId: foreign.wave },
        { projectId: '10000', waveId: foreign.wave },
        { projectId: '99999', waveId: '99999.1' },
        { projectId: 'x', waveId: 'y' },
        'x',
      ],
    };
  }
  return {
    ...made,
    project: projects,
    content: [{ id: page.id }, null],
    space: [{ id: page.spaceId }, null],
    config: [{}, null],
  };
};

const MODULES = [
  'runway-project',
  'runway-board',
  'runway-board-sprint',
  'runway-issue',
  'runway-item',
  'runway-portfolio',
  'runway-readiness',
  'other',
  '',
  'constructor',
  undefined,
];
/** Which modules a function serves besides the one that the good call comes from. */
const alsoServes: Partial<Record<Key, readonly string[]>> = {
  getWave: ['runway-project', 'runway-board', 'runway-board-sprint'],
  getSprintSheet: ['runway-board', 'runway-board-sprint'],
  refreshSprint: ['runway-board'],
};
/** Of these every part of the answer is asked of Jira by itself: to be shown nothing is to get an empty list. */
const ASKED_ONE_BY_ONE: readonly Key[] = ['listProjects', 'listWaves'];

const OF_REPORTS: readonly Key[] = ['getReport', 'saveReport'];

/** Templates, previews, imports and the people in them. */
export const IMPORT: readonly Key[] = [
  'uploadChunk',
  'listTemplates',
  'keepTemplate',
  'removeTemplate',
  'listSpaces',
  'listPages',
  'readPage',
  'findPeople',
  'showPeople',
  'readHolidays',
  'previewImport',
  'startImport',
  'previewScopeAnswer',
  'answerScope',
  'getImport',
  'cancelImport',
  'retryImport',
  'listEpics',
  'getWave',
  'listImports',
  'getIssuePanel',
  'pinPanel',
  'listRepeats',
  'planRepeat',
  'previewUndo',
  'startUndo',
];
/** Dates, e-mails and gates. */
export const GATES: readonly Key[] = [
  'getDates',
  'getNotifications',
  'changeNotifications',
  'previewMove',
  'startMove',
  'getMove',
  'undoMove',
  'agreeCutover',
  'exportCalendar',
  'getGates',
  'changeGates',
  'getGate',
  'getStamp',
  'actGate',
  'planRows',
  'addLines',
  'trackCondition',
  'getMeeting',
  'actMeeting',
  'addAction',
  'askForAnswers',
  'exportGate',
];
/** Items, what is said of them, settings and removal. */
export const ITEMS: readonly Key[] = [
  'getOverview',
  'listItems',
  'getPlan',
  'getItem',
  'markItem',
  'markItems',
  'answerLines',
  'undoMarks',
  'planBulkEdit',
  'startBulkEdit',
  'goOnBulkEdit',
  'undoBulkEdit',
  'getBulkEdit',
  'listActivity',
  'getSettings',
  'changeSettings',
  'refreshWave',
  'exportTemplate',
  'exportItems',
  'removeWave',
];
/** Run sheets, the register and the matrix. */
export const PEOPLE: readonly Key[] = [
  'getRunSheet',
  'actRunSheet',
  'getRunLog',
  'reportIssue',
  'getRaci',
  'listRaciTasks',
  'editRaci',
  'editRegister',
  'undoRaci',
  'exportRaci',
  'forgetPerson',
];
/** Decisions, documents, risks, questions and the lists of waves. */
export const LOG: readonly Key[] = [
  'getDecisions',
  'getDecision',
  'addDecision',
  'changeDecision',
  'lookAtDecision',
  'getDocuments',
  'changeDocument',
  'listFiles',
  'getRisks',
  'changeRisk',
  'getQuestions',
  'changeQuestion',
  'listSprints',
  'getTrend',
  'getSprintSheet',
  'previewSprints',
  'overrideWorkstream',
  'refreshSprint',
  'listWaves',
  'listProjects',
  'getReport',
  'saveReport',
  'saveMinutes',
  'getSavePlace',
];

/** Every function that a panel can call: none is forgotten. */
const ALL: readonly Key[] = [...IMPORT, ...GATES, ...ITEMS, ...PEOPLE, ...LOG];

/** Refused: an error a person can read, nothing of the other project in it, nothing written. */
async function expectRefused(key: Key, payload: unknown, place: Place, what: string) {
  const before = JSON.stringify(site.sandbox.site.state.jira.issues);
  let answer: unknown;
  try {
    answer = await site.sandbox.call(key, payload, place);
  } catch (error) {
    answer = { ok: false, error: { message: String(error) } }; // The platform itself would not call a module that does not exist.
  }
  expect([what, answer]).toEqual([
    what,
    { ok: false, error: expect.objectContaining({ message: expect.stringMatching(/\S/) }) },
  ]);
  expect(JSON.stringify(answer)).not.toMatch(/Team-managed|TEAM-\d/);
  expect((answer as { error: { code?: string } }).error.code).not.toBe('unexpected');
  expect(JSON.stringify(site.sandbox.site.state.jira.issues)).toBe(before);
}

/** The tests of these functions. */
export function attacksOn(keys: readonly Key[]): void {
  onAttackedSite();

  describe.each(keys)('%s', (key) => {
    it('answers the good call', async () => {
      const { payload, place } = good()[key];
      const answer = await site.sandbox.call(key, payload, place);
      if (key === 'retryImport') expect(answer).toMatchObject({ ok: false, error: { code: 'run-in-progress' } }); // A later one took over.
      else expect(answer).toMatchObject({ ok: true });
      await site.sandbox.settle();
    });

    it('refuses every field of its payload made up, and fields that it does not know', async () => {
      for (const [field, values] of Object.entries({ ...payloadAttacks()[key], surprise: ['x'] })) {
        for (const value of values) {
          const { payload, place } = good()[key];
          await expectRefused(
            key,
            { ...payload, [field]: value },
            place,
            `${field} = ${JSON.stringify(value)?.slice(0, 80)}`,
          );
        }
      }
      for (const payload of [null, 'x', 7, []] as const)
        await expectRefused(key, payload === null ? { surprise: null } : payload, good()[key].place, 'payload');
    });

    it('refuses every field of the extension made up', async () => {
      const { place } = good()[key];
      for (const [field, values] of Object.entries(extensionAttacks(place.module))) {
        if (field === 'config' && key === 'listProjects') continue; // It reads none: what is configured is what it offers to change.
        if ((field === 'content' || field === 'space') && OF_REPORTS.includes(key)) continue; // The page decides nothing of a report.
        for (const value of values) {
          const { payload } = good()[key];
          const extension = { ...(place.extension as object), [field]: value };
          await expectRefused(key, payload, { ...place, extension }, `${field} = ${JSON.stringify(value)}`);
        }
      }
      // The portfolio is in no project, and a new macro is not configured: an extension that claims nothing is a good one there.
      const claimsNothing = key === 'listWaves' || place.module === 'runway-readiness' ? [] : [{}];
      for (const extension of [undefined, null, 'x', ...claimsNothing])
        await expectRefused(key, good()[key].payload, { ...place, extension }, 'extension');
    });

    it('refuses every module that it does not serve', async () => {
      const { place } = good()[key];
      for (const module of MODULES) {
        if (module === place.module || (module !== undefined && alsoServes[key]?.includes(module))) continue;
        await expectRefused(key, good()[key].payload, { ...place, module: module as string }, `module ${module}`);
      }
    });

    it('refuses people whom Jira shows nothing', async () => {
      for (const account of ['acc-outsider', 'acc-guest', 'acc-nobody']) {
        const { payload, place } = good()[key];
        if (ASKED_ONE_BY_ONE.includes(key) && account === 'acc-outsider') continue; // Shown the page, an outsider is offered no project: below.
        await expectRefused(key, payload, { ...place, account }, account);
      }
    });
  });
}

export const uncovered = (): readonly string[] => Object.keys(good()).filter((key) => !ALL.includes(key as Key));
