/** ISO day, `YYYY-MM-DD`, in the wave's time zone. */
export type Day = string;

/** A T-0 with its window, as somebody agreed to it. */
export interface CommittedTo {
  readonly date: Day | null;
  readonly time: string | null;
  readonly windowMinutes: number | null;
  readonly zone: string;
}

/** The dates of a wave. The contract's `dateChoices` parses it where it enters. */
export interface DateChoices {
  /** Where phases without offsets begin. */
  readonly start: Day | null;
  /** T-0. */
  readonly cutover: Day | null;
  /** When the downtime begins on T-0, `HH:MM`. */
  readonly time: string | null;
  /** Minutes of downtime. */
  readonly windowMinutes: number | null;
  /** IANA name. */
  readonly zone: string;
  readonly commitment: {
    readonly by: string;
    readonly party: 'customer' | 'provider' | 'partner' | 'vendor';
    readonly on: Day;
    /** The T-0 and window that it was given for; absent where that was not kept yet. */
    readonly to?: CommittedTo | undefined;
  } | null;
  /** By milestone, where it differs from what its offset gives or has none. */
  readonly milestones: Readonly<Record<string, Day>>;
  /** 1 Monday … 7 Sunday, at least one. */
  readonly workingDays: readonly number[];
  readonly holidays: readonly { readonly date: Day; readonly name: string }[];
  /** First and last day of each. */
  readonly freezes: readonly { readonly from: Day; readonly to: Day; readonly name: string }[];
  /** By phase slug: bounds typed instead of computed. */
  readonly bounds: Readonly<Record<string, { readonly start?: Day | undefined; readonly due?: Day | undefined }>>;
  /** How the time until T-0 is shared among phases: as is typical for their names, or by their counted items. Absent: by items. */
  readonly lengths?: 'names' | 'items' | undefined;
  /** Slugs of phases whose modules run side by side, each over the whole phase. Absent: none. */
  readonly sideBySide?: readonly string[] | undefined;
  /** What is due before T-0 is spread evenly from this day on; absent or null: the days of the template. */
  readonly spreadFrom?: Day | null | undefined;
  /** Warnings about T-0 were accepted. */
  readonly accepted: boolean;
}

export const NO_DATES: DateChoices = {
  start: null,
  cutover: null,
  time: null,
  windowMinutes: null,
  zone: 'UTC',
  commitment: null,
  milestones: {},
  workingDays: [1, 2, 3, 4, 5],
  holidays: [],
  freezes: [],
  bounds: {},
  accepted: false,
};
