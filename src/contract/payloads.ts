import { z } from 'zod';
import type { Defs } from './defs';
import { bulkEditRef, bulkEditRequest, bulkPlanRequest, bulkUndoRequest } from './bulk-edit';
import { decisionChange, decisionLook, newDecision, oneDecision } from './decision-log';
import { documentChange, filesRequest } from './documents';
import { itemsExport, templateExport } from './export';
import { gatesChange, oneGate, rowsPlan, trackCondition } from './gate-sheet';
import { gateRequest } from './gates';
import { importRequest, uploadChunk } from './import';
import { activityRequest, markRequest, marksRequest, undoRequest } from './marks';
import { notificationsChange } from './notifications';
import { questionChange } from './questions';
import { forgetPersonRequest, matrixEditRequest, raciTasksRequest, raciUndoRequest, registerEditRequest } from './raci';
import { itemsRequest, planRequest, settingsChange, waveItem } from './readiness';
import { waveRemoval } from './removal';
import { riskChange } from './risks';
import { oneRun, runRef } from './run';
import { issueReport, oneRunSheet, runLogRequest, sheetRequest } from './run-sheet';
import { holidayFile, moveRequest, moveRef, startMoveRequest } from './wave-dates';
import { accountRefs, pageQuery, pageRef, sourceRef, spaceQuery, userQuery } from './source';
import { watchRequest } from './watch';
import { nothing, oneWave, shownWaveRef, waveRef } from './wave';

/**
 * What each call takes, as it is read on arrival: a call without its schema does not compile, and no resolver is reached by a payload
 * that its schema refuses. A test walks the table, so that no name or title in it can hold a line break.
 */
export const payloads = {
  uploadChunk: uploadChunk,
  listTemplates: nothing,
  keepTemplate: sourceRef,
  removeTemplate: sourceRef,
  listSpaces: spaceQuery,
  listPages: pageQuery,
  readPage: pageRef,
  findPeople: userQuery,
  showPeople: accountRefs,
  readHolidays: holidayFile,
  previewImport: importRequest,
  startImport: importRequest.extend({ requestId: z.uuid() }),
  getImport: runRef,
  cancelImport: oneRun,
  retryImport: oneRun,
  listEpics: oneRun,
  getWave: waveRef,
  getDates: oneWave,
  previewMove: moveRequest,
  startMove: startMoveRequest,
  getMove: moveRef,
  undoMove: moveRef.extend({ shift: z.uuid() }),
  exportCalendar: oneWave,
  listProjects: nothing,
  getOverview: shownWaveRef,
  listItems: itemsRequest,
  getPlan: planRequest,
  getItem: waveItem,
  markItem: markRequest,
  markItems: marksRequest,
  undoMarks: undoRequest,
  planBulkEdit: bulkPlanRequest,
  startBulkEdit: bulkEditRequest,
  goOnBulkEdit: bulkEditRef,
  undoBulkEdit: bulkUndoRequest,
  getBulkEdit: oneWave,
  listActivity: activityRequest,
  getSettings: oneWave,
  changeSettings: settingsChange,
  getNotifications: oneWave,
  changeNotifications: notificationsChange,
  refreshWave: oneWave,
  exportTemplate: templateExport,
  exportItems: itemsExport,
  removeWave: waveRemoval,
  getRaci: oneWave,
  listRaciTasks: raciTasksRequest,
  editRaci: matrixEditRequest,
  editRegister: registerEditRequest,
  undoRaci: raciUndoRequest,
  exportRaci: oneWave,
  forgetPerson: forgetPersonRequest,
  getGates: oneWave,
  changeGates: gatesChange,
  getGate: oneGate,
  getStamp: watchRequest,
  actGate: gateRequest,
  exportGate: oneGate,
  planRows: rowsPlan,
  trackCondition: trackCondition,
  getRunSheet: oneRunSheet,
  actRunSheet: sheetRequest,
  getRunLog: runLogRequest,
  reportIssue: issueReport,
  getDecisions: oneWave,
  getDecision: oneDecision,
  addDecision: newDecision,
  changeDecision: decisionChange,
  lookAtDecision: decisionLook,
  getDocuments: oneWave,
  changeDocument: documentChange,
  listFiles: filesRequest,
  getRisks: oneWave,
  changeRisk: riskChange,
  getQuestions: oneWave,
  changeQuestion: questionChange,
  listWaves: nothing,
} as const satisfies Readonly<Record<keyof Defs, z.ZodType>>;
