import type { Locator, Page } from 'playwright-core';
import { serveGallery, type Gallery } from './gallery-site';
import { soon } from './soon';
import { watchCalls } from './watch-calls';
import { tick } from '../support/tick';

let gallery: Gallery;
beforeAll(async () => {
  gallery = await serveGallery();
});
afterAll(() => gallery.close());

/** A scene of a gate, with what it asks the app. */
async function openGate(
  name: string,
): Promise<{ readonly page: Page; readonly calls: (name: string) => Promise<readonly Record<string, unknown>[]> }> {
  const { page } = await gallery.newPage();
  const calls = await watchCalls(page);
  await gallery.open(page, { panel: 'project', name });
  return { page, calls };
}
const grid = (page: Page): Locator => page.getByRole('grid');
const focusedRow = (page: Page) =>
  page.evaluate(() => document.activeElement?.querySelector('th span span')?.textContent);
const toGrid = (page: Page) => grid(page).locator('tr[tabindex="0"]').focus();

test('the keys of a meeting act in the grid alone', async () => {
  const { page, calls } = await openGate('gate-fifty');
  await page.getByRole('button', { name: 'All gates' }).focus();
  for (const key of ['g', 'n', 't', 'u', 'o']) await page.keyboard.press(key);
  expect(await page.getByText('saving…').count()).toBe(0);
  expect(await page.getByRole('dialog').count()).toBe(0);
  await toGrid(page);
  await page.keyboard.press('Control+g');
  expect(await page.getByText('saving…').count()).toBe(0);
  await page.keyboard.press('n');
  await page.getByText('1 saving…').waitFor();
  const [asked] = await soon(
    () => calls('answerLines'),
    (all) => all.length > 0,
  );
  expect(asked).toMatchObject({ gate: 'go-no-go', presses: [{ result: 'no-go', seen: { result: 'go' } }] });
  await page.close();
});

test('a key that does not fit a line says so, and a result is given to all that are selected', async () => {
  const { page, calls } = await openGate('gate-answered');
  await toGrid(page);
  const first = await focusedRow(page);
  await page.keyboard.press('t');
  await page.getByText('Passed does not fit. Go/no-go line: G go, N no-go, X pending.').waitFor();
  expect(await focusedRow(page)).toBe(first);
  for (let down = 0; down < 6; down += 1) await page.keyboard.press('Shift+ArrowDown');
  await page.getByText('7 selected').waitFor();
  await page.keyboard.press('n');
  await page.getByText('No-go: 6 lines. 1 line of another kind unchanged.').waitFor();
  const [asked] = await soon(
    () => calls('answerLines'),
    (all) => all.length > 0,
  );
  expect((asked?.['presses'] as readonly unknown[]).length).toBeGreaterThan(4);
  await page.getByText('All saved').waitFor();
  await page.close();
});

