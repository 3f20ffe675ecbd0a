import { makeResolver } from '@forge/resolver';
import type { Defs } from '../contract/defs';
import { agreeCutover } from '../app/dates/agree-cutover';
import { answerScope, previewScopeAnswer } from '../app/import/answer-scope';
import { answering } from './answering';
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
import { addLinesTo } from '../app/items/add-lines-to';
import { planRows } from '../app/items/plan-rows';
import { actMeeting } from '../app/gates/act-meeting';
import { addAction } from '../app/gates/add-action';
import { askForAnswers } from '../app/gates/ask-for-answers';
import { getMeeting } from '../app/gates/get-meeting';
import { trackCondition } from '../app/gates/track-condition';
import { getReport } from '../app/report/get-report';
import { getSavePlace } from '../app/report/get-save-place';
import { saveMinutes } from '../app/report/save-minutes';
import { saveReport } from '../app/report/save-report';
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
import { getTrend } from '../app/readiness/get-trend';
import { getWave } from '../app/readiness/get-wave';
import { goOnBulkEdit } from '../app/bulk-edit/go-on-bulk-edit';
import { getIssuePanel, pinPanel } from '../app/waves/panel-for-all';
import { keepTemplate } from '../app/import/keep-template';
import { listActivity } from '../app/items/list-activity';
import { listEpics } from '../app/import/list-epics';
import { listItems } from '../app/readiness/list-items';
import { listPages } from '../app/import/list-pages';
import { listProjects } from '../app/readiness/list-projects';
import { listSpaces } from '../app/import/list-spaces';
import { previewSprints } from '../app/sprints/preview-sprints';
import { getSprintSheet } from '../app/sprints/get-sprint-sheet';
import { listSprints } from '../app/sprints/list-sprints';
import { overrideWorkstream } from '../app/sprints/override-workstream';
import { refreshSprint } from '../app/sprints/refresh-sprint';
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
import { listRepeats, planRepeat } from '../app/import/plan-repeat';
import { retryImport } from '../app/import/retry-import';
import { showPeople } from '../app/people/show-people';
import { startBulkEdit } from '../app/bulk-edit/start-bulk-edit';
import { startImport } from '../app/import/start-import';
import { startMove } from '../app/dates/start-move';
import { undoBulkEdit } from '../app/bulk-edit/undo-bulk-edit';
import { answerLines } from '../app/items/answer-lines';
import { listImports } from '../app/undo/list-imports';
import { previewUndo } from '../app/undo/preview-undo';
import { startUndo } from '../app/undo/start-undo';
import { undoMarks } from '../app/items/undo-marks';
import { undoMove } from '../app/dates/undo-move';
import { uploadChunk } from '../app/import/upload-chunk';

/** The code of each call. What confirms its place and its rights is in its row of `calls`. */
export const resolver = makeResolver<Defs>(
  answering({
    getIssuePanel,
    pinPanel,
    listRepeats,
    planRepeat,
    uploadChunk,
    listTemplates,
    keepTemplate,
    removeTemplate,
    listSpaces,
    listPages,
    readPage,
    findPeople,
    showPeople,
    readHolidays,
    previewImport,
    startImport,
    getImport,
    previewScopeAnswer,
    answerScope,
    cancelImport,
    retryImport,
    listEpics,
    previewUndo,
    startUndo,
    listImports,
    getTrend,
    getWave,
    getReport,
    saveReport,
    saveMinutes,
    getSavePlace,
    getDates,
    previewMove,
    startMove,
    getMove,
    undoMove,
    agreeCutover,
    exportCalendar,
    listProjects,
    getOverview,
    listItems,
    getPlan,
    getItem,
    markItem,
    markItems,
    answerLines,
    undoMarks,
    planBulkEdit,
    startBulkEdit,
    goOnBulkEdit,
    undoBulkEdit,
    getBulkEdit,
    listActivity,
    getSettings,
    changeSettings,
    getNotifications,
    changeNotifications,
    refreshWave,
    exportTemplate,
    exportItems,
    removeWave,
    getRaci,
    listRaciTasks,
    editRaci,
    editRegister,
    undoRaci,
    exportRaci,
    forgetPerson,
    getGates,
    changeGates,
    getGate,
    getStamp,
    actGate,
    exportGate,
    addLines: addLinesTo,
    planRows,
    getMeeting,
    actMeeting,
    addAction,
    askForAnswers,
    trackCondition,
    getRunSheet,
    actRunSheet,
    getRunLog,
    reportIssue,
    getDecisions,
    getDecision,
    addDecision,
    changeDecision,
    lookAtDecision,
    getDocuments,
    changeDocument,
    listFiles,
    getRisks,
    changeRisk,
    getQuestions,
    changeQuestion,
    listWaves,
    listSprints,
    getSprintSheet,
    previewSprints,
    overrideWorkstream,
    refreshSprint,
  }),
);
