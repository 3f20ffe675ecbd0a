import { z } from 'zod';
import { oneWave } from './wave';
import { opaqueId, shortText } from './short-text';

/** Words of the documents of a wave. What each means is told in docs/decision-log.md. */
export const DOCUMENT_STATES = ['draft', 'in-review', 'locked'] as const;
export type DocumentState = (typeof DOCUMENT_STATES)[number];
export const MAX_DOCUMENTS = 500;

const account = opaqueId(128);
const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,99}$/, 'not an id of a document');
const issue = shortText(255);

/** Where its latest version is: the newest attachment of that name of an issue, by key or id; or a Confluence page. */
export const documentPlace = z.discriminatedUnion('in', [
  z.strictObject({ in: z.literal('attachment'), issue, file: shortText(255) }),
  z.strictObject({ in: z.literal('page'), page: z.string().regex(/^\d{1,19}$/, 'not the id of a page') }),
]);
export type DocumentPlace = z.output<typeof documentPlace>;

const name = shortText(200);
export const documentChange = oneWave.extend({
  change: z.discriminatedUnion('do', [
    z.strictObject({
      do: z.literal('add'),
      requestId: z.uuid(),
      name,
      owner: account.nullable().default(null),
      place: documentPlace.nullable().default(null),
    }),
    z.strictObject({
      do: z.literal('edit'),
      id,
      version: z.number().int().min(1),
      name: name.optional(),
      owner: account.nullable().optional(),
      place: documentPlace.nullable().optional(),
      state: z.enum(['draft', 'in-review']).optional(),
    }),
    /** `latest`: the version that the person saw, so that nobody locks another one. */
    z.strictObject({
      do: z.literal('lock'),
      id,
      version: z.number().int().min(1),
      latest: opaqueId(100),
    }),
    z.strictObject({ do: z.literal('unlock'), id, version: z.number().int().min(1) }),
    z.strictObject({ do: z.literal('remove'), id, version: z.number().int().min(1) }),
  ]),
});
export type DocumentChange = z.input<typeof documentChange>;
export const filesRequest = oneWave.extend({ issue });

export interface DocumentVersion {
  readonly id: string;
  /** The file's name; of a page its number. */
  readonly label: string;
  readonly at: string;
}

export interface DocumentLine {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly owner: string | null;
  readonly state: DocumentState;
  /** Where it is, as far as the person may see that; null: nowhere yet, or see `hidden`. */
  readonly at: {
    readonly in: 'attachment' | 'page';
    /** Key of the issue, or title of the page. */
    readonly name: string;
    /** Id of the page. */
    readonly id: string;
    readonly file: string | null;
  } | null;
  /** It is somewhere that the person may not see. */
  readonly hidden: boolean;
  /** Whether Runway itself may read what holds it; `unknown` is never locked. */
  readonly is: 'nowhere' | 'not-there' | 'open' | 'locked' | 'later-version' | 'unknown';
  /** Null where there is none, it is not known, or the person may not see what holds it. */
  readonly latest: DocumentVersion | null;
  readonly locked: { readonly by: string; readonly at: string; readonly label: string | null } | null;
}

export interface DocumentsView {
  readonly documents: readonly DocumentLine[];
  /** When Jira and Confluence were last asked for the latest versions; null: never. */
  readonly asOf: string | null;
  readonly may: { readonly write: boolean; readonly remove: boolean };
}
