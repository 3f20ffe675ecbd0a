import type { Gate, Milestone } from '../../src/template/template';
import { gatesOfTemplate } from '../../src/wave/gates-of-template';
import { scopeNodes } from '../../src/plan/scope/scope-nodes';
import { NO_CHOICES } from '../../src/plan/scope/scope-choices';
import { templateNodes } from '../../src/plan/template-nodes';
import { readFiles } from '../../src/template/read-files';

const gatesOf = (tasks: readonly string[], gates: readonly Gate[] = [], unticked: readonly string[] = []) =>
  gatesWith(tasks, gates, [], unticked).map(({ id, kind, offset }) => [id, kind, offset?.days]);

function gatesWith(
  tasks: readonly string[],
  gates: readonly Gate[],
  milestones: readonly Milestone[],
  unticked: readonly string[] = [],
) {
  const source = [
    'runway: 1',
    'name: Calls',
    'phases:',
    '  - name: Plan',
    '    modules:',
    '      - title: Go/no-go calls',
    '        tasks:',
    ...tasks.map((task) => `          - ${task}`),
  ].join('\n');
  const [template] = readFiles([{ path: 'calls.yaml', bytes: new TextEncoder().encode(source) }]).templates;
  if (template === undefined) throw new Error('This is no template.');
  const scope = { ...NO_CHOICES, unticked: [...unticked] };
  const { nodes } = scopeNodes(templateNodes(template).modules, template, scope);
  return gatesOfTemplate({ gates: [...gates], milestones: [...milestones] }, nodes);
}

const CALL = '{title: Join the go/no-go call, offset: T-14}';

test('a dated task that is a go or no-go brings a decision on its day, once a day', () => {
  expect(
    gatesOf([CALL, '{title: Hold the Go or No-Go, offset: T-14}', '{title: Second go-no-go, offset: T+2}']),
  ).toEqual([
    ['go-no-go-before-14', 'decision', -14],
    ['go-no-go-after-2', 'decision', 2],
  ]);
});

test('months are another day than none, and hours are not', () => {
  const offsets = ['T-2 hours', 'T+15 min', 'T+1 month', 'T-1 month'];
  expect(gatesOf(offsets.map((offset) => `{title: Go/no-go call, offset: ${offset}}`))).toEqual([
    ['go-no-go-after-0', 'decision', 0],
    ['go-no-go-after-1-months', 'decision', 0],
    ['go-no-go-before-1-months', 'decision', 0],
  ]);
});

test('what has no day, is a heading, or only goes brings none', () => {
  expect(gatesOf(['{title: Go/no-go checklist}', '{title: Go on with the lines, offset: T-3}'])).toEqual([]);
});

test('a decision of the template on that day stands for it, and what is out of scope brings none', () => {
  const own: Gate = { id: 'board', name: 'Board', kind: 'decision', offset: { milestone: 't-0', days: -14 } };
  expect(gatesOf([CALL], [own])).toEqual([['board', 'decision', -14]]);
  expect(gatesOf([CALL], [], ['calls/plan/go-no-go-calls/1'])).toEqual([]);
});

describe('two decisions on one day are one meeting', () => {
  const own: Gate = { id: 'board', name: 'Board', kind: 'decision', offset: { milestone: 'call', days: 0 } };
  const milestones = [{ id: 'call', name: 'Call', offset: { milestone: 't-0', days: -14 } }];
  const settled = (gates: readonly Gate[], tasks: readonly string[]) =>
    gatesWith(tasks, gates, milestones).map(({ id, settles }) => [id, settles ?? []]);

  test('whether the day is counted from T-0 or from a milestone, and the decision settles the task', () => {
    expect(settled([own], [CALL])).toEqual([['board', ['calls/plan/go-no-go-calls/1']]]);
    expect(settled([], [CALL, '{title: Go/no-go call, offset: call}'])).toEqual([
      ['go-no-go-before-14', ['calls/plan/go-no-go-calls/1', 'calls/plan/go-no-go-calls/2']],
    ]);
  });

  test('where the template has a go/no-go of its own, a task on another day brings none and is not settled', () => {
    const named = { ...own, name: 'Go or no-go' };
    expect(settled([named], ['{title: Prepare the go/no-go, offset: T-15}'])).toEqual([['board', []]]);
    expect(settled([own], ['{title: Prepare the go/no-go, offset: T-15}'])).toHaveLength(2);
  });
});
