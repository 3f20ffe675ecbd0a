import { cutoverTimeline, doc, paragraph, startChecklist } from './default-documents';
import type { ConfluenceState, PageState } from './site-state';

const SPACE = '65537';
const HOME = '131073';
const CLOSED_SPACE = '65538';

/** The manifest's key of the macro that the first page shows. */
const MACRO_KEY = 'runway-readiness';

/**
 * Two spaces. The first is everybody's: its home page, a page that holds the Phase readiness macro, an empty one, and two
 * that can be imported, a timeline and a checklist. The second is read by its lead alone.
 */
export function defaultPages(now: number): ConfluenceState {
  const page = (id: string, title: string, parentId: string | null, document: unknown): PageState => ({
    id,
    spaceId: SPACE,
    parentId,
    title,
    status: 'current',
    authorId: 'acc-lead',
    created: now,
    version: 1,
    versionMessage: '',
    versionAuthorId: 'acc-lead',
    versionCreated: now,
    body: { representation: 'atlas_doc_format', value: JSON.stringify(document) },
  });
  const pages = [
    page(HOME, 'Migration documents', null, doc(paragraph('The documents of the migration stand below this page.'))),
    page('131074', 'Phase readiness', HOME, doc(paragraph('Where the wave stands, phase by phase:'), macro())),
    page('131075', 'Empty page', HOME, doc()),
    page('131076', 'Cutover timeline', HOME, cutoverTimeline()),
    page('131077', 'Getting started checklist', HOME, startChecklist()),
    { ...page('131079', 'Commercial terms', null, doc(paragraph('Read by the lead alone.'))), spaceId: CLOSED_SPACE },
  ];
  return {
    spaces: {
      [SPACE]: {
        id: SPACE,
        key: 'MIGDOC',
        name: 'Migration documents',
        homepageId: HOME,
        authorId: 'acc-lead',
        created: now,
        readers: ['acc-lead', 'acc-member', 'acc-viewer', 'acc-guest', 'acc-app'],
        writers: ['acc-lead', 'acc-member', 'acc-app'],
      },
      [CLOSED_SPACE]: {
        id: CLOSED_SPACE,
        key: 'LEADS',
        name: 'Lead notes',
        homepageId: '131079',
        authorId: 'acc-lead',
        created: now,
        readers: ['acc-lead'],
        writers: ['acc-lead'],
      },
    },
    pages: Object.fromEntries(pages.map((each) => [each.id, each])),
    nextPageId: 131_080,
  };
}

/** A Forge macro as an editor leaves it; the app's and environment's parts of its key are the sandbox's own. */
function macro() {
  const key = `sandbox/sandbox/static/${MACRO_KEY}`;
  return {
    type: 'extension',
    attrs: {
      layout: 'default',
      extensionType: 'com.atlassian.ecosystem',
      extensionKey: key,
      text: 'Runway phase readiness',
      parameters: {
        localId: 'a0b1c2d3-0001-4000-8000-000000000001',
        extensionId: `ari:cloud:ecosystem::extension/${key}`,
        extensionTitle: 'Runway phase readiness',
        guestParams: { projectId: '10000' },
      },
      localId: 'a0b1c2d3-0001-4000-8000-000000000001',
    },
  };
}
