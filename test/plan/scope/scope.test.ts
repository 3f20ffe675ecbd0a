import fc from 'fast-check';
import { assemblePlan } from '../../../src/plan/assemble-plan';
import type { ImportPlan, Operation } from '../../../src/plan/import-plan';
import { NO_CHOICES, type ScopeChoices } from '../../../src/plan/scope/scope-choices';
import type { Template } from '../../../src/template/template';
import { adfWords } from '../adf-words';
import { UNCHOSEN } from '../template-of';
import { item, moduleOf, no, task, template, yes } from './fixture';

const plan = (source: Template, scope: Partial<ScopeChoices> = {}): ImportPlan =>
  assemblePlan(source, { ...UNCHOSEN, scope: { ...NO_CHOICES, ...scope } });
const brief = (made: ImportPlan) =>
  made.operations.map(({ kind, node, draft }) => `${kind} ${node.replace('own/move/', '')} ${draft.summary}`);
const at = (made: ImportPlan, node: string): Operation => {
  const found = made.operations.find((operation) => operation.node === `own/move/${node}`);
  if (!found) throw new Error(`no ${node} among ${made.operations.map((one) => one.node).join(' ')}`);
  return found;
};
const textOf = ({ draft }: Operation) => adfWords(draft.description);

const ACCESS = template(
  [
    moduleOf('Access', [
      task(1, 'Set up sign-on', { condition: yes('sso') }, [item(1, 'Test it')]),
      task(2, 'Tell everybody', { condition: { any: [yes('sso'), yes('vpn')] } }),
      task(3, 'Keep passwords', { condition: no('sso') }),
    ]),
  ],
  {
    questions: [
      { id: 'sso', text: 'Is single sign-on used?' },
      { id: 'vpn', text: 'Is a VPN used?' },
      { id: 'idle', text: 'Does nothing hang on this?' },
    ],
  },
);

describe('questions', () => {
  test('not yet known: all nodes are created, marked, and the questions are counted', () => {
    const made = plan(ACCESS);
    expect(made.counts).toMatchObject({ create: 5, omit: 0 });
    expect(at(made, 'access/1').draft).toMatchObject({ open: ['sso'] });
    expect(at(made, 'access/1/1').draft.open).toEqual(['sso']);
    expect(at(made, 'access/1').draft.labels).toContain('scope-open');
    expect(textOf(at(made, 'access/1'))).toContain('Is single sign-on used?');
    expect(made.scope.questions.map(({ id, ifYes, ifNo, leavesOut }) => [id, ifYes, ifNo, leavesOut])).toEqual([
      ['sso', 2, 1, 0],
      ['vpn', 0, 0, 0],
      ['idle', 0, 0, 0],
    ]);
    expect(made.diagnostics.map(({ code }) => code)).toEqual(['scope-open']);
  });

  test('an answer leaves out what it must, with all below it, and says which answer did', () => {
    const made = plan(ACCESS, { answers: { sso: 'no' } });
    expect(brief(made)).toEqual([
      'create access Access',
      'omit access/1 Set up sign-on',
      'create access/2 Tell everybody',
      'create access/3 Keep passwords',
      'omit access/1/1 Test it',
    ]);
    expect(at(made, 'access/1/1')).toMatchObject({ because: 'scope', answer: { question: 'sso', is: 'no' } });
    expect(made.scope.questions[0]).toMatchObject({ answer: 'no', leavesOut: 2 });
    // Now the VPN alone decides about the second task.
    expect(made.scope.questions[1]).toMatchObject({ ifYes: 1, ifNo: 0 });
  });

  test('answering never adds to what is created while nothing is known, and counts agree with plans', () => {
    const answer = fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const);
    fc.assert(
      fc.property(fc.record({ sso: answer, vpn: answer }), (answers) => {
        const made = plan(ACCESS, { answers });
        expect(made.counts.create).toBeLessThanOrEqual(plan(ACCESS).counts.create);
        for (const { id, ifYes, ifNo } of made.scope.questions) {
          const created = (given: 'yes' | 'no' | 'unknown') =>
            plan(ACCESS, { answers: { ...answers, [id]: given } }).counts.create;
          expect(created('unknown') - created('no')).toBe(ifYes);
          expect(created('unknown') - created('yes')).toBe(ifNo);
        }
      }),
    );
  });
});

