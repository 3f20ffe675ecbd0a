import { makeResolver } from '@forge/resolver';
import type { Defs } from '../contract/defs';
import { answer } from './answer';
import { withPayloads } from './with-payloads';
import { refuseSample } from '../forge/access/refuse-sample';
import { cancelImport } from '../app/import/cancel-import';
import { changeNotifications } from '../app/notifications/change-notifications';
import { changeSettings } from '../app/waves/change-settings';
import { exportGate } from '../app/gates/export-gate';
import { exportCalendar } from '../app/dates/export-calendar';
import { exportItems } from '../app/leaving/export-items';
import { exportTemplate } from '../app/leaving/export-template';
import { findPeople } from '../app/people/find-people';
import { getBulkEdit } from '../app/bulk-edit/get-bulk-edit';
import { getDates } from '../app/dates/get-dates';
import { getImport } from '../app/import/get-import';
import { getItem } from '../app/item-panel/get-item';
import { getMove } from '../app/dates/get-move';
import { getNotifications } from '../app/notifications/get-notifications';
import { getOverview } from '../app/readiness/get-overview';
import { getPlan } from '../app/readiness/get-plan';
import { getRaci } from '../app/raci/get-raci';
import { listRaciTasks } from '../app/raci/list-raci-tasks';
import { editRaci } from '../app/raci/edit-raci';
import { editRegister } from '../app/raci/edit-register';
import { undoRaci } from '../app/raci/undo-raci';
import { exportRaci } from '../app/raci/export-raci';
import { forgetPerson } from '../app/leaving/forget-person';
import { getGates } from '../app/gates/get-gates';
import { changeGates } from '../app/gates/change-gates';
import { getGate } from '../app/gates/get-gate';
import { getStamp } from '../app/gates/get-stamp';
import { actGate } from '../app/gates/act-gate';
import { planRows } from '../app/items/plan-rows';
import { trackCondition } from '../app/gates/track-condition';
import { getRunSheet } from '../app/run-sheet/get-run-sheet';
import { actRunSheet } from '../app/run-sheet/act-run-sheet';
import { getRunLog } from '../app/run-sheet/get-run-log';
import { reportIssue } from '../app/run-sheet/report-issue';
import { addDecision } from '../app/decisions/add-decision';
import { changeDecision } from '../app/decisions/change-decision';
import { getDecision } from '../app/decisions/get-decision';
import { getDecisions } from '../app/decisions/get-decisions';
import { changeDocument } from '../app/decisions/change-document';
import { getDocuments } from '../app/decisions/get-documents';
import { listFiles } from '../app/decisions/list-files';
import { changeRisk } from '../app/decisions/change-risk';
import { getRisks } from '../app/decisions/get-risks';
import { changeQuestion } from '../app/decisions/change-question';
import { getQuestions } from '../app/decisions/get-questions';
import { lookAtDecision } from '../app/item-panel/look-at-decision';
import { getSettings } from '../app/waves/get-settings';
import { getWave } from '../app/readiness/get-wave';
import { goOnBulkEdit } from '../app/bulk-edit/go-on-bulk-edit';
import { keepTemplate } from '../app/import/keep-template';
import { listActivity } from '../app/items/list-activity';
import { listEpics } from '../app/import/list-epics';
import { listItems } from '../app/readiness/list-items';
import { listPages } from '../app/import/list-pages';
import { listProjects } from '../app/readiness/list-projects';
import { listSpaces } from '../app/import/list-spaces';
import { listTemplates } from '../app/import/list-templates';
import { listWaves } from '../app/readiness/list-waves';
import { markItem } from '../app/item-panel/mark-item';
import { markItems } from '../app/items/mark-items';
import { planBulkEdit } from '../app/bulk-edit/plan-bulk-edit';
import { previewImport } from '../app/import/preview-import';
import { previewMove } from '../app/dates/preview-move';
import { readHolidays } from '../app/import/read-holidays';
import { readPage } from '../app/import/read-page';
import { refreshWave } from '../app/readiness/refresh-wave';
import { removeTemplate } from '../app/import/remove-template';
import { removeWave } from '../app/leaving/remove-wave';
import { retryImport } from '../app/import/retry-import';
import { showPeople } from '../app/people/show-people';
import { startBulkEdit } from '../app/bulk-edit/start-bulk-edit';
import { startImport } from '../app/import/start-import';
import { startMove } from '../app/dates/start-move';
import { undoBulkEdit } from '../app/bulk-edit/undo-bulk-edit';
import { undoMarks } from '../app/items/undo-marks';
import { undoMove } from '../app/dates/undo-move';
import { uploadChunk } from '../app/import/upload-chunk';

interface Request {
  readonly payload: unknown;
  readonly context: unknown;
}

/** What arrives is `unknown`, whatever Defs promises the panels: types are no security. */
const answeringSample =
  <T>(work: (payload: unknown, context: unknown) => Promise<T>) =>
  ({ payload, context }: Request) =>
    answer(() => work(payload, context), context);

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
