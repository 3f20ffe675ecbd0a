import { entryOf } from '../../src/raci/entry-of';
import { NOW } from './matrix-of';

test('an entry is found by its own key, and nothing by a name that every object has', () => {
  const entry = { value: 'R', version: 1, by: null, at: NOW };
  expect(entryOf({ version: 1, entries: { lead: entry } }, 'lead')).toBe(entry);
  expect(entryOf({ version: 1, entries: { lead: entry } }, 'constructor')).toBeNull();
});
