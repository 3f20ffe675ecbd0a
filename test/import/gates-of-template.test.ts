import type { Gate } from '../../src/template/template';
import { gatesOfTemplate } from '../../src/wave/gates-of-template';
import { scopeNodes } from '../../src/plan/scope/scope-nodes';
import { NO_CHOICES } from '../../src/plan/scope/scope-choices';
import { templateNodes } from '../../src/plan/template-nodes';
import { readFiles } from '../../src/template/read-files';

function gatesOf(tasks: readonly string[], gates: readonly Gate[] = [], unticked: readonly string[] = []) {
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
  return gatesOfTemplate({ gates: [...gates] }, nodes).map(({ id, kind, offset }) => [id, kind, offset?.days]);
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
