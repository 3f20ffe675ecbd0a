import fc from 'fast-check';
import { bundledTemplates } from '../../src/library/bundled-templates';
import { batchesOf } from '../../src/import/batch';
import { plannedTemplate } from '../../src/wave/planned-template';
import { itemsOfPlan, type PlannedItem } from '../../src/facts/items-of-plan';
import { scopeChoices } from '../../src/contract/choices';
import { templateOfWave } from '../../src/export/template-of-wave';
import { assemblePlan } from '../../src/plan/assemble-plan';
import { NO_DATES } from '../../src/plan/dates/date-choices';
import type { NodePath } from '../../src/plan/import-plan';
import type { PlanOptions } from '../../src/plan/plan-options';
import { NO_CHOICES, type ScopeChoices } from '../../src/plan/scope/scope-choices';
import { readNative } from '../../src/template/native/read-native';
import { writeNative } from '../../src/template/native/write-native';
import type { Item, Module, Template, Traits } from '../../src/template/template';

const AT = { file: '', offset: 0, line: 1, column: 1 };
const OPTIONS: PlanOptions = {
  levels: { epic: true, subtask: true },
  scope: NO_CHOICES,
  dates: { ...NO_DATES, start: '2027-01-04', cutover: '2027-06-01' },
  today: null,
  existing: new Map<NodePath, string>(),
  waveCode: 'W1',
};

/** What a wave stores of a template that is imported so. */
function stored(template: Template, options: PlanOptions, hidden: ReadonlySet<string> = new Set()) {
  const plan = assemblePlan(template, options);
  const items = itemsOfPlan(plan);
  return {
    items,
    kept: {
      plan: plannedTemplate(template, scopeChoices.parse(options.scope), plan),
      specs: new Map(items.map(({ spec }) => [spec.node, spec])),
      texts: new Map(items.map(({ spec, texts }) => [spec.node, texts])),
      written: new Map(
        batchesOf(plan)
          .flatMap(({ issues }) => issues)
          .map((issue) => [issue.node as string, issue]),
      ),
      hidden,
      hiddenTitle: 'Not visible to you',
    },
  };
}

function again(kept: ReturnType<typeof stored>['kept']): Template {
  const { templates, diagnostics } = readNative('wave.yaml', writeNative(templateOfWave(kept)));
  expect(diagnostics).toEqual([]);
  const [read] = templates;
  if (read === undefined) throw new Error('Nothing was read.');
  return read;
}

/** Items as they stand to each other: paths say the words of the titles, which people may have changed since. */
function comparable(items: readonly PlannedItem[]) {
  const places = new Map(items.map(({ spec }, index) => [spec.node, index]));
  return items.map(({ spec, texts }) => {
    const { node: _node, parent, module, ...rest } = spec;
    return { ...rest, parent: parent === null ? null : places.get(parent), module: places.get(module), ...texts };
  });
}

function expectSame(template: Template, options: PlanOptions = OPTIONS) {
  const { items, kept } = stored(template, options);
  const back = again(kept);
  const { milestones, gates, roles } = kept.plan;
  const replanned = stored(back, { ...options, scope: NO_CHOICES });
  expect(comparable(replanned.items)).toEqual(comparable(items));
  expect(replanned.kept.plan).toMatchObject({ name: template.name, version: template.version, milestones, gates });
  expect(replanned.kept.plan.phases).toEqual(kept.plan.phases);
  expect(replanned.kept.plan.roles).toEqual(expect.arrayContaining(roles));
}

const words = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
    fc.constantFrom(
      'Attach the **log**',
      '1. first',
      '- a',
      'a_b_c',
      '[x](y)',
      '`code`',
      '# head',
      '<b>',
      'yes',
      'a: b',
    ),
    fc.stringMatching(/^[A-Za-z ]{260,300}$/),
  )
  .map((text) => text.replace(/\p{C}/gu, ' ').replace(/\s+/g, ' ').trim())
  .filter((text) => /[\p{L}\p{N}]/u.test(text));
const plain = fc.stringMatching(/^[A-Z][a-z]{2,9}( [a-z]{2,9}){0,4}$/);

