import type { Gate } from '../../src/contract/gates';
import { gatesFitted } from '../../src/app/gates/gates-of-wave';
import { plannedGatesOf } from '../../src/app/gates/planned-gates-of';
import { dateChoices, peopleChoices, scopeChoices } from '../../src/contract/choices';
import { itemsOfPlan } from '../../src/facts/items-of-plan';
import { coveredBy } from '../../src/gates/facts/covered-by';
import { runsInCutover } from '../../src/gates/facts/runs-in-cutover';
import { NO_GATES } from '../../src/gates/plan/kept-gates';
import { findingsOf } from '../../src/gates/status/findings-of';
import { verdictOf } from '../../src/gates/status/verdict-of';
import { bundledTemplates } from '../../src/library/bundled-templates';
import { assemblePlan } from '../../src/plan/assemble-plan';
import { readRegister } from '../../src/raci/read-register';
import { EMPTY_REGISTER } from '../../src/raci/stored-register';
import { NO_MARKS } from '../../src/readiness/item-marks';
import type { ItemSpec } from '../../src/readiness/item-spec';
import { FIRST_SETTINGS, type WaveFacts } from '../../src/readiness/wave-facts';
import type { Template } from '../../src/template/template';
import { plannedDays } from '../../src/wave/planned-days';
import { plannedTemplate } from '../../src/wave/planned-template';
import { scheduleWave } from '../../src/wave/schedule-wave';
import type { WavePlan } from '../../src/wave/wave-plan';
import { DONE, factOf } from '../readiness/wave-of';
import { ofWave, recordOf } from './gate-of';

/** Mondays to Sundays: whatever day of the week T-0 falls on. */
const WEEK = Array.from({ length: 7 }, (_, day) => `2027-06-${String(7 + day).padStart(2, '0')}`);
const FINE = { 'go-no-go': 'go', test: 'passed', step: 'done', link: 'there' } as const;

interface Programme {
  readonly plan: WavePlan;
  readonly specs: ReadonlyMap<string, ItemSpec>;
  readonly gates: readonly Gate[];
}

/** A wave of a bundled template with all in scope, as its import plans it. */
function programmeOf(template: Template, cutover: string): Programme {
  const scope = scopeChoices.parse({
    answers: Object.fromEntries((template.questions ?? []).map(({ id }) => [id, 'yes'])),
    lists: Object.fromEntries((template.lists ?? []).map(({ id, items = ['First'] }) => [id, [...items]])),
  });
  const dates = dateChoices.parse({ cutover, milestones: { 'kick-off': '2027-02-08' } });
  const imported = assemblePlan(template, {
    levels: { epic: true, subtask: true },
    scope,
    dates,
    today: null,
    existing: new Map(),
    waveCode: 'W1',
  });
  const plan: WavePlan = {
    schema: 1,
    dates,
    people: peopleChoices.parse({}),
    firstCutover: cutover,
    moves: [],
    templates: [plannedTemplate(template, scope, imported)],
  };
  const specs = new Map(itemsOfPlan(imported).map(({ spec }) => [spec.node, spec] as const));
  const gates = gatesFitted(plan, plannedGatesOf(plan, specs), NO_GATES, readRegister(EMPTY_REGISTER));
  return { plan, specs, gates };
}

/** In the order in which they are held: of one day, exits of phases before a cutover. */
const decisionsOf = ({ gates }: Programme): readonly (Gate & { readonly date: string })[] =>
  gates
    .flatMap((gate) => (gate.kind === 'decision' && gate.date !== null ? [{ ...gate, date: gate.date }] : []))
    .sort((a, b) => a.date.localeCompare(b.date) || b.stands.localeCompare(a.stands));

/**
 * The wave at a gate: each item is done on its own day and not before; what a decision settles once that was made; what runs in a
 * cutover once it was decided on.
 */
