import type { AnswersKept, AnswersRequest, Press, PressAnswer, RowNow } from '../../../../src/contract/answers';
import type { GateSheet } from '../../../../src/contract/gate-sheet';
import type { ErrorView, Result } from '../../../../src/contract/result';
import * as dates from './dates-data';
import * as gates from './gate-data';
import * as ready from './readiness-data';
import type { Answers, Scene } from './scene';
import { nothingNew } from './watch-data';

const ok = <T>(value: T): Result<T> => ({ ok: true, value });
const no = (error: ErrorView): Result<never> => ({ ok: false, error });
const busy: ErrorView = {
  code: 'jira-busy',
  message: 'Jira is busy and asked Runway to wait.',
  next: 'Nothing was changed.',
  retryAfterSeconds: 40,
};
const unreachable: ErrorView = {
  code: 'jira-unreachable',
  message: 'Jira did not answer.',
  next: 'Nothing was changed. Try again.',
};
const changed: ErrorView = {
  code: 'changed-meanwhile',
  message: 'Somebody else has written at this gate: the sponsor signed.',
  next: 'Look at it as it is now, then apply yours again.',
};

const scene = (name: string, state: Scene['state'], path: string, answers: Answers): Scene => ({
  panel: 'project',
  name,
  state,
  path,
  answers: {
    getOverview: ok(ready.overview),
    getGates: ok(gates.gates),
    changeGates: ok(gates.gates),
    getGate: ok(gates.noGo),
    getStamp: ok(nothingNew),
    actGate: ok(gates.noGo),
    getMeeting: ok(gates.meetingRecord),
    actMeeting: ok(gates.meetingRecord),
    addAction: ok(gates.meetingRecord),
    askForAnswers: ok(gates.openLines),
    trackCondition: ok(gates.noGo),
    planRows: ok({ ...ready.confirmed, refused: [] }),
    answerLines: no(unreachable),
    undoMarks: ok({ ...ready.confirmed, refused: [] }),
    listItems: ok(ready.items),
    getBulkEdit: ok(null),
    getDates: ok(dates.waveDates),
    getMove: ok(null),
    showPeople: ok(gates.people),
    findPeople: ok(gates.people),
    ...answers,
  },
});
const list = (name: string, state: Scene['state'], getGates: NonNullable<Answers['getGates']>): Scene =>
  scene(name, state, '/go-no-go?wave=10000.1', { getGates });
const gate = (name: string, sheet: GateSheet, answers: Answers = {}): Scene =>
  scene(name, 'ready', `/go-no-go?wave=10000.1&gate=${sheet.gate.gate.id}`, { getGate: ok(sheet), ...answers });

const meeting = (name: string, sheet: GateSheet, answers: Answers = {}): Scene =>
  scene(name, 'ready', `/go-no-go?wave=10000.1&gate=${sheet.gate.gate.id}&view=meeting`, {
    getGate: ok(sheet),
    answerLines: (asked) => answered(asked, keptNow),
    ...answers,
  });

/** What someone else answered of each line since it was seen. */
const theirs: RowNow = {
  result: 'no-go',
  note: 'The bridge is not staffed.',
  evidence: '',
  by: 'acc-network',
  at: '2027-03-10T09:29:00.000Z',
  forPerson: null,
};
const answered = ({ presses }: AnswersRequest, came: (press: Press) => PressAnswer): Result<AnswersKept> =>
  ok({
    answers: presses.map(came),
    items: [...new Set(presses.map(({ item }) => item))].map((item) => ({ item, version: 9 })),
    lines: [],
  });
const keptNow = ({ press, result, note = '', evidence = '' }: Press): PressAnswer => ({
  press,
  is: 'kept',
  row: { result, note, evidence, by: 'acc-lead', at: '2027-03-10T09:29:30.000Z', forPerson: null },
});

export const gateScenes: readonly Scene[] = [
  list('gates-loading', 'loading', 'never'),
  list('gates-failed', 'failed', no(busy)),
  list('gates-empty', 'empty', ok(gates.noGates)),
  list('gates-empty-read-only', 'empty', ok(gates.watchedGates)),
  list('gates', 'ready', ok(gates.gates)),
  scene('gate-loading', 'loading', '/go-no-go?wave=10000.1&gate=go-no-go', { getGate: 'never' }),
  scene('gate-failed', 'failed', '/go-no-go?wave=10000.1&gate=go-no-go', { getGate: no(busy) }),
  gate('gate-no-go', gates.noGo, { actGate: no(changed) }),
  gate('gate-go', gates.go),
  gate('gate-conditional-go', gates.conditionalGo),
  gate('gate-cannot-say', gates.cannotSay),
  gate('gate-to-sign', gates.toSign, { actGate: ok(gates.signedBySome) }),
  gate('gate-signed-by-some', gates.signedBySome),
  gate('gate-to-decide', gates.toDecide, { actGate: ok(gates.decided) }),
  gate('gate-decided', gates.decided),
  gate('gate-decided-against', gates.decidedAgainst),
  gate('gate-worse', gates.worseSince, { actGate: ok(gates.decided) }),
  gate('gate-stands-unknown', gates.standsUnknown),
  gate('gate-fifty', gates.fifty),
  gate('gate-two-hundred', gates.twoHundred),
  gate('gate-hidden-rows', gates.hiddenRows),
  gate('gate-no-rows', gates.noRows),
  gate('gate-read-only', gates.readOnly),
  gate('gate-closed', gates.closedWave),
  gate('gate-long', gates.longTexts),
  gate('gate-review', gates.review),
  gate('gate-notice', gates.notice),
  gate('gate-notice-unsent', gates.noticeUnsent),
  gate('gate-conflict', gates.noGo, {
    answerLines: (asked) => answered(asked, ({ press }) => ({ press, is: 'changed', row: theirs })),
  }),
  meeting('gate-meeting', gates.meeting),
  meeting('gate-meeting-all-go', gates.everyGo),
  meeting('gate-meeting-long', gates.longTexts),
  gate('gate-answered', gates.fifty, { answerLines: (asked) => answered(asked, keptNow) }),
];
