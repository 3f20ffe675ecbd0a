import { offset } from '../../src/contract/choices';
import { keptGates, NO_GATES } from '../../src/gates/plan/kept-gates';
import { PLAIN_GATE } from '../../src/gates/plan/planned-gate';
import { storedWavePlan } from '../../src/wave/wave-plan';

const gate = (own: object) => ({
  ...PLAIN_GATE,
  id: 'g',
  name: 'G',
  kind: 'review',
  stands: 'phase-exit',
  offset: own,
});
const planWith = (own: object) => ({
  schema: 1,
  dates: {},
  people: {},
  firstCutover: null,
  moves: [],
  templates: [
    {
      name: 'A',
      version: '',
      scope: {},
      phases: [{ slug: 'p', name: 'P' }],
      cutoverPhase: 0,
      milestones: [{ id: 'm', name: 'M', offset: own }],
      gates: [],
      roles: [],
      nodes: [
        {
          path: 'a/p/m/1',
          kind: 'task',
          phase: { slug: 'p', name: 'P' },
          traits: { offset: own },
          counted: true,
          children: [],
        },
      ],
    },
  ],
});

describe('an offset is stored whole', () => {
  test.each([
    ['days, as before other units were read', { milestone: 't-0', days: -30 }],
    ['hours', { milestone: 't-0', days: -1, minutes: -720 }],
    ['months', { milestone: 'kick-off', days: 0, months: 2 }],
  ])('%s', (_, own) => {
    const [template] = storedWavePlan.parse(planWith(own)).templates;
    expect([template?.milestones[0]?.offset, template?.nodes[0]?.traits.offset]).toEqual([own, own]);
    expect(keptGates.parse({ ...NO_GATES, own: [gate(own)] }).own[0]?.offset).toEqual(own);
    expect(offset.parse(own)).toEqual(own);
  });

  test.each([
    { milestone: 't-0', days: 3, months: 1 },
    { milestone: 't-0', days: 0, months: 121 },
    { milestone: 't-0', days: 0, minutes: 1_440 },
  ])('%j is none', (own) => {
    expect(offset.safeParse(own).success).toBe(false);
  });
});
