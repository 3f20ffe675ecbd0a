import type { Approver, Gate } from '../../src/contract/gates';
import { itemsOfPlan } from '../../src/facts/items-of-plan';
import type { GateFacts } from '../../src/gates/facts/gate-facts';
import { gateRows } from '../../src/gates/facts/gate-rows';
import { findingsOf } from '../../src/gates/status/findings-of';
import type { PlannedGate } from '../../src/gates/plan/planned-gate';
import { READY_MADE_GATES } from '../../src/gates/plan/ready-made-gates';
import { templateGates } from '../../src/gates/plan/template-gates';
import { verdictOf } from '../../src/gates/status/verdict-of';
import { bundledTemplates } from '../../src/library/bundled-templates';
import { assemblePlan } from '../../src/plan/assemble-plan';
import { NO_DATES } from '../../src/plan/dates/date-choices';
import { NO_CHOICES } from '../../src/plan/scope/scope-choices';
import type { ItemSpec } from '../../src/readiness/item-spec';
import { NO_MARKS } from '../../src/readiness/item-marks';
import type { Template } from '../../src/template/template';
import { slug } from '../../src/template/slug';
import { DONE, factOf, waveOf } from '../readiness/wave-of';
import { conditionOf, factsOf, gateOf, ofWave, recordOf, seat } from './gate-of';

const planned = (template: Template): readonly ItemSpec[] =>
  itemsOfPlan(
    assemblePlan(template, {
      levels: { epic: true, subtask: true },
      scope: NO_CHOICES,
      dates: { ...NO_DATES, cutover: '2027-06-07', milestones: { 'kick-off': '2027-02-08' } },
      today: null,
      existing: new Map(),
      waveCode: 'W1',
    }),
  ).map(({ spec }) => spec);
const gatesOf = (template: Template, specs: readonly ItemSpec[]) =>
  templateGates({
    gates: template.gates ?? [],
    milestones: template.milestones ?? [],
    phases: template.phases.map(({ name }) => ({ slug: slug(name), name })),
    specs,
    signOffs: [],
  });
const BUNDLED = bundledTemplates().map(({ id, template }) => [id, template] as const);
const bundled = (id: string): Template => {
  const found = BUNDLED.find(([one]) => one === id)?.[1];
  if (found === undefined) throw new Error(`No template ${id}.`);
  return found;
};

test('the ready-made set: nine gates, four of them days before T-0, decisions at both ends and at the cutover', () => {
  expect(READY_MADE_GATES.map(({ id, kind, offset }) => [id, kind, offset?.days ?? null])).toEqual([
    ['schedule-agreed', 'decision', null],
    ['review-28', 'review', -28],
    ['notice-21', 'notice', -21],
    ['review-14', 'review', -14],
    ['notice-7', 'notice', -7],
    ['go-no-go', 'decision', -1],
    ['cutover', 'decision', 0],
    ['hypercare-start', 'review', null],
    ['hypercare-end', 'decision', null],
  ]);
});

test('whether the schedule is agreed hangs on the customer’s commitment, not on work', () => {
  const ready = READY_MADE_GATES[0];
  const verdict = (commitment: boolean) => {
    const facts = factsOf([{ id: 'i', phase: 'phase' }], commitment ? {} : { commitment: null });
    return verdictOf(findingsOf(gateOf({ ...ready }), facts, recordOf()), { today: '2027-04-15', next: null });
  };
  expect(verdict(true)).toMatchObject({ is: 'go', notChecked: [] });
  expect(verdict(false)).toMatchObject({ is: 'no-go', reasons: [{ rule: 'must-unmet', check: 'commitment' }] });
});

test.each(BUNDLED)(
  '%s: every gate of its own is there, looks into phases that there are, and only decisions have seats',
  (_id, template) => {
    const specs = planned(template);
    const gates = gatesOf(template, specs);
    const slugs = new Set(specs.map(({ phase }) => phase));
    expect(gates.slice(0, template.gates?.length ?? 0).map(({ id }) => id)).toEqual(
      (template.gates ?? []).map(({ id }) => id),
    );
    expect(new Set(gates.map(({ id }) => id)).size).toBe(gates.length);
    for (const { phases } of gates) for (const phase of phases ?? []) expect(slugs).toContain(phase);
    for (const { kind, seats } of gates) if (kind !== 'decision') expect(seats).toEqual([]);
  },
);

test('the customer timeline brings a go or no-go at a milestone and a decision for each cutover', () => {
  const template = bundled('customer-cutover-timeline');
  const shown = gatesOf(template, planned(template)).map(({ id, kind, stands, offset, seats }) => [
    id,
    kind,
    stands,
    offset?.milestone,
    seats.length,
  ]);
  expect(shown).toContainEqual(['wave-go-no-go', 'decision', 'cutover', 'go-no-go-call', 4]);
  expect(shown).toContainEqual(['date-committed', 'decision', 'phase-exit', 't-0', 2]);
  expect(shown).toContainEqual(['cutover-non-production', 'decision', 'cutover', 'non-production', 1]);
  expect(shown).toContainEqual(['cutover-pre-production', 'decision', 'cutover', 'pre-production', 1]);
});

