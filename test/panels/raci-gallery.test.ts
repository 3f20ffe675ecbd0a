import type { Locator, Page } from 'playwright-core';
import { type Gallery, serveGallery } from './gallery-site';
import { soon } from './soon';
import { watchCalls } from './watch-calls';

let gallery: Gallery;
beforeAll(async () => {
  gallery = await serveGallery();
});
afterAll(() => gallery.close());

const cellAt = (page: Page, row: string, role: string): Locator =>
  page.locator(`[role=gridcell][data-row="${row}"][data-role="${role}"]`);
const nameAt = (page: Page, row: string): Locator => page.locator(`[role=rowheader][data-row="${row}"]`);
const isFocused = (cell: Locator) => cell.evaluate((element) => element === document.activeElement);

async function openMatrix(name: string) {
  const { page, errors } = await gallery.newPage();
  const calls = await watchCalls(page);
  await gallery.open(page, { panel: 'project', name });
  await page.getByRole('grid').waitFor();
  return { page, calls, errors };
}
type Asked = { readonly edit?: { readonly cells?: Record<string, Record<string, string | null>> } };
const written = async (calls: Awaited<ReturnType<typeof openMatrix>>['calls'], count: number) =>
  (
    await soon(
      () => calls('editRaci'),
      (all) => all.length >= count,
    )
  ).map((asked) => (asked as Asked).edit?.cells);

test('a cell is written by its letter, shown at once, undone by Ctrl+Z, and left by Escape', async () => {
  const { page, calls, errors } = await openMatrix('raci');
  const { keyboard } = page;
  const first = cellAt(page, 'starter/assess/m1', 'migration-lead');
  await first.focus();
  expect(await first.getAttribute('aria-label')).toBe('A: Accountable, default');
  await keyboard.press('r');
  await page.getByText('Migration lead in “Find out what runs where”: Responsible and Accountable.').waitFor();
  expect(await written(calls, 1)).toEqual([{ 'starter/assess/m1': { 'migration-lead': 'RA' } }]);
  await soon(
    () => first.getAttribute('aria-label'),
    (label) => label === 'RA: Responsible and Accountable, written by a person',
  );
  expect(await isFocused(first)).toBe(true);
  await keyboard.press('Control+z');
  expect(
    await soon(
      () => calls('undoRaci'),
      (all) => all.length > 0,
    ),
  ).toMatchObject([{ line: 'line-1' }]);
  await soon(
    () => first.getAttribute('aria-label'),
    (label) => label === 'A: Accountable, default',
  );
  await keyboard.press('Escape');
  expect(await isFocused(page.getByRole('group', { name: 'Selected cell' }))).toBe(true);
  // Outside the table a letter is no key.
  await keyboard.press('c');
  expect((await calls('editRaci')).length).toBe(1);
  expect(errors).toEqual([]);
  await page.close();
});

test('several quick edits are shown at once and written one after the other', async () => {
  const { page, calls } = await openMatrix('raci-slow');
  const { keyboard } = page;
  await cellAt(page, 'starter/assess/m1', 'security').focus();
  for (const key of ['r', 'ArrowRight', 'c', 'ArrowDown', 'i', 'a']) await keyboard.press(key);
  const shown = (row: string, role: string) => cellAt(page, row, role).innerText();
  expect(await shown('starter/assess/m1', 'security')).toBe('R');
  expect(await shown('starter/assess/m1', 'carrier')).toBe('C');
  expect(await shown('starter/assess/m2', 'carrier')).toBe('AI');
  expect(await cellAt(page, 'starter/assess/m2', 'carrier').getAttribute('data-from')).toBe('pending');
  // The first of them has no answer yet.
  expect(await written(calls, 1)).toEqual([{ 'starter/assess/m1': { security: 'R' } }]);
  await page.close();
});

