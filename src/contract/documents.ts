import { z } from 'zod';
import { isHttpsAddress } from '../values/is-https-address';
import { oneWave } from './wave';
import { slugId } from './choices';
import { opaqueId, shortText } from './short-text';

/** Words of the documents of a wave. What each means is told in docs/decision-log.md. */
export const DOCUMENT_STATES = ['draft', 'in-review', 'locked'] as const;
export type DocumentState = (typeof DOCUMENT_STATES)[number];
export const MAX_DOCUMENTS = 500;

const account = opaqueId(128);
/** Of the template, or of the request that added it. */
const id = slugId;
const issue = shortText(255);

const httpsAddress = z.string().max(2_000).refine(isHttpsAddress, 'not an https address');

/**
 * Where its latest version is: the newest attachment of that name of an issue, by key or id; a Confluence page; or any https address with
 * the version that is there, which nobody but the person who records it can say.
 */
export const documentPlace = z.discriminatedUnion('in', [
  z.strictObject({ in: z.literal('attachment'), issue, file: shortText(255) }),
  z.strictObject({ in: z.literal('page'), page: z.string().regex(/^\d{1,19}$/, 'not the id of a page') }),
  z.strictObject({ in: z.literal('web'), url: httpsAddress, version: shortText(100) }),
]);
export type DocumentPlace = z.output<typeof documentPlace>;

const name = shortText(200);
/** Of the document that was read; 0: one of the template of which nothing was stored yet. */
const version = z.number().int().min(0);
const reason = z.string().trim().min(1).max(2_000);
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
      version,
      name: name.optional(),
      owner: account.nullable().optional(),
      place: documentPlace.nullable().optional(),
      state: z.enum(['draft', 'in-review']).optional(),
    }),
    /** `latest`: the version that the person saw, so that nobody locks another one. */
    z.strictObject({
      do: z.literal('lock'),
      id,
      version,
      latest: opaqueId(100),
    }),
    z.strictObject({ do: z.literal('unlock'), id, version }),
    /** Its owner has read the latest version: the one that the person saw. */
    z.strictObject({ do: z.literal('review'), id, version, latest: opaqueId(100) }),
    /** No gate of this wave needs it. */
    z.strictObject({ do: z.literal('not-needed'), id, version, reason }),
    z.strictObject({ do: z.literal('needed'), id, version }),
    z.strictObject({ do: z.literal('remove'), id, version }),
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
    readonly in: 'attachment' | 'page' | 'web';
    /** Key of the issue, title of the page, or the address. */
    readonly name: string;
    /** Id of the page or issue; the address. */
    readonly id: string;
    readonly file: string | null;
    /** Of an address: who recorded which version is there, and when. */
    readonly recorded?: { readonly by: string; readonly at: string };
  } | null;
  /** It is somewhere that the person may not see. */
  readonly hidden: boolean;
  /** Whether Runway itself may read what holds it; `unknown` is never locked. */
  readonly is: 'nowhere' | 'not-there' | 'open' | 'reviewed' | 'locked' | 'later-version' | 'not-needed' | 'unknown';
  /** Null where there is none, it is not known, or the person may not see what holds it. */
  readonly latest: DocumentVersion | null;
  readonly locked: { readonly by: string; readonly at: string; readonly label: string | null } | null;
  /** Who confirmed which version, and when; null: nobody. */
  readonly reviewed?: { readonly by: string; readonly at: string; readonly isLatest: boolean } | null;
  readonly notNeeded?: { readonly by: string; readonly at: string; readonly reason: string } | null;
  /** The template names it: it cannot be removed, only said to be not needed. */
  readonly ofTemplate?: boolean;
  /** The person may confirm its latest version: its owner. */
  readonly mayReview?: boolean;
  /** The person may say that it is not needed: its owner, or the owner of the wave. */
  readonly mayLeaveOut?: boolean;
}

export interface DocumentsView {
  readonly documents: readonly DocumentLine[];
  /** When Jira and Confluence were last asked for the latest versions; null: never. */
  readonly asOf: string | null;
  readonly may: { readonly write: boolean; readonly remove: boolean };
}
