import type { IssueLinkState, IssueState } from '../site/site-state';
import type { World } from '../site/world';
import { linkTypesOf, viewLinkType } from './link-types';
import { shortIssue } from './short-issue';

const typeOf = (world: World, { id, typeId }: IssueLinkState) => {
  const type = linkTypesOf(world).find((each) => each.id === typeId);
  if (type === undefined) throw new Error(`Link ${id} is of type ${typeId}, which the site lacks.`);
  return viewLinkType(world, type);
};

const common = (world: World, link: IssueLinkState) => ({
  id: link.id,
  self: `${world.state.baseUrl}/rest/api/3/issueLink/${link.id}`,
  type: typeOf(world, link),
});

/** A link as one of its issues has it: the other one only, named by the side on which it stands. */
export const viewLinkOf = (world: World, issue: IssueState, link: IssueLinkState, other: IssueState) => ({
  ...common(world, link),
  [link.sourceId === issue.id ? 'outwardIssue' : 'inwardIssue']: shortIssue(world, other),
});

/** A link by itself, with both of its issues. */
export const viewLink = (world: World, link: IssueLinkState, source: IssueState, destination: IssueState) => ({
  ...common(world, link),
  inwardIssue: shortIssue(world, source),
  outwardIssue: shortIssue(world, destination),
});