describe('a template that says nothing of gates', () => {
  const row = { key: 'r', kind: 'go-no-go', high: true } as const;
  const phases = [
    { slug: 'assess', name: 'Assess' },
    { slug: 'launch', name: 'Launch' },
  ];
  const specs = [
    { phase: 'assess', rows: [{ ...row, kind: 'test' as const }] },
    { phase: 'launch', rows: [row] },
  ];
  const ids = (gates: Parameters<typeof templateGates>[0]['gates']) =>
    templateGates({ gates, milestones: [], phases, specs, signOffs: [] }).map(({ id }) => id);

  test('gets one for the exit of each phase with go/no-go rows', () => {
    expect(templateGates({ gates: [], milestones: [], phases, specs, signOffs: [] })).toMatchObject([
      {
        id: 'exit-launch',
        name: 'Exit Launch',
        kind: 'decision',
        stands: 'phase-exit',
        offset: null,
        phases: ['launch'],
      },
    ]);
  });

  test('unless a decision of its own looks into that phase', () => {
    expect(ids([{ id: 'g', name: 'Go', kind: 'decision', phases: ['Launch'] }])).toEqual(['g']);
    expect(ids([{ id: 'g', name: 'Go', kind: 'decision' }])).toEqual(['g']);
    expect(ids([{ id: 'g', name: 'Look', kind: 'review' }])).toEqual(['g', 'exit-launch']);
    expect(ids([{ id: 'g', name: 'Go', kind: 'decision', phases: ['Assess'] }])).toEqual(['g', 'exit-launch']);
  });
});

test('a decision stands at a cutover where it says go or no-go, or is made on the day of one', () => {
  const stands = (name: string, milestone = 'kick-off', days = 0, kind: Gate['kind'] = 'decision', rest = {}) =>
    templateGates({
      gates: [{ id: 'g', name, kind, offset: { milestone, days, ...rest } }],
      milestones: [
        { id: 'kick-off', name: 'Kick-off' },
        { id: 'test', name: 'Cutover of test', cutover: {} },
      ],
      phases: [],
      specs: [],
      signOffs: [],
    })[0]?.stands;
  expect(stands('Exit Assess')).toBe('phase-exit');
  expect(stands('Go/no-go: wave')).toBe('cutover');
  expect(stands('Go/No-Go call', 't-0', -30)).toBe('cutover');
  expect(stands('Move test', 'test')).toBe('cutover');
  expect(stands('Move test', 'test', -1)).toBe('phase-exit');
  expect(stands('Move test', 'test', 0, 'decision', { minutes: -120 })).toBe('cutover');
  expect(stands('Move test', 'test', 0, 'decision', { months: 1 })).toBe('phase-exit');
  expect(stands('Go/no-go, looked at', 't-0', 0, 'review')).toBe('phase-exit');
});

test('the contact centre’s go/no-go rows, all pending, never give GO, whatever else is well and whoever promises', () => {
  const template = bundled('connect-contact-centre');
  const specs = planned(template);
  const gates = gatesOf(template, specs).filter(({ kind }) => kind === 'decision');
  const base = waveOf([]);
  // Of its own, nothing is asked of the items here but their rows: criteria are not counted under this policy.
  const wave = {
    ...base,
    settings: { ...base.settings, policy: 'light' as const },
    phases: template.phases.map(({ name }) => ({
      slug: slug(name),
      name,
      start: null,
      due: null,
      exit: null,
      gate: null,
    })),
    specs: new Map(specs.map((spec) => [spec.node, spec])),
    facts: new Map(specs.map(({ node }, index) => [node, factOf(String(index), 'read', DONE)])),
  };
  const results = (goNoGo: 'go' | 'pending', stepsDone: boolean) =>
    new Map(
      specs.map(({ node, rows, criteria }) => [
        node,
        {
          ...NO_MARKS,
          // A cutover asks that someone but the assignee confirms them.
          criteria: Object.fromEntries(
            criteria.map(({ key }) => [key, { is: 'confirmed', by: 'checker', at: 0 } as const]),
          ),
          rows: Object.fromEntries(
            rows.map(
              ({ key, kind }) =>
                [
                  key,
                  kind === 'go-no-go'
                    ? goNoGo
                    : kind === 'test'
                      ? 'passed'
                      : kind === 'step'
                        ? stepsDone
                          ? 'done'
                          : 'skipped'
                        : 'there',
                ] as const,
            ),
          ),
        },
      ]),
    );
  const gateWith = (one: PlannedGate): Gate =>
    gateOf({
      ...one,
      documents: [],
      approvers: one.seats.map((role): Approver => seat(role, role)),
      date: '2027-06-05',
    });
  const [pending, go] = (['pending', 'go'] as const).map((goNoGo) =>
    [true, false].map((stepsDone) => ofWave({ ...wave, marks: results(goNoGo, stepsDone) }, { raci: null })),
  );
  const rows = gateRows(pending?.[0] ?? ofWave(wave)).filter(({ kind }) => kind === 'go-no-go');
  expect(rows.length).toBeGreaterThan(0);
  const asking = gates.filter(({ phases }) => rows.some(({ phase }) => phases === null || phases.includes(phase)));
  expect(asking.length).toBeGreaterThan(0);
  const conditions = (['high-rows', 'other-rows', 'high-items', 'other-items', 'raci', 'scope'] as const).map((check) =>
    conditionOf({ id: check, check }),
  );
  for (const one of asking)
    for (const stands of ['phase-exit', 'cutover'] as const) {
      const verdict = (facts: GateFacts) =>
        verdictOf(findingsOf({ ...gateWith(one), stands }, facts, recordOf({ conditions })), {
          today: wave.today,
          next: null,
        }).is;
      expect(pending?.map(verdict)).toEqual(['no-go', 'no-go']);
      // It is the rows that decide: with all of them go, only the RACI, which nobody has read here, is left to say.
      expect(go?.map(verdict)).toEqual(['cannot-say', 'cannot-say']);
    }
});
