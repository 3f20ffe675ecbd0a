import type {
  BulkEditRef,
  BulkEditRequest,
  BulkEditView,
  BulkPlan,
  BulkPlanRequest,
  BulkUndoRequest,
} from './bulk-edit';
import type { ImportRequest, Preview, UploadChunk, UploadReceipt } from './import';
import type { Result } from './result';
import type { EpicLink, RunRef, RunView } from './run';
import type { HolidayList, MovePreview, MoveRequest, ShiftView, StartMoveRequest, TextFile, WaveDates } from './shift';
import type {
  ActivityPage,
  ActivityRequest,
  ItemView,
  MarkRequest,
  MarksDone,
  MarksRequest,
  UndoRequest,
} from './marks';
import type {
  ItemPage,
  ItemsRequest,
  OverviewView,
  PlanRequest,
  PlanView,
  SettingsChange,
  SettingsView,
  WaveItem,
  WaveLine,
} from './readiness';
import type { ExportPage, FilePiece, ItemsExport, TemplateExport } from './export';
import type { WaveRemoval, WaveRemoved } from './removal';
import type { PageChoice, PersonView, SpaceChoice, TemplateSources } from './source';
import type { ProjectChoice, WaveView } from './wave';

/**
 * Every call that a panel can make, typed once for both sides: `makeResolver<Defs>` implements it, `makeInvoke<Defs>` calls it.
 * Which project, board, page or wave is meant comes with the module's context, which the browser could forge: each
 * resolver asks Jira or Confluence as the person before it reads or writes. An alias, since the SDK refuses an interface.
 */
