import { z } from 'zod';
import { answersRequest } from './answers';
import type { Defs } from './defs';
import { bulkEditRef, bulkEditRequest, bulkPlanRequest, bulkUndoRequest } from './bulk-edit';
import { decisionChange, decisionLook, newDecision, oneDecision } from './decision-log';
import { documentChange, filesRequest } from './documents';
import { itemsExport, templateExport } from './export';
import { gatesChange, oneGate, rowsPlan, trackCondition } from './gate-sheet';
import { gateRequest } from './gates';
import { importRequest, uploadChunk } from './import';
import { activityRequest, linesRequest, markRequest, marksRequest, undoRequest } from './marks';
import { actionRequest, askRequest, meetingRequest } from './meetings';
import { notificationsChange } from './notifications';
import { questionChange } from './questions';
import { forgetPersonRequest, matrixEditRequest, raciTasksRequest, raciUndoRequest, registerEditRequest } from './raci';
import { itemsRequest, planRequest, settingsChange, waveItem } from './readiness';
import { waveRemoval } from './removal';
import { minutesRequest, reportRequest, savePlaceRequest, saveRequest } from './report';
import { riskChange } from './risks';
import { MACRO_KEYS } from './report-names';
import { oneRun, runRef } from './run';
import { issueReport, oneRunSheet, runLogRequest, sheetRequest } from './run-sheet';
import { oneSprint, overrideRequest, sprintPlanRequest, sprintSheetRequest } from './sprints';
import { scopeAnswer, scopeAnswerRequest } from './scope-answer';
import { agreementRequest, holidayFile, moveRequest, moveRef, startMoveRequest } from './wave-dates';
import { accountRefs, pageQuery, pageRef, sourceRef, spaceQuery, userQuery } from './source';
import { watchRequest } from './watch';
import { nothing, oneWave, repeatRequest, shownWaveRef, waveRef } from './wave';

/** Where a panel of Runway is: the keys of its modules in the manifest. */
export const PLACES = [
  'runway-project',
  'runway-board',
  'runway-board-sprint',
  'runway-issue',
  'runway-item',
  'runway-portfolio',
  ...MACRO_KEYS,
] as const;
export type Place = (typeof PLACES)[number];

/** A board, or one of its sprints. */
const BOARD = ['runway-board', 'runway-board-sprint'] as const satisfies readonly Place[];
const PROJECT = ['runway-project'] as const satisfies readonly Place[];
/** Where one item is shown and written: the project's page, the side bar and the panel of an issue. */
const ITEM = ['runway-project', 'runway-issue', 'runway-item'] as const satisfies readonly Place[];

/** Where a gate is signed and a page is saved: the project's page, and the macros for the project of their wave. */
const PAGES = ['runway-project', ...MACRO_KEYS] as const satisfies readonly Place[];

interface Row {
  /** What the call takes, as it is read on arrival. */
  readonly takes: z.ZodType;
  /** The modules that may make the call. */
  readonly at: readonly Place[];
  /**
   * What is confirmed before the call's own code runs, and what that code gets besides the payload:
   * - `place`: that the place may make the call; the code asks Jira itself, since it needs something else of the answer
   * - `view`, `import`: that the person may view the project, or import into it
   * - `person`: what the person may do in the project
   * - `wave`: that the person may view the project of the wave that the payload names
   * - `write`: likewise, and that the wave is open
   */
  readonly needs: 'place' | 'view' | 'import' | 'person' | 'wave' | 'write';
  /** Whether the call shows the sample wave; the others refuse it. */
  readonly sample?: true;
}
interface WaveRow extends Row {
  readonly takes: z.ZodType<{ readonly wave: string }>;
  readonly needs: 'wave' | 'write';
}
interface OtherRow extends Row {
  readonly needs: Exclude<Row['needs'], WaveRow['needs']>;
}

/**
 * Every call with its schema, its places and what must be confirmed before it runs: a call without its row does not compile, and
 * no resolver is reached by a payload that its schema refuses or from a place that its row does not name. A test walks the
 * schemas, so that no name or title in them can hold a line break.
 */
