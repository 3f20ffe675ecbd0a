import { makeResolver } from '@forge/resolver';
import type { Defs } from '../contract/defs';
import { answer } from './answer';
import { withPayloads } from './with-payloads';
import { refuseSample } from './refuse-sample';
import { cancelImport } from './resolvers/cancel-import';
import { changeNotifications } from './resolvers/change-notifications';
import { changeSettings } from './resolvers/change-settings';
import { exportGate } from './resolvers/export-gate';
import { exportCalendar } from './resolvers/export-calendar';
import { exportItems } from './resolvers/export-items';
import { exportTemplate } from './resolvers/export-template';
import { findPeople } from './resolvers/find-people';
import { getBulkEdit } from './resolvers/get-bulk-edit';
import { getDates } from './resolvers/get-dates';
import { getImport } from './resolvers/get-import';
import { getItem } from './resolvers/get-item';
import { getMove } from './resolvers/get-move';
import { getNotifications } from './resolvers/get-notifications';
import { getOverview } from './resolvers/get-overview';
import { getPlan } from './resolvers/get-plan';
import { getRaci } from './resolvers/get-raci';
import { listRaciTasks } from './resolvers/list-raci-tasks';
import { editRaci } from './resolvers/edit-raci';
import { editRegister } from './resolvers/edit-register';
import { undoRaci } from './resolvers/undo-raci';
import { exportRaci } from './resolvers/export-raci';
import { forgetPerson } from './resolvers/forget-person';
import { getGates } from './resolvers/get-gates';
import { changeGates } from './resolvers/change-gates';
import { getGate } from './resolvers/get-gate';
import { getStamp } from './resolvers/get-stamp';
import { actGate } from './resolvers/act-gate';
import { planRows } from './resolvers/plan-rows';
import { trackCondition } from './resolvers/track-condition';
import { getRunSheet } from './resolvers/get-run-sheet';
import { actRunSheet } from './resolvers/act-run-sheet';
import { getRunLog } from './resolvers/get-run-log';
import { reportIssue } from './resolvers/report-issue';
import { addDecision } from './resolvers/add-decision';
import { changeDecision } from './resolvers/change-decision';
import { getDecision } from './resolvers/get-decision';
import { getDecisions } from './resolvers/get-decisions';
import { changeDocument } from './resolvers/change-document';
import { getDocuments } from './resolvers/get-documents';
import { listFiles } from './resolvers/list-files';
import { changeRisk } from './resolvers/change-risk';
import { getRisks } from './resolvers/get-risks';
import { changeQuestion } from './resolvers/change-question';
import { getQuestions } from './resolvers/get-questions';
import { lookAtDecision } from './resolvers/look-at-decision';
import { getSettings } from './resolvers/get-settings';
import { getWave } from './resolvers/get-wave';
import { goOnBulkEdit } from './resolvers/go-on-bulk-edit';
import { keepTemplate } from './resolvers/keep-template';
import { listActivity } from './resolvers/list-activity';
import { listEpics } from './resolvers/list-epics';
import { listItems } from './resolvers/list-items';
import { listPages } from './resolvers/list-pages';
import { listProjects } from './resolvers/list-projects';
import { listSpaces } from './resolvers/list-spaces';
import { listTemplates } from './resolvers/list-templates';
import { listWaves } from './resolvers/list-waves';
import { markItem } from './resolvers/mark-item';
import { markItems } from './resolvers/mark-items';
import { planBulkEdit } from './resolvers/plan-bulk-edit';
import { previewImport } from './resolvers/preview-import';
import { previewMove } from './resolvers/preview-move';
import { readHolidays } from './resolvers/read-holidays';
import { readPage } from './resolvers/read-page';
import { refreshWave } from './resolvers/refresh-wave';
import { removeTemplate } from './resolvers/remove-template';
import { removeWave } from './resolvers/remove-wave';
import { retryImport } from './resolvers/retry-import';
import { showPeople } from './resolvers/show-people';
import { startBulkEdit } from './resolvers/start-bulk-edit';
import { startImport } from './resolvers/start-import';
import { startMove } from './resolvers/start-move';
import { undoBulkEdit } from './resolvers/undo-bulk-edit';
import { undoMarks } from './resolvers/undo-marks';
import { undoMove } from './resolvers/undo-move';
import { uploadChunk } from './resolvers/upload-chunk';

