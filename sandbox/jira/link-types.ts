import type { LinkTypeState } from '../site/site-state';
import type { World } from '../site/world';

export type LinkType = LinkTypeState;

/** The link types of a fresh Jira. */
const LINK_TYPES: readonly LinkType[] = [
  { id: '10000', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
  { id: '10001', name: 'Cloners', inward: 'is cloned by', outward: 'clones' },
  { id: '10002', name: 'Duplicate', inward: 'is duplicated by', outward: 'duplicates' },
  { id: '10003', name: 'Relates', inward: 'relates to', outward: 'relates to' },
];

/** The link types of this site. */
export const linkTypesOf = (world: World): readonly LinkType[] => world.state.jira.linkTypes ?? LINK_TYPES;

export const viewLinkType = (world: World, { id, name, inward, outward }: LinkType) => ({
  id,
  name,
  inward,
  outward,
  self: `${world.state.baseUrl}/rest/api/3/issueLinkType/${id}`,
});
