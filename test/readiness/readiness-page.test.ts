import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { CHECKS } from '../../src/readiness/checks';
import { STATE_RULES } from '../../src/readiness/state-rules';
import { STATE_HOURS } from '../../src/readiness/is-stale';
import { FIRST_SETTINGS } from '../../src/readiness/wave-facts';

const PAGE = readFileSync(resolve(__dirname, '../../docs/readiness.md'), 'utf8');
const rows = PAGE.split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
const after = (heading: string) => {
  const start = rows.findIndex(([first]) => first === heading);
  const width = rows[start]?.length;
  if (start < 0) throw new Error(`The page has no table of ${heading}.`);
  const end = rows.findIndex((row, index) => index > start + 1 && row.length !== width);
  return rows.slice(start + 2, end < 0 ? undefined : end);
};

const bare = (cell = '') => cell.replace(/<[^>]*>/g, '');

test('the page prints every rule of the state with its sentence, in the order in which they are tried', () => {
  const printed = after('state').map(([state, rule, says]) => [state, bare(rule), says]);
  expect(printed).toEqual(STATE_RULES.map(({ state, rule, says }) => [state, rule, says]));
});

test('every rule that can be a reason has an anchor', () => {
  const rules = new Set([...STATE_RULES.map(({ rule }) => rule), 'worse-since-exit']);
  for (const rule of rules) expect(PAGE).toContain(`<a id="${rule}"></a>`);
});

test('the page prints every check with its question, its weights, what shows it and what to do', () => {
  expect(after('check').map((row) => row.map(bare))).toEqual(
    CHECKS.map(({ id, question, weight, evidence, remedy }) => [
      id,
      question,
      weight['phase-exit'],
      weight.cutover,
      evidence,
      remedy,
    ]),
  );
  for (const { id } of CHECKS) expect(PAGE).toContain(`<a id="check-${id}"></a>`);
});

test('the page names the numbers and names of the first settings', () => {
  for (const name of FIRST_SETTINGS.dropped) expect(PAGE).toContain(name);
  expect(PAGE).toContain(`at least ${FIRST_SETTINGS.overdueItems}, and at least 5 %`);
  expect(PAGE).toContain(`a gate within ${FIRST_SETTINGS.gateDays} working days`);
  expect(PAGE).toContain(`within ${FIRST_SETTINGS.ownerWorkingDays} working days`);
  expect(PAGE).toContain(`more than ${FIRST_SETTINGS.overdueDays} working days`);
  expect(PAGE).toContain(`within ${FIRST_SETTINGS.ownerDays} days`);
  expect(PAGE).toContain(`not older than ${FIRST_SETTINGS.staleMinutes} minutes`);
  expect(PAGE).toContain(`more than ${STATE_HOURS} hours`);
});

test('every check says what shows it and what to do', () => {
  for (const { evidence, remedy, question } of CHECKS) {
    expect(question).toMatch(/\?$/);
    expect(evidence).not.toBe('');
    expect(remedy).toMatch(/\.$/);
  }
});