interface Request {
  readonly payload: unknown;
  readonly context: unknown;
}

/** What arrives is `unknown`, whatever Defs promises the panels: types are no security. */
const answeringSample =
  <T>(work: (payload: unknown, context: unknown) => Promise<T>) =>
  ({ payload, context }: Request) =>
    answer(() => work(payload, context));

/** Of waves that there are. */
const answering = <T>(work: (payload: unknown, context: unknown) => Promise<T>) =>
  answeringSample(async (payload, context) => {
    refuseSample(payload);
    return work(payload, context);
  });

const calls = {
  uploadChunk: answering(uploadChunk),
  listTemplates: answering(listTemplates),
  keepTemplate: answering(keepTemplate),
  removeTemplate: answering(removeTemplate),
  listSpaces: answering(listSpaces),
  listPages: answering(listPages),
  readPage: answering(readPage),
  findPeople: answering(findPeople),
  showPeople: answering(showPeople),
  readHolidays: answering(readHolidays),
  previewImport: answering(previewImport),
  startImport: answering(startImport),
  getImport: answering(getImport),
  cancelImport: answering(cancelImport),
  retryImport: answering(retryImport),
  listEpics: answering(listEpics),
  getWave: answering(getWave),
  getDates: answering(getDates),
  previewMove: answering(previewMove),
  startMove: answering(startMove),
  getMove: answering(getMove),
  undoMove: answering(undoMove),
  exportCalendar: answering(exportCalendar),
  listProjects: answering(listProjects),
  getOverview: answeringSample(getOverview),
  listItems: answeringSample(listItems),
  getPlan: answeringSample(getPlan),
  getItem: answering(getItem),
  markItem: answering(markItem),
  markItems: answering(markItems),
  undoMarks: answering(undoMarks),
  planBulkEdit: answering(planBulkEdit),
  startBulkEdit: answering(startBulkEdit),
  goOnBulkEdit: answering(goOnBulkEdit),
  undoBulkEdit: answering(undoBulkEdit),
  getBulkEdit: answering(getBulkEdit),
  listActivity: answering(listActivity),
  getSettings: answering(getSettings),
  changeSettings: answering(changeSettings),
  getNotifications: answering(getNotifications),
  changeNotifications: answering(changeNotifications),
  refreshWave: answering(refreshWave),
  exportTemplate: answering(exportTemplate),
  exportItems: answering(exportItems),
  removeWave: answering(removeWave),
  getRaci: answering(getRaci),
  listRaciTasks: answering(listRaciTasks),
  editRaci: answering(editRaci),
  editRegister: answering(editRegister),
  undoRaci: answering(undoRaci),
  exportRaci: answering(exportRaci),
  forgetPerson: answering(forgetPerson),
  getGates: answering(getGates),
  changeGates: answering(changeGates),
  getGate: answering(getGate),
  getStamp: answering(getStamp),
  actGate: answering(actGate),
  exportGate: answering(exportGate),
  planRows: answering(planRows),
  trackCondition: answering(trackCondition),
  getRunSheet: answering(getRunSheet),
  actRunSheet: answering(actRunSheet),
  getRunLog: answering(getRunLog),
  reportIssue: answering(reportIssue),
  getDecisions: answering(getDecisions),
  getDecision: answering(getDecision),
  addDecision: answering(addDecision),
  changeDecision: answering(changeDecision),
  lookAtDecision: answering(lookAtDecision),
  getDocuments: answering(getDocuments),
  changeDocument: answering(changeDocument),
  listFiles: answering(listFiles),
  getRisks: answering(getRisks),
  changeRisk: answering(changeRisk),
  getQuestions: answering(getQuestions),
  changeQuestion: answering(changeQuestion),
  listWaves: answering(listWaves),
};

export const resolver = makeResolver<Defs>(withPayloads(calls));
