import type { RegisterView } from '../../contract/raci';
import type { Wave } from '../../wave/wave';

/** As the register has it; without another word of the template a workstream is a phase, and has its name. */
export const workstreamName = (
  { phases }: Pick<Wave, 'phases'>,
  { workstreams }: Pick<RegisterView, 'workstreams'>,
  slug: string,
): string =>
  workstreams.find((one) => one.slug === slug)?.name ?? phases.find((phase) => phase.slug === slug)?.name ?? slug;
