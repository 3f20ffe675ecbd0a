import { makeResolver } from '@forge/resolver';
import type { Defs } from '../contract/defs';
import { answer } from './answer';
import { cancelImport } from './resolvers/cancel-import';
import { exportCalendar } from './resolvers/export-calendar';
import { findPeople } from './resolvers/find-people';
import { getDates } from './resolvers/get-dates';
import { getImport } from './resolvers/get-import';
import { getMove } from './resolvers/get-move';
import { getWave } from './resolvers/get-wave';
import { keepTemplate } from './resolvers/keep-template';
import { listEpics } from './resolvers/list-epics';
import { listPages } from './resolvers/list-pages';
import { listProjects } from './resolvers/list-projects';
import { listSpaces } from './resolvers/list-spaces';
import { listTemplates } from './resolvers/list-templates';
import { previewImport } from './resolvers/preview-import';
import { previewMove } from './resolvers/preview-move';
import { readHolidays } from './resolvers/read-holidays';
import { readPage } from './resolvers/read-page';
import { removeTemplate } from './resolvers/remove-template';
import { retryImport } from './resolvers/retry-import';
import { showPeople } from './resolvers/show-people';
import { startImport } from './resolvers/start-import';
import { startMove } from './resolvers/start-move';
import { undoMove } from './resolvers/undo-move';
import { uploadChunk } from './resolvers/upload-chunk';

interface Request {
  readonly payload: unknown;
  readonly context: unknown;
}

/** What arrives is `unknown`, whatever Defs promises the panels: types are no security. */
const answering =
  <T>(work: (payload: unknown, context: unknown) => Promise<T>) =>
  ({ payload, context }: Request) =>
    answer(() => work(payload, context));

// Replaced call by call while the readiness resolvers are built.
const notYet = (): Promise<never> => Promise.reject(new Error('Not built yet.'));

export const resolver = makeResolver<Defs>({
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
  getOverview: answering(notYet),
  listItems: answering(notYet),
  getPlan: answering(notYet),
  getItem: answering(notYet),
  markItem: answering(notYet),
  markItems: answering(notYet),
  undoMarks: answering(notYet),
  listActivity: answering(notYet),
  getSettings: answering(notYet),
  changeSettings: answering(notYet),
  refreshWave: answering(notYet),
  listWaves: answering(notYet),
});