test('a selection takes a letter, goes back to its defaults, and is copied and pasted', async () => {
  const { page, calls } = await openMatrix('raci');
  const { keyboard } = page;
  await cellAt(page, 'starter/assess/m2', 'sponsor').focus();
  await keyboard.press('Shift+ArrowRight');
  await keyboard.press('Shift+ArrowDown');
  await page.getByText('2 × 2 cells selected').waitFor();
  expect(await page.locator('[role=gridcell][aria-selected=true]').count()).toBe(4);
  await keyboard.press('I');
  expect(await written(calls, 1)).toEqual([
    {
      'starter/assess/m2': { sponsor: 'I', network: 'RCI' },
      'starter/mobilize/m3': { sponsor: 'I', network: 'I' },
    },
  ]);
  await keyboard.press('Escape');
  expect(await page.locator('[role=gridcell][aria-selected=true]').count()).toBe(0);
  await cellAt(page, 'starter/mobilize/m4', 'migration-lead').focus();
  await keyboard.press('Shift+End');
  await keyboard.press('Delete');
  expect((await written(calls, 2))[1]).toEqual({ 'starter/mobilize/m4': { 'migration-lead': null, sponsor: null } });
  await keyboard.press('Escape');
  await cellAt(page, 'starter/migrate/m5', 'migration-lead').focus();
  await keyboard.press('Shift+ArrowRight');
  await keyboard.press('Control+c');
  await page.getByText('2 cells copied').waitFor();
  await keyboard.press('End');
  await keyboard.press('ArrowLeft');
  await keyboard.press('Control+v');
  expect((await written(calls, 3))[2]).toEqual({ 'starter/migrate/m5': { carrier: 'RA', training: 'I' } });
  await page.close();
});

test('tasks are opened and closed, by key and by pointer, and edited below their module', async () => {
  const { page, calls } = await openMatrix('raci');
  const { keyboard } = page;
  const module = nameAt(page, 'starter/assess/m2');
  await module.focus();
  await keyboard.press('Enter');
  const task = cellAt(page, 'starter/assess/m2/t1', 'network');
  await task.waitFor();
  expect(await task.getAttribute('aria-label')).toBe('RC: Responsible and Consulted, from the module');
  expect(await module.getAttribute('aria-expanded')).toBe('true');
  await page.getByText('1 hidden task.').waitFor();
  await keyboard.press('ArrowDown');
  expect(await isFocused(nameAt(page, 'starter/assess/m2/t1'))).toBe(true);
  await task.click();
  await keyboard.press('c');
  expect(await written(calls, 1)).toEqual([{ 'starter/assess/m2/t1': { network: 'R' } }]);
  // What the module's tasks show may have changed: they are read anew.
  expect(
    (
      await soon(
        () => calls('listRaciTasks'),
        (all) => all.length > 1,
      )
    ).length,
  ).toBe(2);
  await page.getByRole('button', { name: 'Hide tasks of Draw the dependency map' }).click();
  await task.waitFor({ state: 'detached' });
  await page.close();
});

test('what somebody else wrote meanwhile is told, and mine is written over it only when asked', async () => {
  const { page, calls } = await openMatrix('raci-conflict');
  await cellAt(page, 'starter/assess/m1', 'migration-lead').focus();
  await page.keyboard.press('r');
  const alert = page.getByRole('alert');
  await alert.getByText('Migration lead in “Find out what runs where”: Consulted.').waitFor();
  await alert.getByText('The person who leads').waitFor();
  await alert.getByRole('button', { name: 'Apply mine' }).press('Enter');
  const asked = await soon(
    () => calls('editRaci'),
    (all) => all.length > 1,
  );
  expect(asked.map(({ edit, read }) => ({ edit, read }))).toEqual([
    { edit: { do: 'cells', cells: { 'starter/assess/m1': { 'migration-lead': 'RA' } } }, read: {} },
    {
      edit: { do: 'cells', cells: { 'starter/assess/m1': { 'migration-lead': 'RA' } } },
      read: { 'starter/assess/m1': 1 },
    },
  ]);
  await alert.getByRole('button', { name: 'Keep theirs' }).click();
  await alert.waitFor({ state: 'detached' });
  await page.close();
});

test('errors stand apart from warnings, and each opens its row, its role or its person', async () => {
  const { page, calls } = await openMatrix('raci');
  const list = page.getByRole('region', { name: 'Errors' });
  await page.getByRole('button', { name: '6 errors, 5 warnings' }).press('Enter');
  expect(await isFocused(page.getByRole('heading', { name: 'Errors', exact: true }))).toBe(true);
  await list.getByText('1 in a hidden row').waitFor();
  await list.getByRole('button', { name: /· Security$/ }).press('Enter');
  await soon(() => isFocused(cellAt(page, 'starter/mobilize/m3', 'security')), Boolean);
  expect(await isFocused(cellAt(page, 'starter/mobilize/m3', 'security'))).toBe(true);
  await list.getByRole('button', { name: 'Task of Draw the dependency map' }).press('Enter');
  await soon(() => isFocused(cellAt(page, 'starter/assess/m2/t2', 'security')), Boolean);
  expect(await isFocused(cellAt(page, 'starter/assess/m2/t2', 'security'))).toBe(true);
  expect((await calls('listRaciTasks')).length).toBe(1);
  await list.getByText('One person is Accountable for over 40% of rows (1)').press('Enter');
  await list.getByRole('button', { name: 'The person who leads' }).press('Enter');
  await page.getByRole('columnheader', { name: /^Sponsor/ }).waitFor();
  expect(await page.getByRole('columnheader').nth(1).innerText()).toContain('Migration lead');
  expect(await cellAt(page, 'milestone:t-0', 'sponsor').count()).toBe(0);
  await page.close();
});