export const calls = {
  getIssuePanel: { takes: nothing, at: PROJECT, needs: 'view' },
  pinPanel: { takes: nothing, at: PROJECT, needs: 'view' },
  listRepeats: { takes: nothing, at: PROJECT, needs: 'import' },
  planRepeat: { takes: repeatRequest, at: PROJECT, needs: 'import' },
  uploadChunk: { takes: uploadChunk, at: PROJECT, needs: 'place' },
  listTemplates: { takes: nothing, at: PROJECT, needs: 'import' },
  keepTemplate: { takes: sourceRef, at: PROJECT, needs: 'import' },
  removeTemplate: { takes: sourceRef, at: PROJECT, needs: 'import' },
  listSpaces: { takes: spaceQuery, at: PAGES, needs: 'view' },
  listPages: { takes: pageQuery, at: PAGES, needs: 'view' },
  readPage: { takes: pageRef, at: PROJECT, needs: 'import' },
  findPeople: { takes: userQuery, at: ITEM, needs: 'person' },
  showPeople: { takes: accountRefs, at: [...ITEM, ...BOARD], needs: 'person' },
  readHolidays: { takes: holidayFile, at: PROJECT, needs: 'import' },
  previewImport: { takes: importRequest, at: PROJECT, needs: 'import' },
  startImport: { takes: importRequest.extend({ requestId: z.uuid() }), at: PROJECT, needs: 'import' },
  getImport: { takes: runRef, at: PROJECT, needs: 'place' },
  previewScopeAnswer: { takes: scopeAnswer, at: PROJECT, needs: 'import' },
  answerScope: { takes: scopeAnswerRequest, at: PROJECT, needs: 'import' },
  cancelImport: { takes: oneRun, at: PROJECT, needs: 'import' },
  retryImport: { takes: oneRun, at: PROJECT, needs: 'import' },
  previewUndo: { takes: oneRun, at: PROJECT, needs: 'import' },
  startUndo: { takes: oneRun, at: PROJECT, needs: 'import' },
  listImports: { takes: oneWave, at: PROJECT, needs: 'wave' },
  listEpics: { takes: oneRun, at: PROJECT, needs: 'view' },
  getWave: { takes: waveRef, at: ['runway-project', ...BOARD, 'runway-readiness'], needs: 'place' },
  getDates: { takes: oneWave, at: PROJECT, needs: 'view' },
  previewMove: { takes: moveRequest, at: PROJECT, needs: 'import' },
  startMove: { takes: startMoveRequest, at: PROJECT, needs: 'import' },
  getMove: { takes: moveRef, at: PROJECT, needs: 'place' },
  undoMove: { takes: moveRef.extend({ shift: z.uuid() }), at: PROJECT, needs: 'import' },
  agreeCutover: { takes: agreementRequest, at: PROJECT, needs: 'write' },
  exportCalendar: { takes: oneWave, at: PROJECT, needs: 'view' },
  listProjects: { takes: nothing, at: MACRO_KEYS, needs: 'place' },
  getReport: { takes: reportRequest, at: MACRO_KEYS, needs: 'place' },
  saveReport: { takes: saveRequest, at: MACRO_KEYS, needs: 'place' },
  saveMinutes: { takes: minutesRequest, at: PROJECT, needs: 'wave' },
  getSavePlace: { takes: savePlaceRequest, at: PAGES, needs: 'wave' },
  getOverview: { takes: shownWaveRef, at: PROJECT, needs: 'place', sample: true },
  getTrend: { takes: oneWave, at: PROJECT, needs: 'wave' },
  listItems: { takes: itemsRequest, at: PROJECT, needs: 'place', sample: true },
  getPlan: { takes: planRequest, at: PROJECT, needs: 'place', sample: true },
  getItem: { takes: waveItem, at: ITEM, needs: 'place' },
  markItem: { takes: markRequest, at: ITEM, needs: 'place' },
  markItems: { takes: marksRequest, at: PROJECT, needs: 'write' },
  answerLines: { takes: answersRequest, at: PROJECT, needs: 'write' },
  undoMarks: { takes: undoRequest, at: ITEM, needs: 'write' },
  planBulkEdit: { takes: bulkPlanRequest, at: PROJECT, needs: 'write' },
  startBulkEdit: { takes: bulkEditRequest, at: PROJECT, needs: 'write' },
  goOnBulkEdit: { takes: bulkEditRef, at: PROJECT, needs: 'write' },
  undoBulkEdit: { takes: bulkUndoRequest, at: PROJECT, needs: 'write' },
  getBulkEdit: { takes: oneWave, at: PROJECT, needs: 'wave' },
  listActivity: { takes: activityRequest, at: PROJECT, needs: 'wave' },
  getSettings: { takes: oneWave, at: PROJECT, needs: 'wave' },
  changeSettings: { takes: settingsChange, at: PROJECT, needs: 'wave' },
  getNotifications: { takes: oneWave, at: PROJECT, needs: 'wave' },
  changeNotifications: { takes: notificationsChange, at: PROJECT, needs: 'write' },
  refreshWave: { takes: oneWave, at: PROJECT, needs: 'wave' },
  exportTemplate: { takes: templateExport, at: PROJECT, needs: 'wave' },
  exportItems: { takes: itemsExport, at: PROJECT, needs: 'wave' },
  removeWave: { takes: waveRemoval, at: PROJECT, needs: 'wave' },
  getRaci: { takes: oneWave, at: PROJECT, needs: 'wave' },
  listRaciTasks: { takes: raciTasksRequest, at: PROJECT, needs: 'wave' },
  editRaci: { takes: matrixEditRequest, at: PROJECT, needs: 'write' },
  editRegister: { takes: registerEditRequest, at: PROJECT, needs: 'write' },
  undoRaci: { takes: raciUndoRequest, at: PROJECT, needs: 'write' },
  exportRaci: { takes: oneWave, at: PROJECT, needs: 'wave' },
  forgetPerson: { takes: forgetPersonRequest, at: PROJECT, needs: 'write' },
  getGates: { takes: oneWave, at: PROJECT, needs: 'wave' },
  changeGates: { takes: gatesChange, at: PROJECT, needs: 'write' },
  getGate: { takes: oneGate, at: PAGES, needs: 'wave' },
  // A pass replaces the request to Jira by which other calls confirm the wave.
  getStamp: { takes: watchRequest, at: PROJECT, needs: 'place' },
  actGate: { takes: gateRequest, at: PAGES, needs: 'write' },
  exportGate: { takes: oneGate, at: PROJECT, needs: 'wave' },
  addLines: { takes: linesRequest, at: PROJECT, needs: 'write' },
  planRows: { takes: rowsPlan, at: PROJECT, needs: 'write' },
  getMeeting: { takes: oneGate, at: PROJECT, needs: 'wave' },
  actMeeting: { takes: meetingRequest, at: PROJECT, needs: 'write' },
  addAction: { takes: actionRequest, at: PROJECT, needs: 'write' },
  askForAnswers: { takes: askRequest, at: PROJECT, needs: 'write' },
  trackCondition: { takes: trackCondition, at: PROJECT, needs: 'write' },
  getRunSheet: { takes: oneRunSheet, at: PROJECT, needs: 'wave' },
  actRunSheet: { takes: sheetRequest, at: PROJECT, needs: 'wave' },
  getRunLog: { takes: runLogRequest, at: PROJECT, needs: 'wave' },
  reportIssue: { takes: issueReport, at: PROJECT, needs: 'wave' },
  getDecisions: { takes: oneWave, at: PROJECT, needs: 'wave' },
  getDecision: { takes: oneDecision, at: PROJECT, needs: 'wave' },
  addDecision: { takes: newDecision, at: PROJECT, needs: 'write' },
  changeDecision: { takes: decisionChange, at: PROJECT, needs: 'write' },
  lookAtDecision: { takes: decisionLook, at: ITEM, needs: 'place' },
  getDocuments: { takes: oneWave, at: PROJECT, needs: 'wave' },
  changeDocument: { takes: documentChange, at: PROJECT, needs: 'write' },
  listFiles: { takes: filesRequest, at: PROJECT, needs: 'wave' },
  getRisks: { takes: oneWave, at: PROJECT, needs: 'wave' },
  changeRisk: { takes: riskChange, at: PROJECT, needs: 'write' },
  getQuestions: { takes: oneWave, at: PROJECT, needs: 'wave' },
  changeQuestion: { takes: questionChange, at: PROJECT, needs: 'write' },
  listSprints: { takes: nothing, at: PROJECT, needs: 'view' },
  getSprintSheet: { takes: sprintSheetRequest, at: [...PROJECT, ...BOARD], needs: 'wave' },
  previewSprints: { takes: sprintPlanRequest, at: PROJECT, needs: 'wave' },
  overrideWorkstream: { takes: overrideRequest, at: PROJECT, needs: 'write' },
  refreshSprint: { takes: oneSprint, at: PROJECT, needs: 'place' },
  listWaves: { takes: nothing, at: ['runway-portfolio'], needs: 'place' },
} as const satisfies Readonly<Record<keyof Defs, WaveRow | OtherRow>>;

export type CallName = keyof typeof calls;

/** The payload of a call as its schema has read it. */
export type Payload<K extends CallName> = z.output<(typeof calls)[K]['takes']>;
