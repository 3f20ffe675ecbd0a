import type { ImportRequest, Preview, UploadChunk, UploadReceipt } from './import';
import type { Result } from './result';
import type { EpicLink, RunRef, RunView } from './run';
import type { ProjectChoice, TemplateChoice, WaveView } from './wave';

/**
 * Every call that a panel can make, typed once for both sides: `makeResolver<Defs>` implements it, `makeInvoke<Defs>` calls it.
 * Which project, board, page or wave is meant comes with the module's context, which the browser could forge: each
 * resolver asks Jira or Confluence as the person before it reads or writes. An alias, since the SDK refuses an interface.
 */
export type Defs = {
  /** Project page. One piece of a source; the pieces may arrive in any order, and again. */
  uploadChunk: (chunk: UploadChunk) => Result<UploadReceipt>;
  /** Project page. What was uploaded to this project by this person and can be imported without uploading again. */
  listTemplates: (nothing: Record<string, never>) => Result<readonly TemplateChoice[]>;
  /** Project page. Reads the source and says what an import would do. Writes nothing to Jira. */
  previewImport: (request: ImportRequest) => Result<Preview>;
  /** Project page. Records the run, then queues it. The same `requestId` again answers the same run. */
  startImport: (request: ImportRequest & { readonly requestId: string }) => Result<RunView>;
  /** Project page. A run of this project, or its latest one; null where there is none. */
  getImport: (which: RunRef) => Result<RunView | null>;
  /** Project page. Stops after the batch that is being written. */
  cancelImport: (which: Required<RunRef>) => Result<RunView>;
  /** Project page. Takes up what Jira refused, and what a cancelled or stopped run left, and nothing else. */
  retryImport: (which: Required<RunRef>) => Result<RunView>;
  /** Project page. The epics of a finished run, with the keys and titles that Jira shows to this person. */
  listEpics: (which: Required<RunRef>) => Result<readonly EpicLink[]>;
  /** Project page, board action and macro. Done and open items by phase: of the wave, or of the active sprint of the board. */
  getWave: (which: { readonly wave?: string | undefined }) => Result<WaveView | null>;
  /** Macro configuration. Projects that have waves and that this person may browse. */
  listProjects: (nothing: Record<string, never>) => Result<readonly ProjectChoice[]>;
};
