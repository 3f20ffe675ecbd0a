import { NO_GATES, keptGates } from '../../src/gates/plan/kept-gates';
import { storedWave } from '../../src/wave/wave';
import { storedWavePlan } from '../../src/wave/wave-plan';
import { storedDecision } from '../../src/decisions/stored-decision';
import { storedRegister } from '../../src/raci/stored-register';

const OLD = 'First\r\nBEGIN:VEVENT\u2028wave\u0000';
const LINE = 'First BEGIN:VEVENT wave';

/** Values as they were stored when names could have several lines. */
describe('names of several lines that were stored', () => {
  test('of a wave', () => {
    const wave = {
      ...{ schema: 1, id: '10000.1', project: '10000', code: 'W1', name: OLD, template: 'T', version: '1' },
      ...{ cutover: null, owner: 'acc-lead', phasesGiven: null, phases: [], runs: [], createdAt: 0 },
    };
    expect(storedWave.parse(wave).name).toBe(LINE);
  });

  test('of a wave’s plan: dates, people, scope and milestones; a criterion keeps its lines', () => {
    const criteria = [{ text: 'One\ntwo', evidence: 'confirmation' }];
    const plan = storedWavePlan.parse({
      schema: 1,
      dates: {
        commitment: { by: OLD, party: 'customer', on: '2027-01-01' },
        holidays: [{ date: '2027-01-01', name: OLD }],
        freezes: [{ from: '2027-01-01', to: '2027-01-02', name: OLD }],
      },
      people: { roles: { lead: { name: OLD } } },
      firstCutover: null,
      moves: [],
      templates: [
        {
          ...{ name: 'T', version: '1', phases: [], cutoverPhase: 0, gates: [], nodes: [] },
          scope: {
            placeholders: { customer: OLD },
            lists: { sites: [OLD] },
            edits: [{ node: 't/1', title: OLD, criteria }],
            added: [{ id: 'a', under: 't/1', title: OLD }],
          },
          milestones: [{ id: 'kick-off', name: OLD }],
          roles: [{ id: 'lead', name: OLD, party: null }],
        },
      ],
    });
    const [template] = plan.templates;
    expect([
      plan.dates.commitment?.by,
      plan.dates.holidays[0]?.name,
      plan.dates.freezes[0]?.name,
      plan.people.roles['lead'],
      template?.scope.placeholders['customer'],
      template?.scope.lists['sites'],
      template?.scope.edits[0]?.title,
      template?.scope.added[0]?.title,
      template?.milestones[0]?.name,
      template?.roles[0]?.name,
    ]).toEqual([LINE, LINE, LINE, { name: LINE }, LINE, [LINE], LINE, LINE, LINE, LINE]);
    expect(template?.scope.edits[0]?.criteria).toEqual(criteria);
  });

  test('of the register, the gates and a decision', () => {
    const entry = (value: object) => ({ version: 1, by: null, at: 0, value });
    const { entries } = storedRegister.parse({
      version: 1,
      entries: {
        'role/x': entry({ is: 'role', name: OLD, party: null, place: null }),
        'person/x': entry({ is: 'person', who: { name: OLD }, party: null, zone: null, function: OLD }),
        'workstream/x': entry({ is: 'workstream', name: OLD, lead: null, place: null }),
      },
    });
    expect(Object.values(entries).map(({ value }) => value)).toMatchObject([
      { name: LINE },
      { who: { name: LINE }, function: LINE },
      { name: LINE },
    ]);
    expect(keptGates.parse({ ...NO_GATES, set: { go: { name: OLD } } }).set['go']?.name).toBe(LINE);
    const decision = storedDecision.parse({
      ...{ id: 'a', number: 1, title: OLD, context: 'One\ntwo', options: [{ name: OLD, pros: '', cons: '' }] },
      ...{ chosen: null, outcome: '', owner: 'a', approvers: [], due: null, links: [], documents: [] },
      ...{ state: 'draft', review: 0, approvals: [], left: null, looked: {}, history: [] },
    });
    expect([decision.title, decision.options[0]?.name, decision.context]).toEqual([LINE, LINE, 'One\ntwo']);
  });
});