export type Defs = {
  /** Project page. One piece of a source; the pieces may arrive in any order, and again. */
  uploadChunk: (chunk: UploadChunk) => Result<UploadReceipt>;
  /** Project page. What can be imported without uploading again: bundled, kept for the project, this person's uploads. */
  listTemplates: (nothing: Record<string, never>) => Result<TemplateSources>;
  /** Project page. Keeps an upload for the project, as another version of its template; the same one again changes nothing. */
  keepTemplate: (which: { readonly uploadId: string }) => Result<TemplateSources>;
  /** Project page. Takes a kept source, or an upload of one's own, out of the list. Waves made from it stay. */
  removeTemplate: (which: { readonly uploadId: string }) => Result<TemplateSources>;
  /** Project page. Confluence spaces that the person may read, at most 50. */
  listSpaces: (which: { readonly query?: string }) => Result<readonly SpaceChoice[]>;
  /** Project page. Pages of a space that the person may read, at most 50. */
  listPages: (which: { readonly space: string; readonly query?: string }) => Result<readonly PageChoice[]>;
  /** Project page. Reads a page with the person's own rights and stores it as an upload. */
  readPage: (which: { readonly page: string; readonly uploadId: string }) => Result<UploadReceipt>;
  /** Project page. People who can be assigned issues of the project, by name or address, as Jira shows them; at most 20. */
  findPeople: (which: { readonly query: string }) => Result<readonly PersonView[]>;
  /** Project page. Names and pictures of people, as Jira shows them; those whom it does not show are left out. */
  showPeople: (which: { readonly accounts: readonly string[] }) => Result<readonly PersonView[]>;
  /** Project page. Days off from an iCalendar file. */
  readHolidays: (file: { readonly text: string }) => Result<HolidayList>;
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
  /** Project page, board action and macro. How ready a wave is, as in the overview; on a board its active sprint besides. */
  getWave: (which: { readonly wave?: string | undefined }) => Result<WaveView | null>;
  /** Project page. Dates of a wave, and how they moved. */
  getDates: (which: { readonly wave: string }) => Result<WaveDates>;
  /** Project page. What changing a wave's dates would do to its issues. Writes nothing. */
  previewMove: (request: MoveRequest) => Result<MovePreview>;
  /** Project page. Records the move, then queues it. The same `requestId` again answers the same move. */
  startMove: (request: StartMoveRequest) => Result<ShiftView>;
  /** Project page. A move of the wave, or its latest one; null where there is none. */
  getMove: (which: { readonly wave: string; readonly shift?: string }) => Result<ShiftView | null>;
  /** Project page. Takes the latest move back: writes the dates that stood before it. */
  undoMove: (which: { readonly wave: string; readonly shift: string }) => Result<ShiftView>;
  /** Project page. Milestones, cutovers, windows and gates of a wave as one iCalendar file. */
  exportCalendar: (which: { readonly wave: string }) => Result<TextFile>;
  /** Project page. How ready a wave is, phase by phase: computed once for all, whoever asks. The newest wave without one. */
  getOverview: (which: { readonly wave?: string }) => Result<OverviewView | null>;
  /** Project page. The items behind a number, with keys and titles as Jira shows them to the person. */
  listItems: (request: ItemsRequest) => Result<ItemPage>;
  /** Project page. Modules along time, with titles as Jira shows them to the person. */
  getPlan: (request: PlanRequest) => Result<PlanView>;
  /** Issue panel and side bar: the issue that the context names; null where it is no item. Project page: any item of a wave. */
  getItem: (which: WaveItem) => Result<ItemView | null>;
  /** Issue panel, side bar, project page. Says something of an item; answers the item as it is now. */
  markItem: (request: MarkRequest) => Result<ItemView>;
  /** Project page. Says one thing of many items. */
  markItems: (request: MarksRequest) => Result<MarksDone>;
  /** Project page, issue panel, side bar. Takes lines of the activity back, where nothing has been written over them. */
  undoMarks: (request: UndoRequest) => Result<MarksDone>;
  /** Project page. What editing the issues of many items would do. Writes nothing. */
  planBulkEdit: (request: BulkPlanRequest) => Result<BulkPlan>;
  /** Project page. Sets owner, priority or due date of many items in Jira, as the person. The same `requestId` again answers the same edit. */
  startBulkEdit: (request: BulkEditRequest) => Result<BulkEditView>;
  /** Project page. Goes on with a bulk edit that is not over. */
  goOnBulkEdit: (which: BulkEditRef) => Result<BulkEditView>;
  /** Project page. Takes the person's latest bulk edit back, where nobody has changed anything since. */
  undoBulkEdit: (which: BulkUndoRequest) => Result<BulkEditView>;
  /** Project page. The latest bulk edit of the person in a wave; null where there is none. */
  getBulkEdit: (which: { readonly wave: string }) => Result<BulkEditView | null>;
  /** Project page. What was written through Runway, newest first. */
  listActivity: (request: ActivityRequest) => Result<ActivityPage>;
  /** Project page. */
  getSettings: (which: { readonly wave: string }) => Result<SettingsView>;
  /** Project page. For the owner of the wave. */
  changeSettings: (change: SettingsChange) => Result<SettingsView>;
  /** Project page. Asks for a full comparison with Jira now. */
  refreshWave: (which: { readonly wave: string }) => Result<{ readonly asked: boolean }>;
  /** Project page. A template of the wave as it was fitted to its customer, in Runway's own format, in pieces. */
  exportTemplate: (which: TemplateExport) => Result<FilePiece>;
  /** Project page. All items with what people said of them, in pages, as far as Jira shows them to the person. */
  exportItems: (which: ItemsExport) => Result<ExportPage>;
  /** Project page. For the owner of the wave and administrators of the project. Removes what Runway keeps of it; its issues stay. */
  removeWave: (request: WaveRemoval) => Result<WaveRemoved>;
  /** Portfolio. Waves of projects that the person may browse, at most 200. */
  listWaves: (nothing: Record<string, never>) => Result<readonly WaveLine[]>;
  /** Macro configuration. Projects that have waves and that this person may browse. */
  listProjects: (nothing: Record<string, never>) => Result<readonly ProjectChoice[]>;
};