test('arrows, Page Down, Home and End go along the rows, and a range is planned at once', async () => {
  const { page, calls } = await openGate('gate-fifty');
  await toGrid(page);
  const first = await focusedRow(page);
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageUp');
  expect(await focusedRow(page)).toBe(first);
  await page.keyboard.press('End');
  expect(await focusedRow(page)).not.toBe(first);
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.getByText('3 selected').waitFor();
  await page.keyboard.press('o');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Plan 3 lines').waitFor();
  await tick(dialog.getByRole('checkbox', { name: 'Set due date' }));
  await dialog.getByLabel('Due', { exact: true }).fill('2027-05-20');
  await dialog.getByRole('button', { name: 'Plan', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  const [asked] = await calls('planRows');
  expect(asked).toMatchObject({ owner: null, due: '2027-05-20' });
  expect((asked?.['rows'] as readonly unknown[]).length).toBe(3);
  await page.close();
});

test('what is not written says so, and is written again by one press', async () => {
  const { page, calls } = await openGate('gate-no-go');
  await toGrid(page);
  await page.keyboard.press('n');
  await page.getByText('Jira did not answer. Keep this page open; Runway retries.').waitFor();
  const before = (await calls('answerLines')).length;
  await page.getByRole('button', { name: 'Retry' }).click();
  const asked = await soon(
    () => calls('answerLines'),
    (all) => all.length > before,
  );
  // The same answer, under the same id.
  const ids = asked.map((each) => (each['presses'] as readonly { press: string }[]).map(({ press }) => press));
  expect(new Set(ids.flat()).size).toBe(1);
  await page.close();
});

test('a gate is opened for signature once every answer is kept, and not while one is not', async () => {
  const { page, calls } = await openGate('gate-answered');
  await toGrid(page);
  await page.keyboard.press('n');
  const open = async (of: Page) => {
    await of.getByRole('button', { name: 'Open for signature' }).press('Enter');
    await of.getByRole('dialog').getByRole('button', { name: 'Open for signature' }).press('Enter');
  };
  await open(page);
  await soon(
    () => calls('actGate'),
    (all) => all.length > 0,
  );
  const asked = await page.evaluate(() => (globalThis as unknown as { calls: [string, unknown][] }).calls);
  expect(asked.map(([name]) => name).filter((name) => /^(answerLines|actGate)$/.test(name))).toEqual([
    'answerLines',
    'actGate',
  ]);
  await page.close();

  const unkept = await openGate('gate-no-go');
  await toGrid(unkept.page);
  await unkept.page.keyboard.press('n');
  await open(unkept.page);
  await unkept.page.getByRole('dialog').getByText('1 answer not saved').waitFor();
  expect(await unkept.calls('actGate')).toEqual([]);
  await unkept.page.close();
});

test('answers are sent at once when pointer or focus leave the frame, and when the page is hidden or left', async () => {
  const { page, calls } = await openGate('gate-answered');
  // Nothing is due by its time.
  await page.clock.pauseAt(Date.now() + 60_000);
  await toGrid(page);
  const leaving = {
    pointer: () => document.documentElement.dispatchEvent(new PointerEvent('pointerleave')),
    focus: () => window.dispatchEvent(new Event('blur')),
    hidden: () => {
      Object.defineProperty(document, 'visibilityState', { get: () => 'hidden', configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    },
    left: () => window.dispatchEvent(new Event('pagehide')),
  };
  for (const [index, leave] of Object.values(leaving).entries()) {
    await page.keyboard.press('Home');
    await page.keyboard.press(index % 2 === 0 ? 'n' : 'g');
    await page.getByText('1 saving…').waitFor();
    expect(await calls('answerLines')).toHaveLength(index);
    await page.evaluate(`(${leave.toString()})()`);
    await page.getByText('All saved').waitFor();
    expect(await calls('answerLines')).toHaveLength(index + 1);
    await page.clock.runFor(10);
  }
  await page.close();
});

test('what a visit left unsaved is warned of, and offered again on the next as the same answer', async () => {
  const { page, calls } = await openGate('gate-no-go');
  const idsOf = (all: readonly Record<string, unknown>[]) =>
    all.flatMap((each) => (each['presses'] as readonly { press: string }[]).map(({ press }) => press));
  await toGrid(page);
  await page.keyboard.press('n');
  await page.getByText('Jira did not answer. Keep this page open; Runway retries.').waitFor();
  const before = idsOf(await calls('answerLines'));
  const warnings: string[] = [];
  page.on('dialog', (dialog) => {
    warnings.push(dialog.type());
    void dialog.accept();
  });
  await gallery.open(page, { panel: 'project', name: 'gate-no-go' });
  expect(warnings).toEqual(['beforeunload']);
  await page.getByText('1 answer may be unsaved').waitFor();
  expect(await calls('answerLines')).toEqual([]);
  await page.getByRole('button', { name: 'Save now' }).press('Enter');
  const asked = await soon(
    () => calls('answerLines'),
    (all) => all.length > 0,
  );
  expect(new Set(idsOf(asked))).toEqual(new Set(before));
  await page.close();
});

test('what somebody else said of the same row is shown and not written over unasked', async () => {
  const { page, calls } = await openGate('gate-conflict');
  await toGrid(page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('g');
  const alert = page.getByRole('alert').filter({ hasText: 'Someone else answered' });
  await alert.waitFor();
  expect(await alert.innerText()).toContain('The bridge is not staffed.');
  expect((await calls('answerLines')).length).toBe(1);
  await alert.getByRole('button', { name: 'Apply mine' }).click();
  const asked = await soon(
    () => calls('answerLines'),
    (all) => all.length > 1,
  );
  expect(asked[1]).toMatchObject({ presses: [{ result: 'go', seen: { result: 'no-go', by: 'acc-network' } }] });
  await alert.waitFor();
  await alert.getByRole('button', { name: 'Keep theirs' }).click();
  await alert.waitFor({ state: 'detached' });
  await grid(page).getByText('Not saved').waitFor({ state: 'detached' });
  await page.close();
});

test('the rows behind a check are shown in the grid, and all of them again', async () => {
  const { page } = await openGate('gate-no-go');
  await page.getByText('9 lines', { exact: true }).click();
  await page.getByRole('button', { name: 'Show 9 lines' }).click();
  await page.getByRole('grid', { name: '9 of 24 lines' }).waitFor();
  await page.getByRole('button', { name: 'Show all lines' }).click();
  await page.getByRole('grid', { name: '24 of 24 lines' }).waitFor();
  await page.close();
});

test('evidence that a person may not see is counted and not named', async () => {
  const { page } = await openGate('gate-hidden-rows');
  await page.getByText('30 items', { exact: true }).click();
  await page.getByText('30 more hidden').waitFor();
  await page.getByText('6 hidden lines, also counted').waitFor();
  await page.close();
});

test('a signature is chosen by its person, says which snapshot it is of, and names nobody', async () => {
  const { page, calls } = await openGate('gate-to-sign');
  await page.getByRole('button', { name: 'Sign', exact: true }).click();
  const dialog = page.getByRole('dialog');
  const sign = dialog.getByRole('button', { name: 'Sign', exact: true });
  await sign.click();
  await dialog.getByText('Choose one.').waitFor();
  expect(await calls('actGate')).toEqual([]);
  await dialog.getByRole('radio', { name: 'Abstain' }).check();
  await sign.click();
  await dialog.waitFor({ state: 'detached' });
  expect(await calls('actGate')).toEqual([
    {
      wave: '10000.1',
      gate: 'go-no-go',
      version: 4,
      act: { do: 'sign', snapshot: '5c1f-09ab-e402', says: 'abstain', comment: '' },
    },
  ]);
  await page.close();
});

test('a sign-off given outside stands as recorded by somebody else', async () => {
  const { page } = await openGate('gate-signed-by-some');
  const seat = page.getByRole('listitem').filter({ hasText: 'Branch manager' });
  const words = (await seat.innerText()).replace(/\s+/g, ' ');
  expect(words).toContain('Given by Head of the northern branches, Customer, on Mar 9, 2027');
  expect(words).toMatch(/recorded by.*The person who leads/);
  await page.close();
});

test('what somebody else wrote at the gate is told, and mine is kept to be applied again', async () => {
  const { page, calls } = await openGate('gate-no-go');
  await page.getByRole('button', { name: 'Accept risk: Test lines' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /^Reason/ }).fill('The fax leaves with the building.');
  await dialog.getByRole('button', { name: 'Accept risk', exact: true }).click();
  await dialog.getByText('Somebody else has written at this gate: the sponsor signed.').waitFor();
  await dialog.getByRole('button', { name: 'Apply mine' }).click();
  const asked = await soon(
    () => calls('actGate'),
    (all) => all.length > 1,
  );
  expect(asked[1]).toMatchObject({ act: { do: 'waive', check: 'tests', reason: 'The fax leaves with the building.' } });
  await page.close();
});

test('only what was changed of a gate is written', async () => {
  const { page, calls } = await openGate('gate-no-go');
  await page.getByRole('button', { name: 'Edit Go/no-go' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Days before (-), after' }).fill('soon');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.getByText('Enter days (-30) or a unit: -36 hours, +1 month.').waitFor();
  await dialog.getByRole('textbox', { name: 'Days before (-), after' }).fill('-7');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(await calls('changeGates')).toEqual([
    {
      wave: '10000.1',
      version: 7,
      change: { do: 'set', gate: 'go-no-go', fields: { offset: { milestone: 't-0', days: -7 } } },
    },
  ]);
  await page.close();
});

test('the ready-made set is offered whole, and taken without what is left out', async () => {
  const { page, calls } = await openGate('gates-empty');
  await page.getByRole('button', { name: 'Add standard gates' }).click();
  const dialog = page.getByRole('dialog');
  await tick(dialog.getByRole('checkbox', { name: 'Communication, one week before (communication)' }), false);
  await dialog.getByRole('button', { name: 'Add 2 gates' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(await calls('changeGates')).toEqual([
    { wave: '10000.1', version: 7, change: { do: 'take', gates: ['review-14', 'hypercare-start'] } },
  ]);
  await page.close();
});
