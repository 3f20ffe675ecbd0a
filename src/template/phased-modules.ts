import type { Module, Phase } from './template';

/** Modules in the phases whose headings stand above them; those above the first such heading, and all without any, in one of `name`. */
export const phasedModules = (
  modules: readonly Module[],
  phases: readonly (string | null)[],
  name: string,
): readonly Phase[] => {
  const all = new Map<string, Module[]>();
  modules.forEach((module, index) => {
    const phase = phases[index] ?? name;
    const known = all.get(phase);
    if (known) known.push(module);
    else all.set(phase, [module]);
  });
  return [...all].map(([phase, own]) => ({ name: phase, modules: own }));
};
