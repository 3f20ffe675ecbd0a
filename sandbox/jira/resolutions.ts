import type { World } from '../site/world';

export interface Resolution {
  readonly id: string;
  readonly name: string;
  readonly description: string;
}

/** What issues of this site end with; the first is what a done status gives when nobody says otherwise. */
const RESOLUTIONS: readonly [Resolution, ...Resolution[]] = [
  { id: '10000', name: 'Done', description: 'Work has been completed.' },
  { id: '10001', name: "Won't Do", description: 'This will not be done.' },
  { id: '10002', name: 'Duplicate', description: 'The same is asked for in another issue.' },
  { id: '10003', name: 'Cannot Reproduce', description: 'Nobody could make it happen again.' },
  { id: '10004', name: 'Declined', description: 'The request was turned down.' },
];

/** The resolutions of this site. */
export const resolutionsOf = (world: World): readonly [Resolution, ...Resolution[]] => {
  const { resolutionNames = {} } = world.state.jira;
  const [first, ...others] = RESOLUTIONS;
  const named = (each: Resolution): Resolution => ({ ...each, name: resolutionNames[each.id] ?? each.name });
  return [named(first), ...others.map(named)];
};

/** The resolution of an id; an id that the site does not have is that of the first. */
export function resolutionOf(world: World, id: string | undefined): Resolution {
  const all = resolutionsOf(world);
  return all.find((each) => each.id === id) ?? all[0];
}

export const viewResolution = (world: World, { id, name, description }: Resolution) => ({
  self: `${world.state.baseUrl}/rest/api/3/resolution/${id}`,
  id,
  description,
  name,
});
