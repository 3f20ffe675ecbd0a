import type { Browser, Frame, Page } from 'playwright-core';
import type { GateSheet } from '../../src/contract/gate-sheet';
import type { Result } from '../../src/contract/result';
import { pressByTab, reach } from './by-keyboard';
import { eventually } from './eventually';
import { projectPage } from './import-steps';
import { launchBrowser } from './launch';
import { nextMinute, passTime, shownWithin } from './pass-time';
import { ROWS, SHOP_MOVE } from './rows-template';
import { serveSimulated, type ServedSite } from './served-site';
import { visit, type Visitor } from './visitor';

const GATE = `${projectPage('MIG')}/go-no-go?wave=10000.1&gate=moving-day`;
/** Simulated, as often as a panel asks: the app's storage has a limit a minute. */
const LOOK_SECONDS = 8;
/** Three minutes: fifty writes may have to wait for that limit. */
const MOST_LOOKS = 25;
const SEEN_SECONDS = 10;

let browser: Browser;
let site: ServedSite;
let lead: Visitor;
let member: Visitor;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveSimulated(SHOP_MOVE)]);
  lead = await visit(browser, site.url);
  member = await visit(browser, site.url, { account: 'acc-member' });
});
beforeEach(() => nextMinute(site.url));
afterEach(() => expect([...lead.complaints, ...member.complaints]).toEqual([]));
afterAll(async () => {
  await browser.close();
  await site.stop();
});

const rowsOf = (visitor: Visitor) => visitor.panel('Runway').getByRole('grid').locator('tbody tr');

/** To the first row: the grid is one stop of Tab, wherever in it somebody was. */
async function toFirstRow(visitor: Visitor): Promise<void> {
  await reach(visitor.page, visitor.panel('Runway').getByRole('grid').locator('tr[tabindex="0"]'));
  await visitor.page.keyboard.press('Home');
}

/** The gate's page, once the wave was read and all its rows are there. */
const openGate = (visitor: Visitor) =>
  eventually(site.url, async () => {
    await visitor.open(GATE);
    await rowsOf(visitor)
      .nth(ROWS - 1)
      .waitFor();
  });

/** What the app has kept, asked anew by the panel that is open. */
async function kept({ page }: Visitor): Promise<GateSheet> {
  const frame = page.frames().find((each) => each !== page.mainFrame()) as Frame;
  const ask = () =>
    frame.evaluate(() =>
      (
        globalThis as unknown as { __bridge: { callBridge: (name: string, data: object) => Promise<unknown> } }
      ).__bridge.callBridge('invoke', {
        functionKey: 'getGate',
        payload: { wave: '10000.1', gate: 'moving-day' },
      }),
    );
  for (;;) {
    const sheet = (await ask()) as Result<GateSheet>;
    if (sheet.ok) return sheet.value;
    if (sheet.error.retryAfterSeconds === undefined) throw new Error(sheet.error.message);
    await passTime(site.url, sheet.error.retryAfterSeconds);
  }
}

/** Once the app has kept what was pressed. */
async function untilKept(visitor: Visitor, holds: (rows: GateSheet['rows']) => boolean): Promise<GateSheet['rows']> {
  for (let looks = 1; ; looks += 1) {
    const { rows } = await kept(visitor);
    if (holds(rows) || looks === MOST_LOOKS) return rows;
    await passTime(site.url, LOOK_SECONDS);
  }
}

/** A keyboard that counts. */
function counting({ keyboard }: Page) {
  let presses = 0;
  return {
    press: async (key: string) => {
      presses += 1;
      await keyboard.press(key);
    },
    presses: () => presses,
  };
}

test('a meeting answers fifty rows by keyboard with one press a row, and every result is kept', async () => {
  await openGate(lead);
  const { page } = lead;
  const panel = lead.panel('Runway');
  await toFirstRow(lead);
  const keys = counting(page);
  for (let at = 0; at < ROWS; at += 1) await keys.press(at % 10 === 7 ? 'n' : 'g');
  expect(keys.presses()).toBeLessThanOrEqual(2 * ROWS);
  expect(keys.presses()).toBe(ROWS);

  await panel.getByText('50 of 50 answered · 5 no-go').waitFor();
  const rows = await untilKept(lead, (all) => all.every(({ result }) => result !== 'pending'));
  expect(rows.map(({ result }) => result)).toEqual(
    Array.from({ length: ROWS }, (_, at) => (at % 10 === 7 ? 'no-go' : 'go')),
  );
  expect(new Set(rows.map(({ by }) => by))).toEqual(new Set(['acc-lead']));
  expect(await panel.getByText('Not written').count()).toBe(0);
});

