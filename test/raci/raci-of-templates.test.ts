import { bundledTemplates } from '../../src/library/bundled-templates';
import { assemblePlan } from '../../src/plan/assemble-plan';
import { scopeNodes } from '../../src/plan/scope/scope-nodes';
import { NO_CHOICES, type ScopeChoices } from '../../src/plan/scope/scope-choices';
import { templateNodes } from '../../src/plan/template-nodes';
import { effectiveMatrix } from '../../src/raci/effective-matrix';
import { mergeRegister } from '../../src/raci/merge-register';
import { joinRaci } from '../../src/raci/join-raci';
import { lintMatrix } from '../../src/raci/lint-matrix';
import { raciOfTemplate, type TemplateForRaci } from '../../src/raci/raci-of-template';
import { readRegister } from '../../src/raci/read-register';
import { rolesInUse } from '../../src/raci/roles-in-use';
import { EMPTY_REGISTER } from '../../src/raci/stored-register';
import { readNative } from '../../src/template/native/read-native';
import { slug } from '../../src/template/slug';
import type { Raci, Template } from '../../src/template/template';
import { UNCHOSEN } from '../plan/template-of';
import { NOW, writtenBefore } from './matrix-of';

const forRaci = (template: Template, scope: ScopeChoices = NO_CHOICES): TemplateForRaci => ({
  slug: slug(template.name),
  roles: assemblePlan(template, { ...UNCHOSEN, scope }).roles,
  workstreams: template.workstreams ?? [],
  gates: template.gates ?? [],
  milestones: template.milestones ?? [],
  nodes: scopeNodes(templateNodes(template).modules, template, scope).nodes,
});
const registerOf = (raci: Parameters<typeof mergeRegister>[1]) =>
  readRegister(mergeRegister(EMPTY_REGISTER, raci, {}, new Set(), NOW));
const templateOf = (text: string): Template => {
  const {
    templates: [template],
    diagnostics,
  } = readNative('move.yaml', text);
  if (template === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return template;
};
/** Row by row, what stands in it: `lead RA`. */
/** Two templates that name the same role mean the same one: a wave has one RACI. */
const raciOfTemplates = (templates: readonly TemplateForRaci[]) => joinRaci(templates.map(raciOfTemplate));
const standing = (raci: ReturnType<typeof raciOfTemplates>, written = writtenBefore([])) =>
  Object.fromEntries(
    effectiveMatrix(raci.rows, written, registerOf(raci)).map(({ id, cells }) => [
      id,
      cells.map(({ role, letters }) => `${role} ${letters}`).join(', '),
    ]),
  );

const MOVE = `
runway: 1
name: Move
version: '1'
roles:
  - { id: lead, name: Migration lead, party: provider }
  - { id: network, name: Network, party: customer }
  - { id: data, name: Data owner }
workstreams:
  - { id: links, name: Connections, lead: network }
questions:
  - { id: vpn, text: Is there a VPN? }
milestones:
  - { id: agreed, name: Agreed, offset: T-20 }
gates:
  - { id: go, name: Go or no-go, kind: decision, offset: T-2, raci: { accountable: lead, informed: [network, data] } }
phases:
  - name: Prepare
    modules:
      - title: Look around
        owner: lead
        tasks:
          - title: Ask
          - title: Count
            owner: data
      - title: Connect
        workstream: links
        owners: [data, lead]
        tasks:
          - title: Tunnel
            when: vpn
            raci: { responsible: [network], consulted: [lead] }
            subtasks:
              - title: Dig
              - title: Test
                owner: data
`;

test('rows, roles and workstreams are those of the template, and defaults by the rules', () => {
  const raci = raciOfTemplates([forRaci(templateOf(MOVE))]);
  expect(raci.roles).toEqual([
    { id: 'lead', name: 'Migration lead', party: 'provider' },
    { id: 'network', name: 'Network', party: 'customer' },
    { id: 'data', name: 'Data owner', party: null },
  ]);
  expect(raci.workstreams).toEqual([
    { slug: 'links', name: 'Connections', lead: 'network' },
    { slug: 'prepare', name: 'Prepare', lead: null },
  ]);
  expect(standing(raci)).toEqual({
    'move/prepare/look-around': 'lead R',
    'move/prepare/look-around/1': 'lead R',
    'move/prepare/look-around/2': 'data R',
    'move/prepare/connect': 'network A, data R',
    'move/prepare/connect/1': 'lead C, network RA',
    // A subtask has a row where the template says something of it; the other one takes its task's.
    'move/prepare/connect/1/2': 'lead C, network A, data R',
    'gate:move/go': 'lead A, network I, data I',
    'milestone:t-0': '',
    'milestone:move/agreed': '',
  });
});

test('what is out of scope has no row', () => {
  const raci = raciOfTemplates([forRaci(templateOf(MOVE), { ...NO_CHOICES, answers: { vpn: 'no' } })]);
  const ids = raci.rows.map(({ id }) => id);
  expect(ids).toContain('move/prepare/connect');
  expect(ids.filter((id) => id.startsWith('move/prepare/connect/'))).toEqual([]);
});

test('two templates of a wave share roles, workstreams and T-0; their gates stay apart', () => {
  const other = MOVE.replace('name: Move', 'name: Other').replace('name: Data owner', 'name: Data, party: customer');
  const raci = raciOfTemplates([forRaci(templateOf(MOVE)), forRaci(templateOf(other))]);
  expect(raci.roles[2]).toEqual({ id: 'data', name: 'Data owner', party: 'customer' });
  expect(raci.workstreams.map((workstream) => workstream.slug)).toEqual(['links', 'prepare']);
  const ids = raci.rows.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !id.includes('/prepare/'))).toEqual([
    'gate:move/go',
    'gate:other/go',
    'milestone:t-0',
    'milestone:move/agreed',
    'milestone:other/agreed',
  ]);
});

