import { createHash } from 'node:crypto';
import type { Printed, SavedReport } from '../../contract/report';
import { failureOf } from '../../errors/failure-of';
import { isJiraFailure } from '../../errors/jira-failure';
import {
  addLabel,
  createPage,
  type CreatedPage,
  isConfluenceConnected,
  labelsOf,
  pageOfTitle,
  type PageToCreate,
} from '../../forge/confluence/create-page';
import { keepSavePlace } from '../../forge/storage/save-place-store';
import { type AdfDocument, reportAdf } from '../../report/report-adf';
import { reportMarkdown } from '../../report/report-markdown';
import type { AccountId, WaveId } from '../../wave/ids';

const LABEL = 'runway';
/** A page that a function created and died before it was labelled is completed for so long, in milliseconds, and not doubled. */
const UNFINISHED_MS = 10 * 60_000;

interface ToSave {
  readonly printed: Printed;
  /** In the order in which they are tried. */
  readonly titles: readonly string[];
  readonly wave: WaveId;
  readonly account: AccountId;
  /** The gate whose minutes these are. */
  readonly gate?: string;
}
interface SaveTo {
  readonly space: string | null;
  readonly parent: string | null;
  readonly isPrivate: boolean;
}

/**
 * What is printed as a new page of plain tables, created as the person. Where that cannot be, its Markdown is there to copy. Where it
 * was saved is remembered with the wave.
 */
export async function savePage({ printed, titles, wave, account, gate }: ToSave, to: SaveTo): Promise<SavedReport> {
  const markdown = reportMarkdown(printed);
  const { space, parent, isPrivate } = to;
  if (!isConfluenceConnected()) return { is: 'not-saved', why: 'not-connected', markdown };
  if (space === null) return { is: 'not-saved', why: 'not-asked', markdown };
  try {
    const document = withFingerprint(reportAdf(printed));
    const page = await createdPage(titles, { space, parent, isPrivate, document }, account);
    if (page === null) throw failureOf(tooMany);
    const path = page._links?.webui ?? '';
    // A page that only one person sees is no link for the others.
    const isLinked = gate !== undefined && !isPrivate && path.startsWith('/');
    await keepSavePlace(wave, { space, parent }, isLinked ? { gate, path } : undefined);
    return { is: 'saved', page: { id: page.id, title: page.title, path } };
  } catch (error) {
    if (isJiraFailure(error) && (error.reason === 'forbidden' || error.reason === 'not-found'))
      return { is: 'not-saved', why: error.status === 404 ? 'no-permission' : 'no-confluence', markdown };
    throw error;
  }
}

async function createdPage(
  titles: readonly string[],
  to: Omit<PageToCreate, 'title'>,
  account: string,
): Promise<CreatedPage | null> {
  for (const title of titles) {
    const page = (await createPage({ ...to, title })) ?? (await unfinished(to.space, title, account));
    if (page === null) continue;
    await addLabel(page.id, LABEL);
    return page;
  }
  return null;
}

/** A page of that title that the person made a moment ago and that has no label: the end of its saving was lost. */
async function unfinished(space: string, title: string, account: string): Promise<CreatedPage | null> {
  const page = await pageOfTitle(space, title);
  if (page === null || page.authorId !== account || Date.now() - Date.parse(page.createdAt) > UNFINISHED_MS)
    return null;
  return (await labelsOf(page.id)).includes(LABEL) ? null : page;
}

/** Matches paper and record: of all that the page says. */
function withFingerprint(document: AdfDocument): AdfDocument {
  const fingerprint = createHash('sha256').update(JSON.stringify(document.content)).digest('hex').slice(0, 12);
  const text = `Saved from Runway. Fingerprint ${fingerprint}.`;
  return { ...document, content: [...document.content, { type: 'paragraph', content: [{ type: 'text', text }] }] };
}

const tooMany = {
  code: 'refused-by-rule',
  message: 'This page was saved nine times today in this space.',
  next: 'Delete or rename one of its pages in Confluence, or choose another space.',
} as const;
