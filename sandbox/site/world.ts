import type { Clock } from '../clock';
import type { IssueState, SiteState, UserState } from './site-state';
import type { Commit, SiteEvent, SiteFaults, SiteOperation } from './site-types';

/** What every operation works on: the state, the time, the faults, and the two ways in which a change becomes known. */
export interface World {
  readonly state: SiteState;
  readonly clock: Pick<Clock, 'now' | 'after'>;
  readonly faults: SiteFaults;
  /** Issues as the search index knows them at this moment: behind the truth by the search lag. */
  readonly indexed: () => Iterable<IssueState>;
  /** Replaces an issue and brings it to the index after the lag. Issues are never changed in place: the index holds the old ones. */
  readonly save: (issue: IssueState) => void;
  readonly drop: (issueId: string) => void;
  /** In an order that says nothing: for answers whose order no document promises. */
  readonly unordered: <T>(entries: readonly T[]) => T[];
  readonly emit: (event: Omit<SiteEvent, 'at'>) => void;
  /** Counts a write on an issue; refuses with 429 past Jira's limit per issue. */
  readonly countWrite: (issueId: string) => void;
}

/** One request, read. */
export interface Call {
  readonly world: World;
  /** Null: anonymous. */
  readonly user: UserState | null;
  /** The parts of the path that the template names, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The parsed JSON body; undefined without one, and for an operation that takes a form. */
  readonly body: unknown;
  /** The files of a form; none for an operation that takes JSON. */
  readonly files: readonly UploadedFile[];
  readonly commit: Commit | null;
}

export interface UploadedFile {
  readonly field: string;
  readonly filename: string;
  readonly mimeType: string;
  /** Bytes. */
  readonly size: number;
}

export interface Reply {
  readonly status: number;
  /** Undefined: an empty answer. */
  readonly body?: unknown;
  /** What the hourly quota counts beside the request itself: objects read or written. */
  readonly objects?: number;
}

export interface Operation extends SiteOperation {
  /** Query parameters that the sandbox honours. Any other one of the product is answered 501, by name. */
  readonly query?: readonly string[];
  /** `files`: a form of files, as `multipart/form-data`; JSON otherwise. */
  readonly takes?: 'files';
  /** The operation plays a commit fault itself. */
  readonly playsCommit?: boolean;
  readonly handle: (call: Call) => Reply;
}
