import type { World } from '../site/world';

export interface LinkType {
  readonly id: string;
  readonly name: string;
  /** What the destination says of the source. */
  readonly inward: string;
  /** What the source says of the destination. */
  readonly outward: string;
}

/** The link types of a fresh Jira. */
export const LINK_TYPES: readonly LinkType[] = [
  { id: '10000', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
  { id: '10001', name: 'Cloners', inward: 'is cloned by', outward: 'clones' },
  { id: '10002', name: 'Duplicate', inward: 'is duplicated by', outward: 'duplicates' },
  { id: '10003', name: 'Relates', inward: 'relates to', outward: 'relates to' },
];

export const viewLinkType = (world: World, { id, name, inward, outward }: LinkType) => ({
  id,
  name,
  inward,
  outward,
  self: `${world.state.baseUrl}/rest/api/3/issueLinkType/${id}`,
});