describe('repeats', () => {
  const source = (items?: readonly string[]) =>
    template(
      [
        moduleOf('Data', [
          task(1, 'Connect {systems}', { repeat: 'systems' }, [item(1, 'Test it with {systems}')]),
          task(2, 'Close'),
        ]),
      ],
      { lists: [{ id: 'systems', name: 'Systems', ...(items === undefined ? {} : { items }) }] },
    );

  test('a node stands once for each item, the item in its path and in its words', () => {
    expect(brief(plan(source(), { lists: { systems: ['Billing', 'Stock $& list'] } }))).toEqual([
      'create data Data',
      'create data/1@billing Connect Billing',
      'create data/1@stock-list Connect Stock $& list',
      'create data/2 Close',
      'create data/1@billing/1 Test it with Billing',
      'create data/1@stock-list/1 Test it with Stock $& list',
    ]);
  });

  test("without items the template's own are taken", () => {
    expect(plan(source(['A', 'B'])).counts.create).toBe(6);
  });

  test.each<[string, readonly string[] | undefined, readonly string[] | undefined]>([
    ['nobody filled it', undefined, undefined],
    ['it is given empty', ['A'], []],
    ['it is given blank', undefined, [' ', '']],
    ['the template’s own items are blank', ['  '], undefined],
  ])('a list without items leaves out what repeats over it, recorded, and nothing is to fill: %s', (_, own, given) => {
    const made = plan(source(own), given === undefined ? {} : { lists: { systems: given } });
    expect(brief(made)).toEqual([
      'create data Data',
      'omit data/1 Connect {systems}',
      'create data/2 Close',
      'omit data/1/1 Test it with {systems}',
    ]);
    expect(at(made, 'data/1/1')).toMatchObject({ because: 'scope', list: 'systems' });
    expect(made.scope).toMatchObject({ toFill: 0, lists: [{ id: 'systems', items: [], issues: 2, places: [] }] });
    expect(made.diagnostics.map(({ code }) => code)).not.toContain('placeholder-open');
  });

  const nested = template(
    [
      moduleOf('Sites', [
        task(1, 'Move {sites}', { repeat: 'sites' }, [
          item(1, 'Connect {systems} in {sites}', { repeat: 'systems' }),
          item(2, 'Close {sites}'),
        ]),
        task(2, 'Write to {systems}', { condition: yes('letters'), repeat: 'systems' }),
      ]),
    ],
    {
      questions: [{ id: 'letters', text: 'Are letters written?' }],
      lists: [
        { id: 'sites', name: 'Sites' },
        { id: 'systems', name: 'Systems' },
      ],
    },
  );
  const created = (lists: Record<string, readonly string[]>, answers: ScopeChoices['answers'] = {}) =>
    plan(nested, { lists, answers }).counts.create;

  test('repeats inside repeats: what one more item brings is what it then creates', () => {
    expect(created({})).toBe(1);
    expect(created({ systems: ['CRM'] })).toBe(2);
    for (const answers of [{}, { letters: 'no' as const }])
      for (const sites of [[], ['North'], ['North', 'South']])
        for (const systems of [[], ['CRM'], ['CRM', 'BI']]) {
          const { scope } = plan(nested, { lists: { sites, systems }, answers });
          const before = created({ sites, systems }, answers);
          expect(scope.lists.map(({ issues }) => issues)).toEqual([
            created({ sites: [...sites, 'East'], systems }, answers) - before,
            created({ sites, systems: [...systems, 'ERP'] }, answers) - before,
          ]);
        }
  });

  const naming = template(
    [
      moduleOf('Partners', [
        task(1, 'Invite {partners}', {
          criteria: [{ text: '{partners} said yes', evidence: 'comment' }],
          rows: [{ kind: 'step', text: 'Call {partners}' }],
        }),
        task(2, 'Agree with {partners}', { repeat: 'partners' }),
      ]),
    ],
    { lists: [{ id: 'partners', name: 'Partners' }] },
  );

  test('a list named where nothing repeats over it: open without items, all of its items otherwise', () => {
    const open = plan(naming);
    expect(brief(open)).toEqual([
      'create partners Partners',
      'create partners/1 Invite {partners}',
      'omit partners/2 Agree with {partners}',
    ]);
    expect(at(open, 'partners/1').draft).toMatchObject({ toFill: ['{partners}'] });
    expect(at(open, 'partners/1').draft.labels).toContain('to-fill');
    expect(open.scope.toFill).toBe(1);
    expect(open.scope.lists[0]?.places.map(({ title }) => title)).toEqual(['Invite {partners}']);
    const filled = plan(naming, { lists: { partners: ['Ada & Co', 'Bee'] } });
    expect(brief(filled)).toEqual([
      'create partners Partners',
      'create partners/1 Invite Ada & Co, Bee',
      'create partners/2@ada-co Agree with Ada & Co',
      'create partners/2@bee Agree with Bee',
    ]);
    expect(at(filled, 'partners/1').draft.rows).toEqual([{ kind: 'step', text: 'Call Ada & Co, Bee' }]);
    expect(filled.scope.toFill).toBe(0);
  });

  test('another item changes no node path of the others; two that read alike are kept apart', () => {
    const paths = (systems: string[]) => plan(source(), { lists: { systems } }).operations.map(({ node }) => node);
    const before = paths(['CRM', 'crm!']);
    expect(new Set(before).size).toBe(before.length);
    expect(paths(['CRM', 'crm!', 'BI'])).toEqual(expect.arrayContaining(before));
  });
});

