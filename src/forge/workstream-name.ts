import type { Wave } from '../import/wave';

/** Without another word of the template a workstream is a phase, and has its name. */
export const workstreamName = ({ phases }: Pick<Wave, 'phases'>, slug: string): string =>
  phases.find((phase) => phase.slug === slug)?.name ?? slug;
