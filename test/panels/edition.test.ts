import { scopeChoices } from '../../src/contract/choices';
import { NO_SCOPE } from '../../static/panels/src/tabs/import/scope/no-scope';
import { withChange, withItem, withoutChange, withoutItem } from '../../static/panels/src/tabs/import/scope/edition';
import { previewNode } from './preview-node';

const task = previewNode('t/p/m/1', 'task', 'Count the lamps');

test('changes of one node are gathered in one edit, the newest of each kind standing', () => {
  const once = withChange(NO_SCOPE, task, { title: 'Count every lamp', owner: 'lead' });
  const twice = withChange(once, task, { owner: null, offset: { milestone: 't-0', days: -30 } });
  expect(twice.edits).toEqual([
    { node: 't/p/m/1', title: 'Count every lamp', owner: null, offset: { milestone: 't-0', days: -30 } },
  ]);
  expect(withoutChange(twice, 't/p/m/1')).toEqual(NO_SCOPE);
  expect(scopeChoices.safeParse(twice).success).toBe(true);
});

test('what was added is changed where it stands, and goes with all that was added below it', () => {
  const scope = withItem(NO_SCOPE, 't/p/m', 'Ask the baker', { owner: 'lead' });
  const path = `t/p/m/+${scope.added[0]?.id}`;
  const deeper = withItem(scope, path, 'Knock first', {});
  const other = withItem(deeper, 't/p/m/1', 'Bring a ladder', {});
  const added = previewNode(path, 'task', 'Ask the baker', { added: true });
  const changed = withChange({ ...other, unticked: [path, 't/p/m/1'] }, added, {
    title: 'Ask the butcher',
    owner: null,
  });
  expect(changed.added.map(({ title, owner }) => [title, owner])).toEqual([
    ['Ask the butcher', null],
    ['Knock first', undefined],
    ['Bring a ladder', undefined],
  ]);
  expect(changed.edits).toEqual([]);
  expect(scopeChoices.safeParse(changed).success).toBe(true);
  const left = withoutItem(changed, path);
  expect(left.added.map(({ title }) => title)).toEqual(['Bring a ladder']);
  expect(left.unticked).toEqual(['t/p/m/1']);
});
