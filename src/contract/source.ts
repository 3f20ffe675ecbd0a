import { z } from 'zod';
import { uploadId } from './import';
import { opaqueId, optionalShortText } from './short-text';

const query = optionalShortText(255).default('');

export const spaceQuery = z.strictObject({ query });
export const pageQuery = z.strictObject({ space: z.string().regex(/^\d+$/, 'not the id of a space'), query });
/** `uploadId` names the source that the page becomes, so that the same click twice is one. */
export const pageRef = z.strictObject({ page: z.string().regex(/^\d+$/, 'not the id of a page'), uploadId });
export const sourceRef = z.strictObject({ uploadId });
/** `name`: people who may browse the project; `assign`: people whom its issues can be assigned to. */
export const userQuery = z.strictObject({
  query: optionalShortText(255),
  to: z.enum(['name', 'assign']).default('name'),
});
export const accountRefs = z.strictObject({ accounts: z.array(opaqueId(128)).max(100) });

/** What the Template step offers. */
export interface TemplateSources {
  readonly bundled: readonly BundledTemplate[];
  /** Kept for the project, newest first: one a template, with its versions. */
  readonly kept: readonly KeptTemplate[];
  /** This person's uploads of the last 30 days that are not kept. */
  readonly uploads: readonly {
    readonly uploadId: string;
    readonly name: string;
    readonly size: number;
    readonly uploadedAt: string;
  }[];
}

export interface BundledTemplate {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly about: string;
  readonly phases: readonly string[];
  readonly counts: { readonly modules: number; readonly tasks: number; readonly subtasks: number };
}

export interface KeptTemplate {
  readonly name: string;
  readonly versions: readonly KeptVersion[];
}

/** One source as it was given: the same name again is another version, counted from 1. */
export interface KeptVersion {
  readonly uploadId: string;
  readonly number: number;
  /** The template's own version; empty where it names none. */
  readonly version: string;
  readonly file: string;
  readonly size: number;
  readonly keptAt: string;
  /** How the file, which names no phases, was cut into them at its last import. */
  readonly phases?: string | null;
  readonly page: {
    readonly id: string;
    readonly title: string;
    readonly version: number;
    /** The page's present version; null where this person may not read it any more. */
    readonly present: number | null;
  } | null;
}

export interface SpaceChoice {
  readonly id: string;
  readonly key: string;
  readonly name: string;
}

export interface PageChoice {
  readonly id: string;
  readonly title: string;
}

/** A person as Jira shows them to the one who looks. */
export interface PersonView {
  readonly account: string;
  readonly name: string;
  readonly avatarUrl: string | null;
}
