import { z } from 'zod';
import { isJiraFailure } from '../../errors/jira-failure';
import type { WaveId } from '../../wave/ids';
import { seenVersion, type SeenVersion } from '../../decisions/seen-version';
import type { StoredDocument } from '../../decisions/stored-document';
import { fitsEntry, readEntry, writeEntries } from '../../forge/storage/entry-store';
import { issueFiles } from '../../forge/jira/issue-files';
import { AS_APP } from '../../forge/jira/product-request';
import { shownPages } from '../../forge/confluence/shown-pages';

/** What Jira and Confluence said is believed for so long: everybody who opens a gate would ask otherwise. */
const FRESH_MS = 5 * 60_000;
const SEEN = 'seen';

const stored = z.object({ at: z.number().nullable(), of: z.record(z.string(), seenVersion) });

export interface SeenVersions {
  /** When they were asked; null: never. */
  readonly at: number | null;
  /** By document; what has no place, or was never read, is absent. */
  readonly of: ReadonlyMap<string, SeenVersion>;
}

const isAsked = ({ place }: StoredDocument): boolean => place !== null && place.in !== 'web';

const placeOf = ({ place }: StoredDocument): string => JSON.stringify(place);

/**
 * The latest versions of documents, as the app sees them: the same for all who ask. Read from Jira and Confluence at most every
 * five minutes, or at once where `now` says so or a document moved; one request for a hundred issues and one for 250 pages.
 */
export async function seenVersions(
  wave: WaveId,
  documents: readonly StoredDocument[],
  now = false,
): Promise<SeenVersions> {
  // What is at an address is recorded by a person: no product is asked.
  const placed = documents.filter(isAsked);
  const kept = await readEntry(wave, 'documents', SEEN, stored);
  const before = kept?.value ?? { at: null, of: {} };
  const isKnown = (one: StoredDocument) => before.of[one.id]?.place === placeOf(one);
  const isFresh = before.at !== null && Date.now() - before.at < FRESH_MS && placed.every(isKnown);
  const of = new Map(placed.flatMap((one) => (isKnown(one) ? [[one.id, before.of[one.id] as SeenVersion]] : [])));
  if (placed.length === 0 || (isFresh && !now)) return { at: before.at, of };
  const [files, pages] = await Promise.all([filesOf(placed), pagesOf(placed)]);
  // Without an answer what was seen before goes on to be told, with its age.
  if (files === null || pages === null) return { at: before.at, of };
  const at = Date.now();
  const read = new Map(placed.map((one) => [one.id, seenIn(one, files, pages)]));
  const value = { at, of: Object.fromEntries(read) };
  // Who was faster has seen the same.
  if (fitsEntry(value))
    await writeEntries(wave, [{ kind: 'documents', id: SEEN, value, read: kept?.epoch ?? null }], []);
  return { at, of: read };
}

/** Answers that did not come are asked for again so much later, where a view of the wave is to hold. */
const UNANSWERED_MS = 60_000;

/**
 * Asks for the versions of a wave's documents where it is time, so that what is read afterwards asks nothing.
 * @returns from when on they are to be asked for again, epoch milliseconds; null: no document has a place
 */
export async function askForVersions(wave: WaveId, documents: readonly StoredDocument[]): Promise<number | null> {
  if (!documents.some(isAsked)) return null;
  const { at } = await seenVersions(wave, documents);
  return Math.max((at ?? 0) + FRESH_MS, Date.now() + UNANSWERED_MS);
}

type Files = Awaited<ReturnType<typeof filesOf>> & object;
type Pages = Awaited<ReturnType<typeof pagesOf>> & object;

function seenIn(document: StoredDocument, files: Files, pages: Pages): SeenVersion {
  const { place } = document;
  const seen = { place: placeOf(document), readable: false, latest: null };
  if (place === null || place.in === 'web') return seen;
  if (place.in === 'page') {
    const page = pages.get(place.page);
    if (page === undefined) return seen;
    const latest = { id: `${place.page}@${page.version}`, label: String(page.version), at: page.at };
    return { ...seen, readable: true, latest };
  }
  const issue = files.get(place.issue);
  if (issue === undefined) return seen;
  const newest = issue.findLast(({ name }) => name === place.file);
  return {
    ...seen,
    readable: true,
    latest: newest === undefined ? null : { id: newest.id, label: newest.name, at: newest.at },
  };
}

const filesOf = (documents: readonly StoredDocument[]) =>
  orUnanswered(async () => {
    const issues = documents.flatMap(({ place }) => (place?.in === 'attachment' ? [place.issue] : []));
    return new Map((await issueFiles(AS_APP, issues)).map(({ id, files }) => [id, files]));
  });

const pagesOf = (documents: readonly StoredDocument[]) =>
  orUnanswered(() =>
    shownPages(
      AS_APP,
      documents.flatMap(({ place }) => (place?.in === 'page' ? [place.page] : [])),
    ),
  );

/** Refused is an answer: none of it can be read. Null where there was none, or the product asks to wait. */
async function orUnanswered<T>(ask: () => Promise<Map<string, T>>): Promise<Map<string, T> | null> {
  try {
    return await ask();
  } catch (error) {
    if (!isJiraFailure(error)) throw error;
    return error.reason === 'throttled' || error.reason === 'unknown-outcome' ? null : new Map();
  }
}
