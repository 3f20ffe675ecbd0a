import type { HolidayCountry } from './limits';
import type { z } from 'zod';
import type { AnswersKept, AnswersRequest } from './answers';
import type {
  BulkEditRef,
  BulkEditRequest,
  BulkEditView,
  BulkPlan,
  BulkPlanRequest,
  BulkUndoRequest,
} from './bulk-edit';
import type {
  DecisionChange,
  decisionLook,
  DecisionsView,
  DecisionView,
  newDecision,
  oneDecision,
} from './decision-log';
import type { DocumentChange, DocumentsView, filesRequest } from './documents';
import type { ImportRequest, Preview, UploadChunk, UploadReceipt } from './import';
import type { Result } from './result';
import type { scopeAnswer, ScopeAnswerPreview, scopeAnswerRequest } from './scope-answer';
import type { EpicLink, RunRef, RunView } from './run';
import type { ImportLine, UndoPreview, UndoView } from './import-undo';
import type {
  agreementRequest,
  HolidayList,
  MovePreview,
  MoveRequest,
  MoveView,
  StartMoveRequest,
  TextFile,
  WaveDates,
} from './wave-dates';
import type {
  ActivityPage,
  ActivityRequest,
  ItemView,
  LinesRequest,
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
import type { GateRequest } from './gates';
import type {
  issueReport,
  IssueReported,
  oneRunSheet,
  RunLogPage,
  runLogRequest,
  RunSheetView,
  SheetRequest,
} from './run-sheet';
import type { ExportedGate, GateSheet, GatesChange, GatesView, oneGate, RowsPlan, trackCondition } from './gate-sheet';
import type {
  forgetPersonRequest,
  MatrixEditRequest,
  RaciEdited,
  raciTasksRequest,
  RaciTasks,
  raciUndoRequest,
  RaciView,
  RegisterEdited,
  RegisterEditRequest,
} from './raci';
import type { actionRequest, askRequest, GateMeeting, meetingRequest, OpenLines } from './meetings';
import type { NotificationsChange, NotificationsView } from './notifications';
import type { QuestionChange, QuestionsView } from './questions';
import type { RiskChange, RisksView } from './risks';
import type { SprintPlanRequest, SprintPlanView } from './sprint-plan';
import type { OverrideRequest, SprintChoices, SprintReport, SprintSheet } from './sprints';
import type { TrendView } from './trend';
import type { PageChoice, PersonView, SpaceChoice, TemplateSources } from './source';
import type { Watched, WatchRequest } from './watch';
import type {
  MinutesRequest,
  Report,
  ReportRequest,
  SavedReport,
  SavePlace,
  SavePlaceRequest,
  SaveRequest,
} from './report';
import type { IssuePanelView, ProjectChoice, RepeatPlan, WaveToRepeat, WaveView } from './wave';

/**
 * Every call that a panel can make, typed once for both sides: `makeResolver<Defs>` implements it, `makeInvoke<Defs>` calls it.
 * Which project, board, page or wave is meant comes with the module's context, which the browser could forge: each
 * resolver asks Jira or Confluence as the person before it reads or writes. An alias, since the SDK refuses an interface.
 */
export type Defs = {
  /** Project page. Whether the person may pin the issue panel for the project. */
  getIssuePanel: (nothing: Record<string, never>) => Result<IssuePanelView>;
  /** Project page. Pins the issue panel to all issues of the project; for Jira's administrators. */
  pinPanel: (nothing: Record<string, never>) => Result<IssuePanelView>;
  /** Project page. Waves of the project that another one can be like, newest first. */
  listRepeats: (nothing: Record<string, never>) => Result<readonly WaveToRepeat[]>;
  /** Project page. What a wave was imported with, its days moved along with another T-0. Writes nothing. */
  planRepeat: (which: { readonly wave: string; readonly cutover: string }) => Result<RepeatPlan>;
  /** Project page. One piece of a source; the pieces may arrive in any order, and again. */
  uploadChunk: (chunk: UploadChunk) => Result<UploadReceipt>;
  /** Project page. What can be imported without uploading again: bundled, kept for the project, this person's uploads. */
  listTemplates: (nothing: Record<string, never>) => Result<TemplateSources>;
  /** Project page. Keeps an upload for the project, as another version of its template; the same one again changes nothing. */
  keepTemplate: (which: { readonly uploadId: string }) => Result<TemplateSources>;
  /** Project page. Takes a kept source, or an upload of one's own, out of the list. Waves made from it stay. */
  removeTemplate: (which: { readonly uploadId: string }) => Result<TemplateSources>;
  /** Project page and macros. Confluence spaces that the person may read, at most 50. */
  listSpaces: (which: { readonly query?: string }) => Result<readonly SpaceChoice[]>;
  /** Project page and macros. Pages of a space that the person may read, at most 50. */
  listPages: (which: { readonly space: string; readonly query?: string }) => Result<readonly PageChoice[]>;
  /** Project page. Reads a page with the person's own rights and stores it as an upload. */
  readPage: (which: { readonly page: string; readonly uploadId: string }) => Result<UploadReceipt>;
  /**
   * Project page. People who may browse the project, or whom its issues can be assigned to, by name or address, as Jira shows
   * them to the viewer; at most 20. Empty also where Jira shows the viewer no people.
   */
  findPeople: (which: { readonly query: string; readonly to?: 'name' | 'assign' }) => Result<readonly PersonView[]>;
  /** Project page. Names and pictures of people, as Jira shows them; those whom it does not show are left out. */
  showPeople: (which: { readonly accounts: readonly string[] }) => Result<readonly PersonView[]>;
  /** Project page. Days off from an iCalendar file. */
  readHolidays: (from: { readonly text: string } | { readonly country: HolidayCountry }) => Result<HolidayList>;
  /** Project page. Reads the source and says what an import would do. Writes nothing to Jira. */
  previewImport: (request: ImportRequest) => Result<Preview>;
  /** Project page. Records the run, then queues it. The same `requestId` again answers the same run. */
  startImport: (request: ImportRequest & { readonly requestId: string }) => Result<RunView>;
  /** Project page. What an answer to an open scope question would do. Writes nothing. */
  previewScopeAnswer: (answer: z.input<typeof scopeAnswer>) => Result<ScopeAnswerPreview>;
  /** Project page. Answers an open scope question: imports its template once more. The same `requestId` again answers the same run. */
  answerScope: (answer: z.input<typeof scopeAnswerRequest>) => Result<RunView>;
  /** Project page. A run of this project, or its latest one; null where there is none. */
  getImport: (which: RunRef) => Result<RunView | null>;
  /** Project page. Stops after the batch that is being written. */
  cancelImport: (which: Required<RunRef>) => Result<RunView>;
  /** Project page. Takes up what Jira refused, and what a cancelled or stopped run left, and nothing else. */
  retryImport: (which: Required<RunRef>) => Result<RunView>;
  /** Project page. The epics of a finished run, with the keys and titles that Jira shows to this person. */
  listEpics: (which: Required<RunRef>) => Result<readonly EpicLink[]>;
  /** Project page. What an undo of an import would delete in Jira, and what it would leave there. Writes nothing. */
  previewUndo: (which: Required<RunRef>) => Result<UndoPreview>;
  /** Project page. Records the undo, then queues it. While one is under way it answers that. */
  startUndo: (which: Required<RunRef>) => Result<UndoView>;
  /** Project page. The imports of a wave, newest first, with their undos. */
  listImports: (which: { readonly wave: string }) => Result<readonly ImportLine[]>;
  /** Project page, board action and macro. How ready a wave is, as in the overview; on a board its active sprint besides. */
  getWave: (which: { readonly wave?: string | undefined }) => Result<WaveView | null>;
  /** Macros and their form. The report of a wave, in the sections that were chosen; null where nothing is chosen yet. */
  getReport: (request: ReportRequest) => Result<Report | null>;
  /** Macros. Saves a report as a new dated page, as the person; answers its Markdown where that cannot be. */
  saveReport: (request: SaveRequest) => Result<SavedReport>;
  /** Project page. Saves the minutes of a gate likewise. */
  saveMinutes: (request: MinutesRequest) => Result<SavedReport>;
  /** Project page and macros. Where pages of a wave were saved last, to begin with. */
  getSavePlace: (which: SavePlaceRequest) => Result<SavePlace>;
  /** Project page. Dates of a wave, and how they moved. */
  getDates: (which: { readonly wave: string }) => Result<WaveDates>;
  /** Project page. What changing a wave's dates would do to its issues. Writes nothing. */
  previewMove: (request: MoveRequest) => Result<MovePreview>;
  /** Project page. Records the move, then queues it. The same `requestId` again answers the same move. */
  startMove: (request: StartMoveRequest) => Result<MoveView>;
  /** Project page. A move of the wave, or its latest one; null where there is none. */
  getMove: (which: { readonly wave: string; readonly shift?: string }) => Result<MoveView | null>;
  /** Project page. Records who agreed to T-0 and its window as they are; moves no date. Answers the dates as they are then. */
  agreeCutover: (request: z.input<typeof agreementRequest>) => Result<WaveDates['dates']>;
  /** Project page. Takes the latest move back: writes the dates that stood before it. */
  undoMove: (which: { readonly wave: string; readonly shift: string }) => Result<MoveView>;
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
  /** Project page. Keeps what a person answered in a meeting, press by press; the same press again is kept once. */
  answerLines: (request: AnswersRequest) => Result<AnswersKept>;
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
  /** Project page. What the person is told of a wave by e-mail; nothing at first. */
  getNotifications: (which: { readonly wave: string }) => Result<NotificationsView>;
  /** Project page. For oneself. */
  changeNotifications: (change: NotificationsChange) => Result<NotificationsView>;
  /** Project page. Asks for a full comparison with Jira now. */
  refreshWave: (which: { readonly wave: string }) => Result<{
    readonly asked: boolean;
    /** ISO instant of the request, by the app's clock: what is read after it is newer. */
    readonly at: string;
  }>;
  /** Project page. A template of the wave as it was fitted to its customer, in Runway's own format, in pieces. */
  exportTemplate: (which: TemplateExport) => Result<FilePiece>;
  /** Project page. All items with what people said of them, in pages, as far as Jira shows them to the person. */
  exportItems: (which: ItemsExport) => Result<ExportPage>;
  /** Project page. For the owner of the wave and administrators of the project. Removes what Runway keeps of it; its issues stay. */
  removeWave: (request: WaveRemoval) => Result<WaveRemoved>;
  /** Project page. The matrix of a wave with its register and what is wrong in it. */
  getRaci: (which: { readonly wave: string }) => Result<RaciView>;
  /** Project page. Rows of the tasks and sub-tasks of a module. */
  listRaciTasks: (which: z.input<typeof raciTasksRequest>) => Result<RaciTasks>;
  /** Project page. For the owner of the wave, and leads in their workstreams. */
  editRaci: (request: MatrixEditRequest) => Result<RaciEdited>;
  /** Project page. Roles, people, contacts, escalations, availability, workstreams. */
  editRegister: (request: RegisterEditRequest) => Result<RegisterEdited>;
  /** Project page. Takes one write of the matrix or the register back. */
  undoRaci: (which: z.input<typeof raciUndoRequest>) => Result<RaciView>;
  /** Project page. All rows of the matrix that Jira shows to the person, as CSV. */
  exportRaci: (which: { readonly wave: string }) => Result<TextFile>;
  /** Project page. For the owner of the wave. Takes a person out of everything but signed decisions. */
  forgetPerson: (which: z.input<typeof forgetPersonRequest>) => Result<RaciView>;
  /** Project page. Which gates a wave has and how each stands, with the other waves of the project beside it. */
  getGates: (which: { readonly wave: string }) => Result<GatesView>;
  /** Project page. For the owner of the wave. */
  changeGates: (change: GatesChange) => Result<GatesView>;
  /** Project page and macros. A gate with its rows, checks, verdict, snapshots and signatures. */
  getGate: (which: z.input<typeof oneGate>) => Result<GateSheet>;
  /** Project page. What was changed of a wave since a person who watches a gate or its run sheet asked last. Cheap. */
  getStamp: (which: WatchRequest) => Result<Watched>;
  /** Project page and macros. Does something at a gate, as the person who calls. */
  actGate: (request: GateRequest) => Result<GateSheet>;
  /** Project page. Plans many rows at once; each is a line of the activity that `undoMarks` takes. */
  planRows: (request: RowsPlan) => Result<MarksDone>;
  /** Project page. What was frozen, signed and decided at a gate, to be taken out. */
  exportGate: (which: z.input<typeof oneGate>) => Result<ExportedGate>;
  /** Project page. What is recorded of the meeting at a gate. */
  getMeeting: (which: z.input<typeof oneGate>) => Result<GateMeeting>;
  /** Project page. Records attendance, the roll call, or when and where the meeting is, as the person who calls. */
  actMeeting: (request: z.input<typeof meetingRequest>) => Result<GateMeeting>;
  /** Project page. Makes a Jira issue of what came up at a gate, as the person. The same `id` again makes no other. */
  addAction: (request: z.input<typeof actionRequest>) => Result<GateMeeting>;
  /** Project page. Sends each owner of open lines one e-mail, or says only whom. */
  askForAnswers: (request: z.input<typeof askRequest>) => Result<OpenLines>;
  /** Project page. Adds lines to the checklist of an item. */
  addLines: (request: LinesRequest) => Result<MarksDone>;
  /** Project page. Makes a Jira issue of a condition. */
  trackCondition: (which: z.input<typeof trackCondition>) => Result<GateSheet>;
  /** Project page. The run sheet of a cutover, or an earlier run of it. */
  getRunSheet: (which: z.input<typeof oneRunSheet>) => Result<RunSheetView>;
  /** Project page. Does something at a run sheet, as the person who calls. The same `id` again changes nothing. */
  actRunSheet: (request: SheetRequest) => Result<RunSheetView>;
  /** Project page. An earlier page of the log of a run. */
  getRunLog: (which: z.input<typeof runLogRequest>) => Result<RunLogPage>;
  /** Project page. Makes a Jira issue of what went wrong during a cutover, as the person. The same `id` again makes no other. */
  reportIssue: (report: z.input<typeof issueReport>) => Result<IssueReported>;
  /** Project page. The decision log of a wave. */
  getDecisions: (which: { readonly wave: string }) => Result<DecisionsView>;
  /** Project page. A decision with its history. */
  getDecision: (which: z.input<typeof oneDecision>) => Result<DecisionView>;
  /** Project page. Begins a draft. */
  addDecision: (request: z.input<typeof newDecision>) => Result<DecisionView>;
  /** Project page. Does something with a decision, as the person who calls; null once it is removed. */
  changeDecision: (request: DecisionChange) => Result<DecisionView | null>;
  /** Issue panel, side bar, project page. The owner of an item looked at it, since a decision that it rests on left approved. */
  lookAtDecision: (which: z.input<typeof decisionLook>) => Result<ItemView>;
  /** Project page. Named deliverables of a wave, where their latest versions are and which are locked. */
  getDocuments: (which: { readonly wave: string }) => Result<DocumentsView>;
  /** Project page. Adds, changes, locks or removes a document. */
  changeDocument: (request: DocumentChange) => Result<DocumentsView>;
  /** Project page. Names of the attachments of an issue that Jira shows to the person. */
  listFiles: (which: z.input<typeof filesRequest>) => Result<readonly string[]>;
  /** Project page. Risks of a wave, and what is flagged or blocked in it, as far as Jira shows them to the person. */
  getRisks: (which: { readonly wave: string }) => Result<RisksView>;
  /** Project page. Makes a risk of a new Jira issue, as the person, or of one that is there; assesses or removes it. */
  changeRisk: (request: RiskChange) => Result<RisksView>;
  /** Project page. Questions of a wave with their answers. */
  getQuestions: (which: { readonly wave: string }) => Result<QuestionsView>;
  /** Project page. Asks, answers, publishes or removes a question. */
  changeQuestion: (request: QuestionChange) => Result<QuestionsView>;
  /** Portfolio. Waves of projects that the person may browse, at most 200. */
  listWaves: (nothing: Record<string, never>) => Result<readonly WaveLine[]>;
  /** Macro configuration. Projects that have waves and that this person may browse. */
  listProjects: (nothing: Record<string, never>) => Result<readonly ProjectChoice[]>;
  /** Project page. The sprints of the project's boards, as Jira shows them to the person. */
  listSprints: (nothing: Record<string, never>) => Result<SprintChoices>;
  /** Project page. One sprint beside a wave, as it was last read, with those that can be chosen. */
  getSprintSheet: (which: { readonly wave: string; readonly sprint?: number }) => Result<SprintSheet>;
  /** Project page. Sprints for what is open of a wave, as they would be planned now; nothing is written. */
  previewSprints: (request: SprintPlanRequest) => Result<SprintPlanView>;
  /** Project page. What a wave was day by day. */
  getTrend: (which: { readonly wave: string }) => Result<TrendView>;
  /** Project page. Says another state of a workstream in a sprint than the rule does, or takes that back. */
  overrideWorkstream: (request: OverrideRequest) => Result<SprintSheet>;
  /** Project page. Reads a sprint from Jira now and answers its ledger; the same numbers for all who ask. */
  refreshSprint: (which: { readonly sprint: number }) => Result<SprintReport>;
};