test('a newer template betters what nobody wrote, and leaves what people did', () => {
  const written = writtenBefore([
    { row: 'move/prepare/connect', role: 'data', letters: 'C' },
    { row: 'move/prepare/connect', role: 'lead', letters: '' },
  ]);
  expect(rolesInUse(written)).toEqual(new Set(['data']));
  const newer = MOVE.replace('owners: [data, lead]', 'owners: [lead, data]').replace('lead: network }', 'lead: lead }');
  const row = 'move/prepare/connect';
  expect(standing(raciOfTemplates([forRaci(templateOf(MOVE))]), written)[row]).toBe('lead , network A, data C');
  expect(standing(raciOfTemplates([forRaci(templateOf(newer))]), written)[row]).toBe('lead , data C');
});

describe.each(bundledTemplates().map(({ id, template }) => [id, template] as const))('%s', (_, template) => {
  const raci = raciOfTemplates([forRaci(template)]);
  const rows = new Map(effectiveMatrix(raci.rows, new Map(), registerOf(raci)).map((row) => [row.id, row]));
  const letters = (id: string, letter: string) =>
    new Set(rows.get(id)?.cells.flatMap((cell) => (cell.letters.includes(letter) ? [cell.role] : [])));

  test('every module, gate and milestone has one row, and T-0', () => {
    const count = (kind: string) => [...rows.values()].filter((row) => row.kind === kind).length;
    expect(rows.size).toBe(raci.rows.length);
    expect(count('module')).toBe(template.phases.flatMap(({ modules }) => modules).length);
    expect(count('gate')).toBe(template.gates?.length ?? 0);
    expect(count('milestone')).toBe((template.milestones?.length ?? 0) + 1);
  });

  test('has no error once each of its roles has a person', () => {
    const register = registerOf(raci);
    const held = { ...register, roles: register.roles.map((role) => ({ ...role, heldBy: [`person of ${role.id}`] })) };
    const found = lintMatrix({ rows: [...rows.values()], register: held, firstDays: new Map(), today: '2027-01-04' });
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('what it says of a row stands in it', () => {
    const named: readonly (readonly [string, Raci])[] = [
      ...(template.gates ?? []).flatMap(({ id, raci: said }) =>
        said === undefined ? [] : [[`gate:${slug(template.name)}/${id}`, said] as const],
      ),
      ...templateNodes(template).modules.flatMap(({ path, traits }) =>
        traits.raci === undefined ? [] : [[path, traits.raci] as const],
      ),
    ];
    expect(named.length).toBeGreaterThan(0);
    for (const [id, said] of named) {
      if (said.accountable !== undefined) expect(letters(id, 'A')).toEqual(new Set([said.accountable]));
      if (said.responsible !== undefined) expect(letters(id, 'R')).toEqual(new Set(said.responsible));
      expect(letters(id, 'C')).toEqual(new Set(said.consulted));
      expect(letters(id, 'I')).toEqual(new Set(said.informed));
    }
  });
});