test('a wrong press is taken back by one, and a note is written without leaving the keyboard', async () => {
  await openGate(lead);
  const { page } = lead;
  const { keyboard } = page;
  const panel = lead.panel('Runway');
  await toFirstRow(lead);
  await keyboard.press('g');
  await untilKept(lead, ([first]) => first?.result === 'go');
  await keyboard.press('Home');
  await keyboard.press('n');
  await rowsOf(lead).first().getByText('No-go').waitFor();
  expect((await untilKept(lead, ([first]) => first?.result === 'no-go'))[0]?.result).toBe('no-go');
  await keyboard.press('u');
  await rowsOf(lead).first().getByText('Go', { exact: true }).waitFor();
  expect((await untilKept(lead, ([first]) => first?.result === 'go'))[0]?.result).toBe('go');

  await keyboard.press('Home');
  await keyboard.press('Enter');
  const dialog = panel.getByRole('dialog');
  await reach(page, dialog.getByRole('textbox', { name: 'Note' }));
  await keyboard.type('Seen this morning');
  await reach(page, dialog.getByRole('button', { name: 'Save' }));
  await keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  const [noted] = await untilKept(lead, ([first]) => first?.note !== '');
  expect(noted?.note).toBe('Seen this morning');
});

test('a second person’s results appear within ten seconds, and two who answer one item lose nothing', async () => {
  await Promise.all([openGate(lead), openGate(member)]);
  await toFirstRow(member);
  await member.page.keyboard.press('End');
  await member.page.keyboard.press('n');
  await untilKept(member, (all) => all.at(-1)?.result === 'no-go');
  // The second of the last item, while the lead has not seen what the member wrote of its last.
  await toFirstRow(lead);
  await lead.page.keyboard.press('End');
  await lead.page.keyboard.press('ArrowUp');
  await lead.page.keyboard.press('n');
  await shownWithin(site.url, SEEN_SECONDS, rowsOf(lead).last().getByText('No-go'));
  const rows = await untilKept(lead, (all) => all.slice(-2).every(({ result }) => result === 'no-go'));
  expect(rows.slice(-2).map(({ result, by }) => [result, by])).toEqual([
    ['no-go', 'acc-lead'],
    ['no-go', 'acc-member'],
  ]);
});

test('from a seat to a decision against the rules, and what became worse after it, by keyboard alone', async () => {
  await openGate(lead);
  const { page } = lead;
  const { keyboard } = page;
  const panel = lead.panel('Runway');
  const dialog = panel.getByRole('dialog');
  const press = (name: string | RegExp) => pressByTab(page, panel, name);
  const within = async (name: string) => {
    await reach(page, dialog.getByRole('button', { name, exact: true }));
    await keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
  };

  // What the decision rests on: a row that is go, and is not any more afterwards.
  await toFirstRow(lead);
  await keyboard.press('g');
  await untilKept(lead, ([first]) => first?.result === 'go');

  await press('Edit Moving day');
  await reach(page, dialog.getByRole('button', { name: 'Add Shopkeeper' }));
  await keyboard.press('Enter');
  await reach(page, dialog.getByRole('combobox', { name: 'Approver 1', exact: true }));
  await keyboard.type('lead');
  await panel.getByRole('option', { name: /lead/i }).first().waitFor();
  await keyboard.press('Enter');
  await within('Save');

  await press('Open for signature');
  await within('Open for signature');
  await panel.getByText(/^[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}$/).waitFor();

  await press('Sign');
  await reach(page, dialog.getByRole('radio', { name: 'Go', exact: true }));
  await keyboard.press('Space');
  await within('Sign');
  await panel.getByText('Signatures: Go', { exact: true }).waitFor();

  await press('Decide');
  await dialog.getByText(/Why decide Go\?/).waitFor();
  await reach(page, dialog.getByRole('textbox', { name: 'Reason' }));
  await keyboard.type('The street is free only today');
  await within('Decide');
  await panel.getByText('Decided Go although Not ready').first().waitFor();
  await panel.getByText('The decision is valid').waitFor();
  expect(await lead.axe()).toEqual([]);

  await toFirstRow(lead);
  await keyboard.press('n');
  await panel.getByText('1 worse since').waitFor();
  await press('Still valid');
  await reach(page, dialog.getByRole('textbox', { name: 'Reason' }));
  await keyboard.type('There is a second van');
  await within('Still valid');
  await panel.getByText('The decision is valid').waitFor();
});

test('the ready-made set is taken, and a review ends in a note, by keyboard alone', async () => {
  await lead.open(`${projectPage('MIG')}/go-no-go?wave=10000.1`);
  const { page } = lead;
  const { keyboard } = page;
  const panel = lead.panel('Runway');
  const dialog = panel.getByRole('dialog');
  await pressByTab(page, panel, 'Add standard gates');
  await reach(page, dialog.getByRole('button', { name: /^Add 9 gates$/ }));
  await keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await pressByTab(page, panel, 'Review meeting, four weeks before');
  await pressByTab(page, panel, 'Add note');
  await reach(page, dialog.getByRole('textbox', { name: 'Note' }));
  await keyboard.type('The van is ordered');
  await reach(page, dialog.getByRole('button', { name: 'Save', exact: true }));
  await keyboard.press('Enter');
  await panel.getByText('The van is ordered').waitFor();
  expect(await lead.axe()).toEqual([]);
});
