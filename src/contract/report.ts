import { z } from 'zod';
import { waveId } from './choices';
import { partyName } from './readiness';
import { REPORT_PRESETS, REPORT_SECTIONS, type ReportSection } from './report-names';
import { opaqueId } from './short-text';

export const reportSection = z.enum(REPORT_SECTIONS);

const slug = opaqueId(200);

/** What a report shows of a wave. Filters narrow the plan; without one all of it is shown. */
export const reportChoice = z
  .strictObject({
    /** Raised where a later version of the app could not read an earlier configuration. */
    v: z.literal(1),
    project: z.string().regex(/^\d{1,19}$/),
    wave: waveId,
    sections: z.array(reportSection).min(1).max(REPORT_SECTIONS.length),
    preset: z.enum(REPORT_PRESETS).optional(),
    party: partyName.optional(),
    phase: slug.optional(),
    workstream: slug.optional(),
    /** The gate that the section of gates shows; without one all of them. */
    gate: slug.optional(),
  })
  // Jira is asked about the project: a wave of another one would be shown unasked.
  .refine(({ project, wave }) => wave.startsWith(`${project}.`), {
    path: ['wave'],
    message: 'not a wave of that project',
  });
export type ReportChoice = z.output<typeof reportChoice>;

/** Most bytes of a macro's configuration. */
export const MOST_CONFIG_BYTES = 2_048;

/** Rows of a table in a page or an export; the rest is counted. */
export const MOST_REPORT_ROWS = 300;

/** The column that says a state without a colour. */
export type Rag = 'Green' | 'Amber' | 'Red' | '–';

/** A form tries a choice before it is kept; without one the macro's own counts. */
export const reportRequest = z.strictObject({
  choice: reportChoice.optional(),
  /** The form also asks what the report can be narrowed to. */
  withFilters: z.literal(true).optional(),
});
export type ReportRequest = z.input<typeof reportRequest>;

const contentId = z.string().regex(/^\d{1,19}$/, 'not an id');

const saveTo = {
  /** Null: nothing is saved, and the answer holds the Markdown. */
  space: contentId.nullable(),
  /** Null: below the homepage of the space. */
  parent: contentId.nullable().default(null),
  /** Visible to the person alone, and not to the space. */
  isPrivate: z.boolean().default(false),
};

/** Saves the present report as a page of Confluence; without a choice the macro's own. */
export const saveRequest = reportRequest.omit({ withFilters: true }).extend(saveTo);
export type SaveRequest = z.input<typeof saveRequest>;

/** Saves the minutes of a gate as a page of Confluence. */
export const minutesRequest = z.strictObject({ wave: waveId, gate: slug, ...saveTo });
/** Where pages of a wave were saved last. `here`: proposed where they were saved nowhere yet. */
export const savePlaceRequest = z.strictObject({
  wave: waveId,
  here: z.strictObject({ space: contentId, parent: contentId.nullable() }).optional(),
});
export type SavePlaceRequest = z.input<typeof savePlaceRequest>;
export type MinutesRequest = z.input<typeof minutesRequest>;

/** Where the pages of a wave were saved last, as far as Confluence shows it to the person. */
export interface SavePlace {
  /** Whether Confluence belongs to the installation. */
  readonly connected: boolean;
  readonly place: {
    readonly space: { readonly id: string; readonly name: string };
    /** Null: below the homepage. */
    readonly parent: { readonly id: string; readonly title: string } | null;
  } | null;
}

export type SavedReport =
  | { readonly is: 'saved'; readonly page: { readonly id: string; readonly title: string; readonly path: string } }
  | {
      readonly is: 'not-saved';
      /** Only the Markdown was asked for; the app has no Confluence; the person has none; the person may not write there. */
      readonly why: 'not-asked' | 'not-connected' | 'no-confluence' | 'no-permission';
      /** To be pasted wherever the person likes. */
      readonly markdown: string;
    };

/** Where something is opened: a tab of the project page with the items behind a number, a gate, or a page of Confluence. */
export interface ReportLink {
  readonly tab: 'items' | 'gates' | 'overview' | 'plan' | 'raci' | 'page';
  /** Of a page: its address below `/wiki`. */
  readonly path?: string;
  readonly gate?: string;
  readonly phase?: string;
  readonly is?: string;
}

export interface ReportCell {
  readonly text: string;
  /** The text is this ISO day: a panel shows it as the person reads days. */
  readonly day?: true;
  readonly rag?: Rag;
  readonly link?: ReportLink;
}

export type ReportBlock =
  | { readonly is: 'text'; readonly text: string; readonly rag?: Rag; readonly link?: ReportLink }
  | { readonly is: 'facts'; readonly facts: readonly { readonly label: string; readonly value: ReportCell }[] }
  | {
      readonly is: 'table';
      readonly caption: string;
      readonly columns: readonly string[];
      readonly rows: readonly (readonly ReportCell[])[];
      /** Rows that were left out, with where they are. */
      readonly more: number;
      /** Rows that Jira does not show to the person. */
      readonly hidden: number;
    };

/** A part of a report in blocks: what a page, an export and Markdown are drawn of. */
export interface ReportPart {
  readonly section: ReportSection;
  readonly title: string;
  readonly blocks: readonly ReportBlock[];
}

/** What is printed as a document or as Markdown: a report, or the minutes of a gate. */
export interface Printed {
  readonly wave: { readonly name: string };
  readonly asOfText: string;
  readonly notes: readonly string[];
  readonly parts: readonly Pick<ReportPart, 'title' | 'blocks'>[];
}

export interface Report extends Printed {
  readonly wave: {
    readonly id: string;
    readonly project: string;
    readonly code: string;
    readonly name: string;
    /** IANA name: its days are those of this zone. */
    readonly zone: string;
  };
  /** ISO 8601; null: Jira was not read yet. */
  readonly asOf: string | null;
  /** In words, with the time zone of the wave. */
  readonly asOfText: string;
  /** What is to be known before any number is read; empty where there is nothing. */
  readonly notes: readonly string[];
  readonly parts: readonly ReportPart[];
  /** What the plan, the phases and the gates can be narrowed to: of the form alone. */
  readonly filters: {
    readonly phases: readonly { readonly id: string; readonly name: string }[];
    readonly workstreams: readonly { readonly id: string; readonly name: string }[];
    readonly gates: readonly { readonly id: string; readonly name: string }[];
  } | null;
  /** The sprint that runs, where the report has its section and the person may see its name; null: none, or several. */
  readonly sprint: string | null;
  /** Gates that wait for the signature of the person who asks. */
  readonly toSign: readonly { readonly gate: string; readonly name: string }[];
}
