import type { Template } from './template';

const numeric = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Templates in the order in which they are offered: families as they came, of each family the newest version first. */
export const newestFirst = (templates: readonly Template[]): readonly Template[] => {
  const families = [...new Set(templates.map(({ name }) => name))];
  return families.flatMap((family) =>
    templates.filter(({ name }) => name === family).sort((a, b) => numeric.compare(b.version, a.version)),
  );
};
