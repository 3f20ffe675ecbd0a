import fc from 'fast-check';
import { readSource } from '../../../src/template/read-source';
import type { Template } from '../../../src/template/template';
import type { TemplateNode } from '../../../src/plan/template-nodes';
import { applyEdits, draftsOf, edit, freshWords } from './edits';
import { allNodes, type Draft, importRead, type ModelImport, NO_WAVE } from './edited-template';
import { type Shape, SHAPES } from './written-drafts';

/** Modules with tasks, in one phase: several of the shapes have no phases. */
const sizes = fc.array(fc.array(fc.nat({ max: 2 }), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 });

/** What a source holds, with the draft of each node by its title: titles of drafts share no word. */
interface Read {
  readonly template: Template;
  readonly idOf: (node: TemplateNode) => number;
  readonly ids: readonly number[];
}

function read(shape: Shape, modules: readonly Draft[]): Read {
  const { templates, diagnostics } = readSource(shape.file, shape.write(modules));
  const [template] = templates;
  if (template === undefined || templates.length > 1 || diagnostics.some(({ severity }) => severity === 'error'))
    throw new Error(`${shape.name} is not read as one template: ${JSON.stringify(diagnostics)}`);
  const known = new Map(modules.flatMap(withBelow).map(({ title, id }) => [title, id]));
  const idOf = ({ title }: TemplateNode) => known.get(title) ?? Number.NaN;
  return { template, idOf, ids: allNodes(template).map(idOf) };
}

const withBelow = (draft: Draft): readonly Draft[] => [draft, ...draft.children.flatMap(withBelow)];

const cut = (drafts: readonly Draft[], levels: number): readonly Draft[] =>
  drafts.map((draft) => ({ ...draft, children: levels === 0 ? [] : cut(draft.children, levels - 1) }));

/** Modules that lost their last task are left out: in some shapes there is no such thing. */
const full = (modules: readonly Draft[]): readonly Draft[] => modules.filter(({ children }) => children.length > 0);

describe.each(SHAPES)('import, edit, import of $name', (shape) => {
  const sources = fc.tuple(sizes, fc.array(edit, { maxLength: 4 }), fc.boolean()).map(([modules, edits, withText]) => {
    const words = freshWords(withText);
    const before = draftsOf([modules], words);
    const after = applyEdits(before, edits, words);
    const modulesOf = (phases: readonly Draft[]) => full(cut(phases[0]?.children ?? [], shape.levels));
    return { before: modulesOf(before), after: modulesOf(after) };
  });

  test('every task is read, and the same file again creates nothing', () => {
    fc.assert(
      fc.property(sources, ({ before }) => {
        const source = read(shape, before);
        const tasks = before.flatMap(({ children }) => children.flatMap(withBelow)).map(({ id }) => id);
        expect(source.ids.filter((id) => tasks.includes(id)).toSorted()).toEqual(tasks.toSorted());
        const first = importRead(source.template, NO_WAVE, source.idOf);
        const again = importRead(source.template, first.wave, source.idOf);
        expect(again).toMatchObject({ created: [], asked: [], gone: [] });
        expect([...again.kept].every(([draft, issue]) => draft === issue)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  test('what survives an edit is kept as the issue that it was, or asked; nothing is doubled or lost', () => {
    fc.assert(
      fc.property(sources, ({ before, after }) => {
        fc.pre(after.length > 0);
        const [old, now] = [read(shape, before), read(shape, after)];
        const first = importRead(old.template, NO_WAVE, old.idOf);
        const second: ModelImport = importRead(now.template, first.wave, now.idOf);
        const had = new Set(old.ids);
        expect([...second.kept].filter(([draft, issue]) => draft !== issue)).toEqual([]);
        expect(second.created.filter((draft) => had.has(draft))).toEqual([]);
        expect([...second.kept.keys(), ...second.created, ...second.asked].toSorted()).toEqual(now.ids.toSorted());
        expect(second.gone.filter((draft) => now.ids.includes(draft))).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });
});