describe('placeholders', () => {
  const source = template(
    [moduleOf('Cut over', [task(1, 'Call @xxxx', {}, [], 'Ask @xxxx and @xxxxx for the X API.')])],
    {
      placeholders: [
        { id: 'operations', token: '@xxxx', label: 'Who is on duty' },
        { id: 'x-api', token: 'X API', label: 'The first interface' },
        { id: 'absent', token: '{nowhere}', label: 'Stands nowhere' },
      ],
    },
  );

  test('unfilled they stand as they are, marked and counted, with the places', () => {
    const made = plan(source);
    expect(made.scope.toFill).toBe(2);
    expect(made.scope.placeholders.map(({ id, places }) => [id, places.length])).toEqual([
      ['operations', 1],
      ['x-api', 1],
      ['absent', 0],
    ]);
    const issue = at(made, 'cut-over/1');
    expect(issue.draft).toMatchObject({ toFill: ['@xxxx', 'X API'], summary: 'Call @xxxx' });
    expect(issue.draft.labels).toContain('to-fill');
    expect(made.diagnostics.map(({ code }) => code)).toContain('placeholder-open');
  });

  test('what is left out has nothing to fill: the count is of what gets an issue, each token once', () => {
    const made = plan(source, { unticked: ['own/move/cut-over/1'] });
    expect(made.scope.toFill).toBe(0);
    expect(made.scope.placeholders.map(({ places }) => places)).toEqual([[], [], []]);
    expect(made.diagnostics.map(({ code }) => code)).not.toContain('placeholder-open');
  });

  test('filled they are replaced in titles and texts, and nothing that only looks alike is', () => {
    const made = plan(source, { placeholders: { operations: 'the desk ($1)', 'x-api': '  ' } });
    const issue = at(made, 'cut-over/1');
    expect(issue.draft.summary).toBe('Call the desk ($1)');
    expect(textOf(issue)).toContain('Ask the desk ($1) and @xxxxx for the X API.');
    expect(issue.draft.toFill).toEqual(['X API']);
    expect(made.scope.toFill).toBe(1);
  });
});

