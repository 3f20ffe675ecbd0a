import { router } from '@forge/bridge';
import type { Report, ReportLink } from '../../../../../src/contract/report';
import { call } from '../../shell/call';
import { readFilter } from '../../shell/filter-query';
import { openOnProjectPage } from '../../shell/open-on-project-page';
import type { Place } from '../../shell/place';

/** The page's address needs the key of the project, which no report does: it is asked for when someone leaves. */
export async function leaveFor(
  { id, project }: Pick<Report['wave'], 'id' | 'project'>,
  link: ReportLink,
): Promise<void> {
  if (link.tab === 'page') {
    await router.open(`/wiki${link.path ?? ''}`);
    return;
  }
  const projects = await call('listProjects', {});
  const key = projects.find((one) => one.id === project)?.key;
  if (key === undefined) throw new Error('Jira does not show the project.');
  await openOnProjectPage(key, placeOf(id, link, link.tab));
}

function placeOf(wave: string, { gate, phase, is }: ReportLink, tab: Exclude<ReportLink['tab'], 'page'>): Place {
  switch (tab) {
    case 'gates':
      return { page: 'go-no-go', wave, gate: gate ?? null };
    case 'items': {
      const query = new URLSearchParams({ phase: phase ?? '', is: is ?? '' });
      return { page: 'items', wave, filter: readFilter(query), search: '' };
    }
    case 'overview':
      return { page: 'overview', wave };
    case 'plan':
      return { page: 'plan', wave, filter: {}, search: '' };
    case 'raci':
      return { page: 'raci', wave, filter: { party: null, person: null, phase: null, search: '' } };
    default:
      return tab satisfies never;
  }
}
