import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { cutoverResult } from '../../src/contract/gates';
import { CHANGE_RULES } from '../../src/gates/changes/change-rules';
import { CHECK_RULES } from '../../src/gates/status/check-rules';
import { ACT_RIGHTS } from '../../src/gates/acts/may-act';
import { READY_MADE_GATES } from '../../src/gates/plan/ready-made-gates';
import { VERDICT_RULES } from '../../src/gates/status/verdict-rules';
import { FIRST_SETTINGS } from '../../src/readiness/wave-facts';

const PAGE = readFileSync(resolve(__dirname, '../../docs/go-no-go.md'), 'utf8');
const READINESS = readFileSync(resolve(__dirname, '../../docs/readiness.md'), 'utf8');

/** The rows of the table whose first heading cell is this, without its heading and rule. */
function tableOf(heading: string): string[][] {
  const tables = PAGE.split(/\n(?!\|)/).map((block) =>
    block
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      ),
  );
  const found = tables.find(([first]) => first?.[0] === heading);
  if (found === undefined) throw new Error(`The page has no table of ${heading}.`);
  return found.slice(2);
}
const anchored = (anchor: string, name = anchor) => `<a id="${anchor}"></a>${name}`;

test('the page prints the ready-made gates', () => {
  const when = (offset: (typeof READY_MADE_GATES)[number]['offset']) =>
    offset === null ? 'its date is typed' : offset.days === 0 ? 'T-0' : `T${offset.days}`;
  expect(tableOf('ready-made')).toEqual(
    READY_MADE_GATES.map(({ id, name, kind, stands, offset }) => [
      anchored(`gate-${id}`, id),
      name,
      kind,
      kind === 'decision' ? stands : '',
      when(offset),
    ]),
  );
});

test('the page prints when each check is unmet and unknown, and leads to its question', () => {
  expect(tableOf('check')).toEqual(
    Object.entries(CHECK_RULES).map(([check, { unmet, unknown }]) => [
      `[${check}](readiness.md#check-${check})`,
      unmet,
      unknown,
    ]),
  );
  for (const check of Object.keys(CHECK_RULES)) expect(READINESS).toContain(`<a id="check-${check}"></a>`);
  expect(PAGE).toContain(`more than ${FIRST_SETTINGS.staleMinutes} minutes ago`);
});

test('the page prints the rules of the verdict in the order in which they are tried', () => {
  expect(tableOf('status')).toEqual(VERDICT_RULES.map(({ verdict, rule, says }) => [verdict, anchored(rule), says]));
});

test('the page prints who may do what', () => {
  expect(tableOf('act')).toEqual(
    Object.entries(ACT_RIGHTS).map(([does, { who }]) => [anchored(`act-${does}`, does), who]),
  );
});

test('the page prints what each change does to a decision', () => {
  expect(tableOf('change')).toEqual(
    CHANGE_RULES.map(({ kind, effect, says, canBeHeld }) => [
      anchored(`change-${kind}`, kind),
      effect,
      says,
      canBeHeld ? 'yes' : 'no',
    ]),
  );
});

test('the page names every result of a cutover', () => {
  for (const result of cutoverResult.options) expect(PAGE).toContain(result.replaceAll('-', ' '));
});

test('no two anchors of the page have one name', () => {
  const anchors = [...PAGE.matchAll(/<a id="([^"]+)">/g)].map(([, anchor]) => anchor);
  expect(anchors.length).toBeGreaterThan(40);
  expect(new Set(anchors).size).toBe(anchors.length);
});
