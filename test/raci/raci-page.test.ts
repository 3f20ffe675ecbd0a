import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { FORGOTTEN, MAX_ESCALATION, partyName } from '../../src/contract/raci';
import { CHECKS } from '../../src/readiness/checks';
import { ROW_COLUMNS } from '../../src/raci/csv-columns';
import { LINT_RULES } from '../../src/raci/lint-rules';

const PAGE = readFileSync(resolve(__dirname, '../../docs/raci.md'), 'utf8');
const bare = (cell: string) => cell.replace(/<[^>]*>/g, '').trim();

test('the page prints every rule of the lint with its sentence and its remedy, in their order', () => {
  const lines = PAGE.split('\n').filter((line) => line.startsWith('| <a id="'));
  expect(lines.map((line) => line.split('|').slice(1, -1).map(bare))).toEqual(
    LINT_RULES.map(({ rule, severity, says, remedy }) => [rule, severity, says, remedy]),
  );
});

test('every rule has an anchor of its own, which no check of a gate has', () => {
  for (const { rule } of LINT_RULES) expect(PAGE.split(`<a id="${rule}"></a>`)).toHaveLength(2);
  const checks = new Set<string>(CHECKS.map(({ id }) => id));
  expect(LINT_RULES.filter(({ rule }) => checks.has(rule))).toEqual([]);
});

test('every rule says when it holds and what to do, in a sentence each', () => {
  for (const { says, remedy } of LINT_RULES) {
    expect(says).toMatch(/^[a-z].*[^.]$/);
    expect(remedy).toMatch(/^[A-Z].*\.$/);
  }
});

test('the page names the parties, the limit of an escalation, the column of the rows and what stands for who is forgotten', () => {
  for (const party of partyName.options) expect(PAGE).toContain(party);
  expect(PAGE.replace(/\s+/g, ' ')).toContain(`up to ${MAX_ESCALATION} people`);
  expect(PAGE).toContain(`_${ROW_COLUMNS[0]}_`);
  expect(PAGE).toContain(`"${FORGOTTEN}"`);
});
