const HYPERCARE = /hyper-?\s?care/i;

interface Module {
  readonly node: string;
  /** Slug. */
  readonly phase: string;
}

/** Phases of one template, in order, with the one that ends with T-0. */
interface Phases {
  readonly phases: readonly { readonly slug: string; readonly name: string }[];
  readonly cutoverPhase: number;
}

/**
 * Where work of hypercare belongs, the best first: a module of a phase that is named so; else the last one after the cutover; else
 * the cutover's; else any, the last first, so that what is reported is counted wherever there is a module at all.
 */
export function hypercareModules(modules: readonly Module[], templates: readonly Phases[]): string[] {
  const after = new Set<string>();
  const cutover = new Set<string>();
  const named = new Set<string>();
  for (const { phases, cutoverPhase } of templates)
    for (const [index, { slug, name }] of phases.entries()) {
      if (HYPERCARE.test(name)) named.add(slug);
      if (index > cutoverPhase) after.add(slug);
      if (index === cutoverPhase) cutover.add(slug);
    }
  const lastFirst = [...modules].reverse();
  const ofPhases = (some: readonly Module[], slugs: ReadonlySet<string>) =>
    some.filter(({ phase }) => slugs.has(phase));
  const ordered = [
    ...ofPhases(modules, named),
    ...ofPhases(lastFirst, after),
    ...ofPhases(lastFirst, cutover),
    ...lastFirst,
  ];
  return [...new Set(ordered.map(({ node }) => node))];
}
