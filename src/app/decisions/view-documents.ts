import type { DocumentLine, DocumentsView } from '../../contract/documents';
import { isJiraFailure } from '../../errors/jira-failure';
import { recordedVersion } from '../../decisions/document-fact';
import { documentStanding } from '../../decisions/document-standing';
import type { StoredDocument } from '../../decisions/stored-document';
import { issuesAsViewer, type ShownIssue } from '../../forge/jira/issues-as-viewer';
import type { OpenWave } from '../waves/open-wave';
import { AS_VIEWER } from '../../forge/jira/product-request';
import { wavePlanOf } from '../waves/wave-plan-of';
import { documentsOf } from './wave-documents';
import { seenVersions } from './seen-versions';
import { shownPages, type ShownPage } from '../../forge/confluence/shown-pages';

const iso = (at: number): string => new Date(at).toISOString();

/** The documents of a wave as one person sees them: whether each is locked is the same for all, where it is is not. */
export async function viewDocuments({ account, wave, settings, rights, register }: OpenWave): Promise<DocumentsView> {
  const plan = await wavePlanOf(wave);
  const kept = await documentsOf(wave, plan, register);
  const ofTemplate = new Set(plan.templates.flatMap(({ documents = [] }) => documents.map(({ id }) => id)));
  const documents = kept.map(({ value }) => value);
  const [seen, issues, pages] = await Promise.all([
    seenVersions(wave.id, documents),
    issuesAsViewer(documents.flatMap(({ place }) => (place?.in === 'attachment' ? [place.issue] : []))),
    pagesAsViewer(documents.flatMap(({ place }) => (place?.in === 'page' ? [place.page] : []))),
  ]);
  const isActive = settings.state === 'active';
  return {
    documents: kept.map(({ value, epoch }) => {
      const at = placeAsViewer(value, issues, pages);
      const latest = recordedVersion(value.place) ?? seen.of.get(value.id);
      const tells = at !== null && latest !== undefined && latest.latest !== null;
      return {
        id: value.id,
        version: epoch,
        name: value.name,
        owner: value.owner,
        state: value.state,
        at,
        hidden: value.place !== null && at === null,
        is: documentStanding(value, latest),
        latest: tells && latest.latest !== null ? { ...latest.latest, at: iso(latest.latest.at) } : null,
        locked:
          value.locked === null
            ? null
            : { by: value.locked.by, at: iso(value.locked.at), label: at === null ? null : value.locked.label },
        reviewed: value.reviewed
          ? {
              by: value.reviewed.by,
              at: iso(value.reviewed.at),
              isLatest: latest?.latest?.id === value.reviewed.version,
            }
          : null,
        notNeeded: value.notNeeded ? { ...value.notNeeded, at: iso(value.notNeeded.at) } : null,
        ofTemplate: ofTemplate.has(value.id),
        mayReview: isActive && rights.role !== 'viewer' && value.owner === account,
        mayLeaveOut: isActive && (rights.role === 'owner' || (rights.role !== 'viewer' && value.owner === account)),
      };
    }),
    asOf: seen.at === null ? null : iso(seen.at),
    may: { write: isActive && rights.role !== 'viewer', remove: isActive && rights.role === 'owner' },
  };
}

function placeAsViewer(
  { place }: StoredDocument,
  issues: ReadonlyMap<string, ShownIssue>,
  pages: ReadonlyMap<string, ShownPage>,
): DocumentLine['at'] {
  if (place === null) return null;
  if (place.in === 'page') {
    const page = pages.get(place.page);
    return page === undefined ? null : { in: 'page', name: page.title, id: place.page, file: null };
  }
  if (place.in === 'web')
    return {
      in: 'web',
      name: place.url,
      id: place.url,
      file: null,
      recorded: { by: place.by, at: iso(place.at) },
    };
  const issue = issues.get(place.issue);
  return issue === undefined ? null : { in: 'attachment', name: issue.key, id: place.issue, file: place.file };
}

/** Without Confluence, or where it does not answer, no page is shown; what is locked is told all the same. */
async function pagesAsViewer(ids: readonly string[]): Promise<Map<string, ShownPage>> {
  try {
    return await shownPages(AS_VIEWER, ids);
  } catch (error) {
    if (isJiraFailure(error)) return new Map();
    throw error;
  }
}