function factsAt({ plan, specs }: Programme, date: string, undecided: readonly Gate[]): WaveFacts {
  const schedule = scheduleWave(plan.templates, plan.dates);
  const days = plannedDays(plan, schedule);
  const now = Date.parse(`${date}T09:00:00Z`);
  const dueOf = (node: string): string | null => days.planned.get(node)?.due ?? null;
  const runs = (node: string, gate: Gate): boolean =>
    runsInCutover({ id: node, due: null, plannedDue: dueOf(node) }, gate, { ...days, specs });
  const later = undecided.flatMap((gate) => [...gate.settles, ...[...specs.keys()].filter((node) => runs(node, gate))]);
  // What holds such an item waits with it.
  const waiting = new Set(later.flatMap((node) => node.split('/').map((_, at, all) => all.slice(0, at + 1).join('/'))));
  const waits = (node: string): boolean => waiting.has(node) || (dueOf(node) ?? '9999') > date;
  return {
    today: date,
    now,
    settings: { ...FIRST_SETTINGS, policy: 'strict' },
    workingDays: plan.dates.workingDays,
    holidays: new Set(),
    phases: schedule.phases.map((phase) => ({ ...phase, exit: null, gate: null })),
    ...days,
    specs,
    facts: new Map(
      [...specs.keys()].map((node, index) => {
        const due = dueOf(node);
        return [node, factOf(String(20_000 + index), 'read', waits(node) ? { due } : { ...DONE, due })] as const;
      }),
    ),
    added: [],
    marks: new Map(
      [...specs.values()].map(({ node, criteria, rows }) => {
        const open = waits(node);
        const answered = rows.filter(({ kind }) => !open || kind === 'go-no-go');
        const met = open ? [] : criteria;
        return [
          node,
          {
            ...NO_MARKS,
            criteria: Object.fromEntries(
              met.map(({ key }) => [key, { is: 'confirmed', by: 'lead', at: now } as const]),
            ),
            rows: Object.fromEntries(answered.map(({ key, kind }) => [key, FINE[kind]] as const)),
          },
        ] as const;
      }),
    ),
    readAt: now,
    whole: true,
  };
}

const TEMPLATES = bundledTemplates().map(({ id, template }) => [id, template] as const);

test.each(TEMPLATES)(
  '%s: work done in the order of its days makes each decision gate ready on its own day',
  (_id, template) => {
    for (const cutover of WEEK) {
      const programme = programmeOf(template, cutover);
      const decisions = decisionsOf(programme);
      expect(decisions.length).toBeGreaterThanOrEqual(2);
      for (const [index, gate] of decisions.entries()) {
        const wave = factsAt(programme, gate.date, decisions.slice(index));
        const facts = ofWave(wave, {
          documents: gate.documents.map((id) => ({ id, readable: true, latest: '1', locked: '1' })),
          raci: [
            ...new Set([...programme.specs.values()].map(({ module }) => module)),
            ...(gate.raci === null ? [] : [gate.raci]),
          ].map((row) => ({ row, errors: 0 })),
        });
        const findings = findingsOf(gate, facts, recordOf());
        const open = findings.filter(({ is }) => is === 'unmet' || is === 'unknown');
        expect([cutover, gate.id, open.map(({ check, evidence }) => [check, evidence])]).toEqual([
          cutover,
          gate.id,
          [],
        ]);
        expect(verdictOf(findings, { today: gate.date, next: null }).is).toBe('go');
      }
    }
  },
);

test.each(TEMPLATES)('%s: no gate covers what its own decision settles', (_id, template) => {
  const programme = programmeOf(template, '2027-06-07');
  for (const gate of decisionsOf(programme)) {
    const covered = coveredBy(gate, ofWave(factsAt(programme, gate.date, [])));
    const ids = covered.items.map(({ id }) => id);
    expect(gate.settles.filter((node) => ids.includes(node))).toEqual([]);
    expect(covered.settled.map(({ id }) => id).toSorted()).toEqual([...gate.settles].toSorted());
    expect(covered.rows.filter(({ item }) => gate.settles.includes(item))).toEqual([]);
  }
});

test('sign-offs and votes of the customer timeline are settled by the gates on their days', () => {
  const template = TEMPLATES.find(([id]) => id === 'customer-cutover-timeline')?.[1];
  if (template === undefined) throw new Error('The customer timeline is not bundled.');
  const settled = decisionsOf(programmeOf(template, '2027-06-07')).flatMap(({ id, settles }) =>
    settles.length === 0 ? [] : [id],
  );
  expect(settled).toEqual(
    expect.arrayContaining([
      'wave-go-no-go',
      'non-production-sign-off',
      'pre-production-sign-off',
      'production-sign-off',
    ]),
  );
});

test('the production cutover of the contact centre asks each line once: 86 lines, of which 81 were asked before', () => {
  const template = new Map(TEMPLATES).get('connect-contact-centre');
  if (template === undefined) throw new Error('The template is gone.');
  const programme = programmeOf(template, '2027-06-14');
  const cutover = decisionsOf(programme).find(({ stands }) => stands === 'cutover');
  if (cutover === undefined) throw new Error('It has no cutover gate.');
  const { rows } = coveredBy(cutover, ofWave(factsAt(programme, cutover.date, [cutover])));
  expect([rows.length, rows.filter(({ earlier }) => earlier !== undefined).length]).toEqual([86, 81]);
  expect(new Set(rows.map(({ kind, key }) => `${kind} ${key}`)).size).toBe(86);
});
