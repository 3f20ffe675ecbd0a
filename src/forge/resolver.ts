import { makeResolver } from '@forge/resolver';
import type { Defs } from '../contract/defs';
import { answer } from './answer';
import { cancelImport } from './resolvers/cancel-import';
import { getImport } from './resolvers/get-import';
import { getWave } from './resolvers/get-wave';
import { listEpics } from './resolvers/list-epics';
import { listProjects } from './resolvers/list-projects';
import { listTemplates } from './resolvers/list-templates';
import { previewImport } from './resolvers/preview-import';
import { retryImport } from './resolvers/retry-import';
import { startImport } from './resolvers/start-import';
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

export const resolver = makeResolver<Defs>({
  uploadChunk: answering(uploadChunk),
  listTemplates: answering(listTemplates),
  previewImport: answering(previewImport),
  startImport: answering(startImport),
  getImport: answering(getImport),
  cancelImport: answering(cancelImport),
  retryImport: answering(retryImport),
  listEpics: answering(listEpics),
  getWave: answering(getWave),
  listProjects: answering(listProjects),
});
