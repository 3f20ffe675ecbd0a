import { bundledTemplate } from '../../src/library/bundled-templates';
import { countTemplate } from '../../src/template/count-template';
import type { Template } from '../../src/template/template';
import { everyNode } from './every-node';
import { daysFrom, workingSpan } from './working-span';

const template = bundledTemplate('connect-contact-centre') as Template;
const nodes = everyNode(template);
const within = (phase: string) => nodes.filter((node) => node.phase.name === phase);
const rows = (phase: string, ...kinds: readonly string[]) =>
  within(phase).flatMap(({ traits }) => (traits.rows ?? []).filter(({ kind }) => kinds.includes(kind)));

test('has four phases, of which the third moves production', () => {
  expect(template.phases.map(({ name, cutover, modules }) => [name, cutover ?? false, modules.length])).toEqual([
    ['Assess', false, 5],
    ['Mobilize', false, 5],
    ['Migrate', true, 4],
    ['Operate', false, 3],
  ]);
});

test('holds as many tasks, subtasks and criteria as its seed, and more of the first two', () => {
  const counts = countTemplate(template);
  expect(counts).toMatchObject({ modules: 17, criteria: 81 });
  expect(counts.tasks).toBeGreaterThanOrEqual(57);
  expect(counts.subtasks).toBeGreaterThanOrEqual(54);
  expect(nodes.flatMap(({ traits }) => traits.criteria ?? [])).toHaveLength(81);
});

test('holds 100 go/no-go rows, 67 test rows, 51 rows of launch, way back and dashboards', () => {
  expect([rows('Mobilize', 'go-no-go').length, rows('Migrate', 'go-no-go').length]).toEqual([50, 50]);
  expect([rows('Mobilize', 'test').length, rows('Migrate', 'test').length]).toEqual([36, 31]);
  expect(['Mobilize', 'Migrate'].flatMap((phase) => rows(phase, 'step', 'link'))).toHaveLength(51);
  const all = ['Assess', 'Mobilize', 'Migrate', 'Operate'].flatMap((phase) =>
    rows(phase, 'go-no-go', 'test', 'step', 'link'),
  );
  expect(all.filter(({ owner, priority }) => owner === undefined || priority === undefined)).toEqual([]);
});

test('go/no-go rows stand in groups as the seed has them, in both phases', () => {
  for (const phase of ['Mobilize', 'Migrate']) {
    const groups = within(phase).flatMap((node) => {
      const count = (node.traits.rows ?? []).filter(({ kind }) => kind === 'go-no-go').length;
      return count === 0 ? [] : [count];
    });
    // The nine rows on security are two groups, since three of them depend on what callers key in.
    expect(groups).toEqual([5, 3, 11, 9, 3, 9, 1, 6, 3]);
  }
});

test('asks 31 questions and holds a form of 16 fields', () => {
  expect(nodes.flatMap(({ traits }) => traits.questions ?? [])).toHaveLength(31);
  expect(nodes.flatMap(({ traits }) => traits.form ?? [])).toHaveLength(16);
});

test('no phase begins before the one before it has ended, whatever day of the week T-0 is', () => {
  for (let day = 0; day < 7; day += 1) {
    const tZero = new Date(Date.UTC(2027, 5, 7 + day));
    const spans = template.phases.map(({ name }) =>
      within(name)
        .filter(({ kind, traits }) => kind !== 'module' && !traits.ongoing)
        .map(({ traits }) =>
          workingSpan(
            tZero,
            daysFrom(template, traits.offset ?? { milestone: 't-0', days: 0 }).days,
            traits.duration ?? 1,
          ),
        ),
    );
    for (const [index, own] of spans.entries()) {
      const next = spans[index + 1];
      if (next === undefined) continue;
      const end = Math.max(...own.map(([, due]) => due));
      expect(Math.min(...next.map(([start]) => start))).toBeGreaterThanOrEqual(end);
    }
  }
});

test('work within T-0 changes production, and says so; nothing before Migrate does', () => {
  const changing = nodes.filter(({ traits }) => traits.change);
  expect(changing.length).toBeGreaterThanOrEqual(5);
  expect([...new Set(changing.map(({ phase }) => phase.name))]).toEqual(['Migrate']);
});

test('has a decision at the end of each phase and at the cutover', () => {
  const decisions = (template.gates ?? []).filter(({ kind }) => kind === 'decision').map(({ id }) => id);
  expect(decisions).toEqual(['assess-exit', 'mobilize-exit', 'cutover', 'migrate-exit', 'operate-exit']);
});