test('a filter stands in the address, and mine is one click', async () => {
  const { page, calls } = await openMatrix('raci');
  await page.getByRole('searchbox').pressSequentially('branches', { delay: 10 });
  await nameAt(page, 'starter/assess/m1').waitFor({ state: 'detached' });
  await nameAt(page, 'starter/migrate/m5').waitFor();
  await page.getByRole('button', { name: 'Clear filters' }).press('Enter');
  await nameAt(page, 'starter/assess/m1').waitFor();
  await page.getByRole('button', { name: 'Mine' }).press('Enter');
  await cellAt(page, 'starter/assess/m1', 'migration-lead').waitFor();
  expect(await nameAt(page, 'milestone:t-0').count()).toBe(0);
  // The filter is the panel's own: nothing is asked for it.
  expect((await calls('getRaci')).length).toBe(1);
  await page.close();
});

test('who may not write is told so, and nothing is asked', async () => {
  const { page, calls } = await openMatrix('raci-read-only');
  const cell = cellAt(page, 'starter/assess/m1', 'network');
  await page.getByText(/^Read-only: the wave’s owner edits all rows/).waitFor();
  expect(await cell.getAttribute('aria-readonly')).toBe('true');
  await cell.focus();
  await page.keyboard.press('a');
  await page.getByText('Only the workstream’s lead edits this row.').waitFor();
  expect(await calls('editRaci')).toEqual([]);
  expect(await page.getByRole('button', { name: 'Import CSV' }).count()).toBe(0);
  await page.close();
});

test('a table with faults is listed line by line, and stays to be corrected', async () => {
  const { page, calls } = await openMatrix('raci-faults');
  await page.getByRole('button', { name: 'Import CSV' }).press('Enter');
  const dialog = page.getByRole('dialog');
  const text = dialog.getByRole('textbox', { name: 'Or paste it, with its header' });
  await text.fill('Row,Sponsr\nstarter/assess/m1,R');
  await dialog.getByRole('button', { name: 'Import' }).press('Enter');
  const table = dialog.getByRole('table', { name: '3 errors: nothing imported' });
  await table.waitFor();
  expect(await table.getByRole('row').nth(2).innerText()).toMatch(/^4\s+Network \(network\)\s+A cell holds letters/);
  expect(await text.inputValue()).toContain('Sponsr');
  expect((await calls('editRaci')).map(({ edit }) => edit)).toEqual([
    { do: 'paste', csv: 'Row,Sponsr\nstarter/assess/m1,R' },
  ]);
  await page.close();
});

