import type { Party } from '../../contract/readiness';
import type { WavePlan } from '../../wave/wave-plan';
import type { WaveFacts } from '../../readiness/wave-facts';

/** By item: the party of the role that owns it, as the template has it. What has no such role is absent. */
export function partiesOf({ specs }: Pick<WaveFacts, 'specs'>, { templates }: Pick<WavePlan, 'templates'>) {
  const byRole = new Map(
    templates.flatMap(({ roles }) => roles.flatMap(({ id, party }) => (party === null ? [] : [[id, party] as const]))),
  );
  return new Map(
    [...specs.values()].flatMap(({ node, owners }) => {
      const of = byRole.get(owners[0] ?? '');
      return of === undefined ? [] : [[node, of as Party] as const];
    }),
  );
}
