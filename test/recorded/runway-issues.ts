import type { Site } from '../../sandbox/site/site';
import { issuesOfOurs } from '../support/sandbox';

/** Issues that the app made of a wave, from the site and not from the app's word. */
export const runwayIssues = (site: Site, wave: string): { readonly node: string; readonly due: unknown }[] =>
  issuesOfOurs(site).flatMap(({ properties, fields }) => {
    const property = properties['runway'] as { readonly wave: string; readonly node: string };
    return property.wave === wave ? [{ node: property.node, due: fields['duedate'] }] : [];
  });
