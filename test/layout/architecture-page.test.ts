import { readFileSync } from 'node:fs';
import { MAY_IMPORT } from '../../eslint.layout.mjs';

test('docs/architecture.md has one row for each folder of the table, and no other', () => {
  const page = readFileSync('docs/architecture.md', 'utf8');
  const rows = [...page.matchAll(/^\| `((?:src|static\/panels\/src)\/[^`]+)`/gm)].map(([, folder]) => folder);
  expect(rows.toSorted()).toEqual(Object.keys(MAY_IMPORT).toSorted());
});
