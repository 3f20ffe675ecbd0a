import { z } from 'zod';
import { MAX_SOURCE_BYTES, UPLOAD_CHUNK_BYTES } from './limits';
import type { DiagnosticView } from './result';

const isoDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'a date is written YYYY-MM-DD')
  .refine((text) => {
    const time = Date.parse(`${text}T00:00:00Z`);
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
  }, 'this day does not exist');

export const uploadId = z.uuid();

export const uploadChunk = z
  .strictObject({
    uploadId,
    /** The file's own name; its ending is not believed. */
    name: z.string().min(1).max(255),
    /** Bytes of the whole source. */
    size: z.number().int().min(0).max(MAX_SOURCE_BYTES),
    /** From 0. */
    index: z.number().int().min(0),
    of: z
      .number()
      .int()
      .min(1)
      .max(Math.ceil(MAX_SOURCE_BYTES / UPLOAD_CHUNK_BYTES)),
    /** Base64 of at most UPLOAD_CHUNK_BYTES bytes; empty only for an empty source. */
    data: z
      .string()
      .max(Math.ceil(UPLOAD_CHUNK_BYTES / 3) * 4)
      .regex(/^[A-Za-z0-9+/]*={0,2}$/),
  })
  .refine((chunk) => chunk.index < chunk.of, { path: ['index'], message: 'beyond the last piece' });
export type UploadChunk = z.infer<typeof uploadChunk>;

export interface UploadReceipt {
  readonly uploadId: string;
  /** Bytes of the piece that was stored. */
  readonly received: number;
}

export const importRequest = z.strictObject({
  uploadId,
  /** Which template of the source, where it holds several: its `name version` from the preview; at first the only one. */
  template: z.string().max(500).optional(),
  /** For a file without phases: `Assess=1-5,Mobilize=6-10`, module numbers counted from 1. */
  phases: z.string().max(2_000).optional(),
  /** Node paths left out, with all below them. */
  unticked: z.array(z.string().max(1_000)).max(5_000).default([]),
  /** T-0, the production cutover. */
  cutover: isoDate.optional(),
  /** `new`, or the id of the wave of the same template to go on with; without it, the project's open wave of this template, else a new one. */
  wave: z.string().max(100).optional(),
  /** Values for fields that the project demands, by hierarchy level and field id. */
  fields: z.partialRecord(z.enum(['epic', 'task', 'subtask']), z.record(z.string().max(100), fieldValue())).default({}),
});
export type ImportRequest = z.input<typeof importRequest>;
export type ParsedImportRequest = z.output<typeof importRequest>;

/** A required field's value: text, a number, a day, or ids chosen among the allowed values. */
function fieldValue() {
  return z.union([z.string().max(32_767), z.number(), z.array(z.string().max(255)).max(100)]);
}

export type LevelName = 'epic' | 'task' | 'subtask';

export interface Preview {
  readonly templates: readonly { readonly id: string; readonly name: string; readonly version: string }[];
  readonly template: {
    readonly id: string;
    readonly name: string;
    readonly version: string;
    readonly counts: {
      readonly phases: number;
      readonly modules: number;
      readonly tasks: number;
      readonly subtasks: number;
      readonly criteria: number;
      readonly tools: number;
    };
    /** The file names no phases: they can be given, else one phase carries all. */
    readonly flat: boolean;
  };
  readonly wave: { readonly code: string; readonly isNew: boolean };
  /** The issue type that each level is written with, as Jira names it; null where the project has none. */
  readonly issueTypes: Readonly<
    Record<LevelName, { readonly id: string; readonly name: string; readonly iconUrl: string } | null>
  >;
  /** In template order, parents first within each branch: draw it as a tree. */
  readonly nodes: readonly PreviewNode[];
  readonly phases: readonly { readonly slug: string; readonly name: string }[];
  readonly counts: {
    readonly create: number;
    readonly keep: number;
    readonly omit: number;
    readonly epics: number;
    readonly tasks: number;
    readonly subtasks: number;
  };
  readonly diagnostics: readonly DiagnosticView[];
  /** Sentences about the plan: a level that the project lacks, a title that is cut. */
  readonly warnings: readonly string[];
  /** Sentences about what Runway tidies up on the way; nothing needs to be done. */
  readonly notes: readonly string[];
  /** Fields that the project demands and that Runway has no value for. */
  readonly requiredFields: readonly RequiredField[];
  /** How many e-mails the import causes, and why. */
  readonly emails: { readonly count: number; readonly because: string };
  readonly estimate: { readonly requests: number; readonly seconds: number };
}

export interface PreviewNode {
  readonly node: string;
  readonly parent: string | null;
  readonly kind: 'create' | 'keep' | 'omit';
  readonly level: LevelName;
  readonly phase: string;
  readonly number: number | null;
  readonly summary: string;
  readonly criteria: number;
}

export interface RequiredField {
  readonly level: LevelName;
  readonly id: string;
  readonly name: string;
  readonly input: 'text' | 'paragraph' | 'number' | 'date' | 'option' | 'options' | 'unsupported';
  readonly allowed: readonly { readonly id: string; readonly name: string }[];
}