test('a role is added, with its party and who holds it, where there is none', async () => {
  const { page, errors } = await gallery.newPage();
  const calls = await watchCalls(page);
  await gallery.open(page, { panel: 'project', name: 'raci-empty' });
  await page.getByRole('button', { name: 'Add role' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Save' }).press('Enter');
  await dialog.getByText('Enter a name.').waitFor();
  await dialog.getByRole('textbox', { name: 'Role name' }).fill('Night desk');
  await dialog.getByRole('button', { name: 'Save' }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
  expect((await calls('editRegister')).map(({ edit }) => edit)).toEqual([
    { do: 'role', role: 'night-desk', name: 'Night desk', party: null },
  ]);
  expect(errors).toEqual([]);
  await page.close();
});

test('the matrix of 40 roles and 300 rows draws what is in sight, its columns stay under their heads, and the keys reach its end', async () => {
  const { page, errors } = await openMatrix('raci-many');
  const { keyboard } = page;
  const grid = page.getByRole('grid');
  expect(await grid.getAttribute('aria-rowcount')).toBe('305');
  expect(await grid.getAttribute('aria-colcount')).toBe('41');
  expect(await page.locator('[role=gridcell]').count()).toBeLessThan(40 * 60);
  await cellAt(page, 'starter/assess/m0', 'role-0').focus();
  await keyboard.press('Control+End');
  const last = cellAt(page, 'starter/operate/m299', 'role-39');
  await soon(() => isFocused(last), Boolean);
  expect(await isFocused(last)).toBe(true);
  const [cell, head, box, name] = await Promise.all([
    last.boundingBox(),
    page.getByRole('columnheader').nth(40).boundingBox(),
    grid.boundingBox(),
    nameAt(page, 'starter/operate/m299').boundingBox(),
  ]);
  if (cell === null || head === null || box === null || name === null) throw new Error('not drawn');
  expect([Math.round(cell.x), Math.round(cell.width)]).toEqual([Math.round(head.x), Math.round(head.width)]);
  expect(cell.x + cell.width).toBeLessThanOrEqual(box.x + box.width);
  expect(cell.y + cell.height).toBeLessThanOrEqual(box.y + box.height);
  // The head and the row's name stay in sight.
  expect(Math.round(head.y - box.y)).toBeLessThanOrEqual(2);
  expect(Math.round(name.x - box.x)).toBeLessThanOrEqual(2);
  await keyboard.press('Control+Home');
  await soon(() => isFocused(nameAt(page, 'starter/assess/m0')), Boolean);
  expect(await isFocused(nameAt(page, 'starter/assess/m0'))).toBe(true);
  expect(errors).toEqual([]);
  await page.close();
});

test('items are assigned from the matrix, with what that sends told before', async () => {
  const { page, calls } = await openMatrix('raci');
  await page.getByRole('button', { name: 'Assign items from RACI' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/email/).first().waitFor();
  await dialog.getByRole('radio', { name: 'Of “Find out what runs where”' }).check();
  await soon(
    () => calls('listItems'),
    (all) => all.some(({ filter }) => (filter as { module?: string }).module === 'starter/assess/m1'),
  );
  await dialog.getByRole('radio', { name: 'Of the 5 modules shown' }).check();
  await dialog.getByRole('button', { name: /^Assign \d+ items$/ }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
  expect(
    await soon(
      () => calls('startBulkEdit'),
      (all) => all.length > 0,
    ),
  ).toMatchObject([{ set: { field: 'owner', to: { from: 'raci' } } }]);
  await page.getByRole('button', { name: 'Close', exact: true }).waitFor();
  await page.close();
});

test('a workstream is closed with a note, a person is added without an account, and a confirmation is given', async () => {
  const { page, errors } = await gallery.newPage();
  const calls = await watchCalls(page);
  await gallery.open(page, { panel: 'project', name: 'settings' });
  const { keyboard } = page;
  const close = page.getByRole('button', { name: 'Sign off workstream Platform' });
  await close.press('Enter');
  const dialog = page.getByRole('dialog');
  expect(await dialog.getByRole('button', { name: 'Sign off', exact: true }).isDisabled()).toBe(true);
  await dialog.getByRole('textbox', { name: 'Note' }).fill('All of it runs.');
  await dialog.getByRole('button', { name: 'Sign off', exact: true }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
  expect(await soon(() => isFocused(close), Boolean)).toBe(true);

  await page.getByRole('button', { name: 'Add person' }).press('Enter');
  await dialog.getByRole('radio', { name: 'Name only' }).check();
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Night desk');
  await keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });

  await page.getByRole('button', { name: 'Confirm Night desk of the carrier for T-0' }).press('Enter');
  const edits = await soon(
    () => calls('editRegister'),
    (all) => all.length > 2,
  );
  expect(edits.map(({ edit, read }) => ({ ...(edit as object), read }))).toEqual([
    { do: 'close-workstream', workstream: 'platform', note: 'All of it runs.', read: 7 },
    {
      do: 'person',
      person: expect.stringMatching(/^[a-z0-9]{32}$/),
      who: { name: 'Night desk' },
      party: null,
      zone: null,
      function: '',
      read: 7,
    },
    {
      do: 'available',
      person: 'p3',
      window: { milestone: 't-0', date: '2027-06-22', time: '21:30', minutes: 360 },
      read: 7,
    },
  ]);
  await page.getByRole('button', { name: '3 items unassigned in Platform' }).press('Enter');
  await page.getByRole('tab', { name: 'Items', selected: true }).waitFor();
  expect(
    (
      await soon(
        () => calls('listItems'),
        (all) => all.length > 0,
      )
    )[0],
  ).toMatchObject({ filter: { workstream: 'platform', is: 'unowned' } });
  expect(errors).toEqual([]);
  await page.close();
});
