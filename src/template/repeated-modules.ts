import { diagnosticAt, type Diagnostic } from './diagnostic';
import type { Template } from './template';

/** Modules of one phase that have the title of an earlier one: both are imported, but nobody can tell them apart in a list. */
export const repeatedModules = (template: Template): readonly Diagnostic[] =>
  template.phases.flatMap(({ modules }) => {
    const seen = new Set<string>();
    return modules.flatMap(({ title, at }) => {
      const key = title.toLowerCase().replace(/\s+/g, ' ');
      if (!seen.has(key)) {
        seen.add(key);
        return [];
      }
      return [
        diagnosticAt(at, {
          code: 'module-repeated',
          severity: 'warning',
          message: `Another module of this phase is called "${title}" too.`,
          remedy: 'Tell the two apart in their titles, or leave them: both are imported.',
        }),
      ];
    });
  });