const rows = fc.array(
  fc.record(
    {
      kind: fc.constantFrom('go-no-go' as const, 'test' as const, 'step' as const, 'link' as const),
      text: plain,
      priority: fc.constantFrom('high' as const, 'low' as const),
      owner: fc.constantFrom('r', 's'),
    },
    { requiredKeys: ['kind', 'text'] },
  ),
  { minLength: 1, maxLength: 3 },
);
const traits: fc.Arbitrary<Traits> = fc.record(
  {
    owners: fc.constantFrom(['r'], ['s', 'r'], []),
    offset: fc.record({ milestone: fc.constantFrom('t-0', 'm'), days: fc.integer({ min: -90, max: 30 }) }),
    duration: fc.integer({ min: 1, max: 20 }),
    ongoing: fc.constant(true as const),
    change: fc.constant(true as const),
    priority: fc.constantFrom('highest' as const, 'high' as const, 'medium' as const, 'low' as const),
    labels: fc.constantFrom(['network'], ['a', 'b']),
    rows,
    form: fc.array(fc.record({ label: plain }), { minLength: 1, maxLength: 2 }),
    questions: fc.array(plain, { minLength: 1, maxLength: 2 }),
  },
  { requiredKeys: [] },
);
const item: fc.Arbitrary<Item> = fc
  .record({
    number: fc.nat(20),
    title: words,
    text: fc.option(plain),
    criteria: fc.uniqueArray(plain, { maxLength: 3, selector: (text) => text.toLowerCase() }),
    traits,
  })
  .map(({ number, title, text, criteria, traits: own }) => ({
    number,
    title,
    at: AT,
    sections: [
      ...(text === null ? [] : [{ kind: 'description' as const, heading: 'Description', body: text, at: AT }]),
      ...(criteria.length === 0
        ? []
        : [
            {
              kind: 'criteria' as const,
              heading: 'Acceptance Criteria',
              body: criteria.map((one) => `- ${one}`).join('\n'),
              at: AT,
            },
          ]),
    ],
    ...own,
    ...(criteria.length === 0
      ? {}
      : { criteria: criteria.map((one) => ({ text: one, evidence: 'comment' as const })) }),
  }));
const oneModule: fc.Arbitrary<Module> = fc
  .tuple(
    item,
    fc.constantFrom(undefined, 'core'),
    fc.array(fc.tuple(item, fc.array(item, { maxLength: 2 })), { maxLength: 3 }),
  )
  .map(([{ number: _number, ...own }, workstream, tasks]) => ({
    ...own,
    path: 'x',
    ...(workstream === undefined ? {} : { workstream }),
    tasks: tasks.map(([task, subtasks]) => ({ ...task, subtasks })),
  }));
const template: fc.Arbitrary<Template> = fc
  .record({
    phases: fc.array(fc.array(oneModule, { maxLength: 2 }), { minLength: 1, maxLength: 3 }),
    cutover: fc.nat(2),
  })
  .map(({ phases, cutover }) => ({
    name: 'Move',
    version: '1.0',
    format: 'native' as const,
    roles: [
      { id: 'r', name: 'R' },
      { id: 's', name: 'S', party: 'vendor' as const },
    ],
    milestones: [{ id: 'm', name: 'Rehearsal', offset: { milestone: 't-0', days: -30 } }],
    gates: [{ id: 'g', name: 'Go', kind: 'decision' as const, offset: { milestone: 'm', days: 2 } }],
    workstreams: [{ id: 'core', name: 'Core' }],
    phases: phases.map((modules, index) => ({
      name: `Part ${index + 1}`,
      modules,
      ...(index === cutover ? { cutover: true as const } : {}),
    })),
  }));

/** Of what is in scope: some left out, some changed, some added. */
function choicesFor(one: Template, seed: number): ScopeChoices {
  const nodes = itemsOfPlan(assemblePlan(one, OPTIONS)).map(({ spec }) => spec);
  const pick = (every: number, from: number) => nodes.filter((_, index) => (index + seed) % every === from);
  return {
    ...NO_CHOICES,
    unticked: pick(7, 0).map(({ node }) => node),
    edits: pick(3, 1).map(({ node }, index) => ({
      node,
      title: `Changed ${index}`,
      owner: index % 3 === 0 ? null : 'r',
      offset: index % 2 === 0 ? { milestone: one.milestones?.[0]?.id ?? 't-0', days: -index } : null,
      criteria: [{ text: `Shown *as* ${index}_${index}_`, evidence: 'sign-off' as const }],
    })),
    added: pick(4, 2)
      .filter(({ level }) => level !== 'subtask')
      .map(({ node }, index) => ({ id: `n${index}`, under: node, title: `Added ${index}`, owner: 's' })),
  };
}

describe('a wave as a template', () => {
  it('is planned again as it was: phases, modules, tasks, criteria, rows, owners, dates', () => {
    fc.assert(
      fc.property(template, fc.nat(20), (one, seed) => expectSame(one, { ...OPTIONS, scope: choicesFor(one, seed) })),
      { numRuns: 60 },
    );
  });

  it.each(bundledTemplates().map(({ id, template: one }) => [id, one] as const))(
    'keeps the bundled template %s',
    (_name, one) => {
      expectSame(one, { ...OPTIONS, scope: choicesFor(one, 3) });
    },
  );
});