describe("the customer's edition", () => {
  const source = template([moduleOf('Build', [task(1, 'Plan', { owners: ['lead'] }, [item(1, 'Draw')])])], {
    roles: [
      { id: 'lead', name: 'Lead', party: 'provider' },
      { id: 'network', name: 'Network' },
    ],
  });
  const NODE = 'own/move/build/1';

  test('changes title, owner, offset and criteria, and keeps the path', () => {
    const made = plan(source, {
      edits: [
        {
          node: NODE,
          title: 'Plan it well',
          owner: 'network',
          offset: { milestone: 't-0', days: -30 },
          criteria: [{ text: 'It is *signed*', evidence: 'sign-off' }],
        },
      ],
    });
    const issue = at(made, 'build/1');
    expect(issue.draft).toMatchObject({
      summary: 'Plan it well',
      owners: ['network'],
      offset: { milestone: 't-0', days: -30 },
      criteria: ['It is signed'],
      evidence: [{ evidence: 'sign-off' }],
      edited: true,
    });
    expect(textOf(issue)).toContain('Owner: Network');
    expect(textOf(issue)).toContain('Due: T-30');
    expect(made.roles.map(({ id, issues }) => [id, issues])).toEqual([
      ['lead', 0],
      ['network', 2],
    ]);
  });

  test('changes description and duration, and takes them away', () => {
    const offset = { milestone: 't-0', days: -30 };
    const words = 'Draw *all* flows.\n\n- One\n- Two';
    const made = plan(source, { edits: [{ node: NODE, offset, description: words, duration: 3 }] });
    const issue = at(made, 'build/1');
    expect(issue.draft).toMatchObject({ text: words, duration: 3, edited: true });
    expect(textOf(issue)).toContain('Draw');
    const without = at(plan(source, { edits: [{ node: NODE, offset, description: '', duration: null }] }), 'build/1');
    expect(without.draft.text).toBeUndefined();
    expect(without.draft.duration).toBeUndefined();
    expect(textOf(without)).not.toContain('Draw');
  });

  test('an owner taken away leaves the item, and what stands below it, unowned', () => {
    const made = plan(source, { edits: [{ node: NODE, owner: null }] });
    expect(at(made, 'build/1').draft.owners).toEqual([]);
    expect(at(made, 'build/1/1').draft.owners).toEqual([]);
    expect(made.diagnostics.map(({ code }) => code)).toContain('unowned');
  });

  test('adds tasks and subtasks, also below an added task', () => {
    const made = plan(source, {
      added: [
        { id: 'a1', under: 'own/move/build', title: 'Ask the board', owner: 'lead' },
        { id: 'a2', under: 'own/move/build/+a1', title: 'Write to it' },
      ],
    });
    expect(brief(made)).toEqual([
      'create build Build',
      'create build/1 Plan',
      'create build/+a1 Ask the board',
      'create build/1/1 Draw',
      'create build/+a1/+a2 Write to it',
    ]);
    expect(at(made, 'build/+a1/+a2').draft).toMatchObject({ added: true, owners: ['lead'], kind: 'subtask' });
  });

  test('a change whose node is gone is told and not lost in silence', () => {
    const made = plan(source, {
      edits: [{ node: 'own/move/gone', title: 'Old words' }],
      added: [{ id: 'x', under: 'own/move/build/1/1', title: 'Too deep' }],
    });
    expect(made.diagnostics.filter(({ code }) => code === 'edit-without-node').map(({ message }) => message)).toEqual([
      'A change of this edition has lost its place: "Old words" is not in the template any more.',
      'A change of this edition has lost its place: "Too deep" is not in the template any more.',
    ]);
  });
});

describe('what the template says besides', () => {
  test('rows, questions, form fields and documents that its text does not hold are in the issue, once', () => {
    const traits = {
      rows: [
        { kind: 'test' as const, text: 'Call from outside' },
        { kind: 'test' as const, text: 'Said already' },
      ],
      questions: ['Who answers?'],
      form: [{ label: 'Number of agents' }],
      documents: ['plan'],
      priority: 'high' as const,
    };
    const source = template([moduleOf('Test', [task(1, 'Try it', traits, [], '- said  already')])], {
      documents: [{ id: 'plan', name: 'Test plan' }],
    });
    const text = textOf(at(plan(source), 'test/1'));
    for (const words of ['Call from outside', 'Who answers?', 'Number of agents', 'Test plan', 'Priority: high'])
      expect(text).toContain(words);
    expect(text).not.toContain('Said already');
  });

  test('its own introduction and its notices stand in the first issue that is created', () => {
    const AT = { file: 'own', offset: 0, line: 1, column: 1 };
    const source = template([moduleOf('A', [], { condition: yes('a') }), moduleOf('B', [])], {
      questions: [{ id: 'a', text: 'A?' }],
      notices: [{ kind: 'deprecated', text: 'There is a newer one.', link: 'https://example.com/new' }],
      about: [{ kind: 'other', heading: 'Before you begin', body: 'Read this.', at: AT }],
    });
    const made = plan(source, { answers: { a: 'no' } });
    expect(textOf(at(made, 'b'))).toMatch(/newer one[^]*Before you begin[^]*Read this/);
    expect(textOf(at(made, 'b'))).toContain('https://example.com/new');
    expect(textOf(at(made, 'a'))).not.toContain('Read this.');
  });
});
