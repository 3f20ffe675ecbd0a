import type { IssueLinkState } from '../site/site-state';
import type { SiteEvent } from '../site/site-types';
import type { LinkType } from './link-types';

/** A link that came or went: Forge documents the ids and the type, and not who made it. */
export function linkEvent(
  name: 'avi:jira:created:issuelink' | 'avi:jira:deleted:issuelink',
  { id, sourceId, destinationId }: IssueLinkState,
  type: LinkType,
): Omit<SiteEvent, 'at'> {
  return {
    name,
    body: {
      eventType: name,
      id,
      sourceIssueId: sourceId,
      destinationIssueId: destinationId,
      issueLinkType: { id: type.id, name: type.name, inward: type.inward, outward: type.outward },
    },
  };
}
