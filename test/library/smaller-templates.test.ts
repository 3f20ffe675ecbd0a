import { bundledTemplate } from '../../src/library/bundled-templates';
import { countTemplate } from '../../src/template/count-template';
import type { Template } from '../../src/template/template';
import { everyNode } from './every-node';
import { daysFrom } from './working-span';

const read = (id: string) => bundledTemplate(id) as Template;
const offsetsOf = (template: Template) =>
  everyNode(template).flatMap(({ traits }) => (traits.offset === undefined ? [] : [daysFrom(template, traits.offset)]));

describe('customer onboarding', () => {
  const template = read('customer-onboarding');
  const MOBILIZE = { ...template, phases: template.phases.slice(0, 1) };

  test('has the seven categories, and waits for a kick-off that only the customer can date', () => {
    expect(countTemplate(template)).toMatchObject({ phases: 2, modules: 8 });
    expect(countTemplate(template).tasks).toBeGreaterThanOrEqual(14);
    expect(countTemplate(template).subtasks).toBeGreaterThanOrEqual(26);
    expect(template.phases[0]?.modules).toHaveLength(7);
    expect(new Set(offsetsOf(MOBILIZE).map(({ root }) => root))).toEqual(new Set(['kick-off']));
    expect(template.milestones?.map(({ id }) => id)).toEqual(['kick-off', 'end-of-sprint-0', 'end-of-engagement']);
  });

  test('ends with Sprint 0', () => {
    const end = template.milestones?.find(({ id }) => id === 'end-of-sprint-0')?.offset?.days;
    expect(Math.max(...offsetsOf(MOBILIZE).map(({ days }) => days))).toBe(end);
  });

  test('hands everything back by T+30: access, devices, spaces', () => {
    const end = { ...template, phases: template.phases.slice(1) };
    const items = everyNode(end).filter(({ kind }) => kind === 'task');
    expect(items.map(({ title }) => title)).toEqual([
      "Revoke the team's access",
      "Return the customer's devices",
      'Hand over spaces and boards',
    ]);
    expect(new Set(offsetsOf(end).map(({ root }) => root))).toEqual(new Set(['t-0']));
    expect(Math.max(...offsetsOf(end).map(({ days }) => days))).toBe(30);
    expect(template.gates?.at(-1)).toMatchObject({ kind: 'decision', phases: ['End of the engagement'] });
  });
});

describe('customer cutover timeline', () => {
  const template = read('customer-cutover-timeline');

  test('has the six steps of the calendar with their activities', () => {
    const tasks = template.phases.map(({ modules }) => modules.reduce((sum, { tasks: own }) => sum + own.length, 0));
    expect(tasks.slice(0, 5)).toEqual([8, 3, 6, 1, 1]);
    expect(tasks.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(22);
    expect(template.phases.at(-1)?.cutover).toBe(true);
  });

  test('tests two weeks, one week and one week, one environment after the other, with a sign-off each', () => {
    const cutovers = (template.milestones ?? []).flatMap((milestone) =>
      milestone.cutover && milestone.offset ? [{ ...milestone.cutover, ...milestone }] : [],
    );
    expect(cutovers.map(({ id, windowDays }) => [id, windowDays])).toEqual([
      ['non-production', 14],
      ['pre-production', 7],
      ['production', 7],
    ]);
    for (const [index, { id, signOff, offset, windowDays }] of cutovers.entries()) {
      expect(template.roles?.some((role) => role.id === signOff)).toBe(true);
      const gate = template.gates?.find((one) => one.id === `${id}-sign-off`);
      expect(gate).toMatchObject({ kind: 'decision', offset: { milestone: id, days: windowDays } });
      const next = cutovers[index + 1];
      if (next?.offset) expect((offset?.days ?? 0) + (windowDays ?? 0)).toBeLessThanOrEqual(next.offset.days);
    }
  });

  test('answering questions has no end of its own', () => {
    const ongoing = everyNode(template).filter(({ traits }) => traits.ongoing);
    expect(ongoing.map(({ phase }) => phase.name)).toEqual(['Planning', 'Build', 'Infrastructure testing']);
  });
});

describe('cloud account move', () => {
  const template = read('cloud-account-move');

  test('has a before, a during in which production moves, and an after', () => {
    expect(template.phases.map(({ name, cutover }) => [name, cutover ?? false])).toEqual([
      ['Before the move', false],
      ['During the move', true],
      ['After the move', false],
    ]);
    const days = (phase: string) =>
      everyNode(template).flatMap((node) =>
        node.phase.name === phase && node.traits.offset ? [daysFrom(template, node.traits.offset).days] : [],
      );
    expect(Math.max(...days('Before the move'))).toBeLessThan(0);
    expect(new Set(days('During the move'))).toEqual(new Set([0]));
    expect(Math.min(...days('After the move'))).toBeGreaterThan(0);
  });

  test('asks for what decides: login, networks, credentials, data, integrations', () => {
    expect((template.questions ?? []).map(({ id }) => id)).toEqual(
      expect.arrayContaining(['sso', 'vpn-or-vpc', 'hard-coded-credentials', 'data-connections', 'integrations']),
    );
    expect((template.placeholders ?? []).map(({ id }) => id)).toEqual(['old-address', 'new-address', 'downtime']);
  });
});
