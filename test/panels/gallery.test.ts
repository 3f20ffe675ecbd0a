import { downloadedText } from '../support/downloaded-text';
import type { Locator, Page } from 'playwright-core';
import type { Panel, PanelState, Scene } from '../../static/panels/src/gallery/scene';
import { scenes } from '../../static/panels/src/gallery/scenes';
import { addAxe, faultsOf } from './faults-of';
import { type Gallery, serveGallery } from './gallery-site';
import { soon } from './soon';
import { watchCalls } from './watch-calls';
import { tick } from '../support/tick';

const WIDTHS = [320, 1_280, 2_560];

let gallery: Gallery;
beforeAll(async () => {
  gallery = await serveGallery();
});
afterAll(() => gallery.close());

const address = (scene: Pick<Scene, 'panel' | 'name'>, theme: string) => gallery.address(scene, theme);
const newPage = () => gallery.newPage();
const open = (page: Page, scene: Pick<Scene, 'panel' | 'name'>, theme?: string) => gallery.open(page, scene, theme);

function sceneOf(panel: Panel, name: string): Scene {
  const found = scenes.find((scene) => scene.panel === panel && scene.name === name);
  if (found === undefined) throw new Error(`no scene ${panel} ${name}`);
  return found;
}

/** By what a person, seeing or not, knows each state of each panel. */
const marks: Readonly<
  Record<
    Panel,
    Readonly<
      Record<
        Exclude<PanelState, 'loading'>,
        readonly [scene: string, role: 'heading' | 'button' | 'table' | 'alert', name: string]
      >
    >
  >
> = {
  project: {
    failed: ['failed', 'heading', 'Could not load the wave'],
    empty: ['empty', 'button', 'Import template'],
    ready: ['overview', 'heading', 'What is in the way'],
  },
  board: {
    failed: ['failed', 'heading', 'Could not load readiness'],
    empty: ['empty', 'heading', 'No wave yet'],
    ready: ['sprint', 'heading', 'Sprint: Sprint 1: inventory and landing zone'],
  },
  issue: {
    failed: ['failed', 'heading', 'Could not load the item'],
    empty: ['empty', 'heading', 'Not part of a Runway wave'],
    ready: ['item', 'heading', 'Acceptance criteria'],
  },
  portfolio: {
    failed: ['failed', 'heading', 'Could not load waves'],
    empty: ['empty', 'heading', 'No wave yet'],
    ready: ['waves', 'heading', 'Migration waves'],
  },
  readiness: {
    failed: ['failed', 'button', 'Try again'],
    empty: ['empty', 'heading', 'Choose a wave'],
    ready: ['wave', 'heading', 'Phase readiness'],
  },
  'readiness-config': {
    failed: ['failed', 'heading', 'Could not load projects'],
    empty: ['empty', 'heading', 'No wave yet'],
    ready: ['new', 'button', 'Save'],
  },
};

describe.each(Object.keys(marks) as Panel[])('%s', (panel) => {
  test('says that it is loading', async () => {
    const { page } = await newPage();
    await open(page, { panel, name: 'loading' });
    const status = page.locator('[role=status][aria-busy=true]');
    expect(await status.count()).toBe(1);
    expect(await status.innerText()).toContain('Loading');
    await page.close();
  });

  test.each(['failed', 'empty', 'ready'] as const)('shows its state "%s"', async (state) => {
    const [name, role, accessible] = marks[panel][state];
    expect(sceneOf(panel, name).state).toBe(state);
    const { page } = await newPage();
    await open(page, { panel, name });
    const mark = page.getByRole(role, { name: accessible, exact: true });
    // The frame of a message is fetched when the first one is drawn.
    await mark.first().waitFor();
    expect(await mark.count()).toBe(1);
    expect(await page.getByRole('alert').count()).toBe(state === 'failed' ? 1 : 0);
    await page.close();
  });
});

test('the keyboard leads through the import, and the focus moves to each step’s heading', async () => {
  const { page } = await newPage();
  await open(page, { panel: 'project', name: 'scope' });
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  const status = page.getByRole('status');
  expect(await focused()).toBe('Scope');
  expect(await status.innerText()).toBe('18 items chosen: 4 modules, 7 tasks, 7 subtasks');

  await page.getByRole('checkbox', { name: 'Build the landing zone' }).focus();
  await page.keyboard.press('Space');
  expect(await status.innerText()).toBe('13 items chosen: 3 modules, 5 tasks, 5 subtasks');

  await page.getByRole('button', { name: 'Next' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Dates' }).waitFor();
  expect(await focused()).toBe('Dates');
  await page.close();
});

test('a filter shows what matches with what it hangs on, and keeps what is ticked', async () => {
  const { page } = await newPage();
  await open(page, { panel: 'project', name: 'scope' });
  await page.getByRole('textbox', { name: 'Filter titles' }).fill('failover');
  const tree = page.getByRole('list', { name: 'Phases, modules, tasks and subtasks' });
  expect(await tree.getByRole('checkbox').count()).toBe(4);
  expect(await page.getByRole('status').innerText()).toContain('18 items chosen');
  await page.close();
});

test('an answer, a tick and a placeholder are asked about once they stand still, and the counts stay meanwhile', async () => {
  const { page } = await newPage();
  const calls = await watchCalls(page);
  await open(page, { panel: 'project', name: 'scope-questions' });
  await page.getByText('Yes adds 5 items').waitFor();
  expect((await calls('previewImport')).length).toBe(1);
  await page
    .getByRole('group', { name: 'Is there a private line to the data centre?' })
    .getByRole('radio', { name: 'No', exact: true })
    .check();
  await page.getByRole('textbox', { name: /^Carrier of the line/ }).fill('Lamp & Wire');
  expect(await page.getByText('Yes adds 5 items').isVisible()).toBe(true);
  const asked = await soon(
    () => calls('previewImport'),
    (all) => all.length > 1,
  );
  expect(asked.length).toBe(2);
  expect(asked[1]?.['scope']).toMatchObject({
    answers: { sso: 'yes', vpn: 'no' },
    placeholders: { carrier: 'Lamp & Wire' },
  });
  await page.close();
});

test('an item is edited by keyboard alone, the focus returns, and the template’s own wording comes back', async () => {
  const { page } = await newPage();
  const calls = await watchCalls(page);
  await open(page, { panel: 'project', name: 'scope-questions' });
  const edit = page.getByRole('button', { name: 'Edit Draw the dependency map' });
  await edit.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Title' }).fill('Draw the map');
  await dialog.getByRole('textbox', { name: 'Offset' }).fill('T-30');
  await dialog.getByRole('textbox', { name: 'Duration (working days)' }).fill('5');
  await dialog.getByRole('textbox', { name: 'Description' }).fill('Draw all flows.');
  await dialog.getByRole('button', { name: 'Add criterion' }).click();
  await dialog.getByRole('textbox', { name: 'Criterion 1' }).fill('Somebody else can read it');
  await addAxe(page);
  expect(await faultsOf(page)).toEqual([]);
  await dialog.getByRole('textbox', { name: 'Offset' }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
  expect(await soon(() => edit.evaluate((button) => button === document.activeElement), Boolean)).toBe(true);
  const scopes = await soon(
    async () => (await calls('previewImport')).map(({ scope }) => scope),
    (all) => all.length > 1,
  );
  expect(scopes.at(-1)).toMatchObject({
    edits: [
      {
        node: 'starter/assess/m2',
        title: 'Draw the map',
        offset: { milestone: 't-0', days: -30 },
        duration: 5,
        description: 'Draw all flows.',
        criteria: [{ text: 'Somebody else can read it', evidence: 'confirmation' }],
      },
    ],
  });
  await page.getByRole('button', { name: 'Expand Draw the dependency map' }).click();
  await page.getByRole('button', { name: 'Expand Collect network flows for two weeks' }).click();
  await page.getByRole('button', { name: 'Edit Install the collectors' }).click();
  await dialog.getByRole('button', { name: 'Restore' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.close();
});

test('an offset that is none is said to be so and not saved', async () => {
  const { page } = await newPage();
  await open(page, { panel: 'project', name: 'scope' });
  await page.getByRole('button', { name: 'Add task to Draw the dependency map' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Offset' }).fill('next week');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.getByText('Enter a title.').waitFor();
  await dialog.getByText('Enter T-30, T+7 (up to 3,650 days), T-36 hours or T+1 month.').waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await page.close();
});

test('two hundred criteria open at once, ten of them shown', async () => {
  const { page } = await newPage();
  await open(page, { panel: 'project', name: 'scope-criteria' });
  await page.getByRole('button', { name: 'Edit Take stock of applications' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Acceptance criteria (200)').waitFor();
  expect(await dialog.getByRole('textbox', { name: /^Criterion/ }).count()).toBe(10);
  await dialog.getByRole('button', { name: 'Show 190 more' }).click();
  expect(await dialog.getByRole('textbox', { name: /^Criterion/ }).count()).toBe(60);
  await page.close();
});

test('a phase is moved by keyboard and by mouse, and pulled at its end', async () => {
  const { page } = await newPage();
  const calls = await watchCalls(page);
  await page.setViewportSize({ width: 1_280, height: 900 });
  await open(page, { panel: 'project', name: 'dates' });
  const bounds = async () =>
    ((await calls('previewImport')).at(-1)?.['dates'] as { bounds: Record<string, object> } | undefined)?.bounds ?? {};
  const assess = page.getByRole('slider', { name: 'Assess' });
  await assess.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('PageUp');
  await page.keyboard.press('Shift+ArrowLeft');
  expect(await assess.getAttribute('aria-valuetext')).toBe('March 23, 2027 – April 9, 2027');
  expect((await soon(bounds, (all) => 'assess' in all))['assess']).toEqual({ start: '2027-03-23', due: '2027-04-09' });

  const bar = await page.getByRole('slider', { name: 'Migrate' }).boundingBox();
  if (bar === null) throw new Error('the bar has no place on the page');
  await page.mouse.move(bar.x + bar.width / 2, bar.y + bar.height / 2);
  await page.mouse.down();
  await page.mouse.move(bar.x + bar.width / 2 - 60, bar.y + bar.height / 2, { steps: 4 });
  await page.mouse.up();
  const moved = (await soon(bounds, (all) => 'migrate' in all))['migrate'] as { start: string; due: string };
  const length = (Date.parse(moved.due) - Date.parse(moved.start)) / 86_400_000;
  expect(moved.start < '2027-05-10').toBe(true);
  expect(length).toBe(22);

  await page
    .getByText('Working days until T-0, typical for these names: Assess 20 %, Mobilize 30 %, Migrate 50 %.')
    .waitFor();
  await page.getByText('Type phase dates').click();
  await tick(page.getByRole('checkbox', { name: 'Modules of Assess side by side' }));
  const apart = async () => (await calls('previewImport')).at(-1)?.['dates'] as { sideBySide?: string[] } | undefined;
  expect((await soon(apart, (all) => all?.sideBySide !== undefined))?.sideBySide).toEqual(['assess']);
  await page.getByLabel('Start of Migrate').fill('2027-05-20');
  expect((await soon(bounds, (all) => JSON.stringify(all).includes('05-20')))['migrate']).toEqual({
    start: '2027-05-20',
    due: moved.due,
  });
  await page.close();
});

test('odd dates are accepted where they are shown, and the acceptance falls with the next change', async () => {
  const { page } = await newPage();
  await open(page, { panel: 'project', name: 'dates-warned' });
  const accept = page.getByRole('checkbox', { name: 'Keep these dates' });
  await tick(accept);
  expect(await accept.isChecked()).toBe(true);
  await page.getByLabel('Downtime starts at').fill('22:00');
  expect(await accept.isChecked()).toBe(false);
  await page.close();
});

test('nothing is created while odd dates are not accepted', async () => {
  const { page } = await newPage();
  await open(page, { panel: 'project', name: 'preview-warned' });
  const start = page.getByRole('button', { name: 'Create 21 items' });
  expect(await start.isDisabled()).toBe(true);
  await tick(page.getByRole('checkbox', { name: 'Keep these dates' }));
  expect(await start.isDisabled()).toBe(false);
  await page.close();
});

test('nothing is created while work begins after T-0, whatever is accepted', async () => {
  const { page } = await newPage();
  await open(page, { panel: 'project', name: 'preview-contradicts' });
  await tick(page.getByRole('checkbox', { name: 'Keep these dates' }));
  expect(await page.getByRole('button', { name: 'Create 21 items' }).isDisabled()).toBe(true);
  await page.close();
});

test('a role is given to somebody found in Jira, or to a name without an account', async () => {
  const { page } = await newPage();
  const calls = await watchCalls(page);
  await open(page, { panel: 'project', name: 'people' });
  await page.getByText('1 role without a person: 7 items unassigned.').waitFor();
  const network = page.getByRole('combobox', { name: 'Network' });
  await network.fill('lead');
  await page.getByRole('option', { name: 'The person who leads', exact: true }).click();
  await page.getByText('All roles assigned.').waitFor();
  expect((await calls('findPeople')).map(({ query }) => query)).toEqual(['lead']);
  await network.fill('Lamp shop');
  await page.getByRole('option', { name: /Lamp shop.*no account/ }).click();
  await page.getByText(/Lamp shop.*no account/).waitFor();
  await page.close();
});

test('what a wave’s move would do is told issue by issue before it is begun, and a reason is demanded', async () => {
  const { page } = await newPage();
  const calls = await watchCalls(page);
  await open(page, { panel: 'project', name: 'wave-dates' });
  await page.getByText('Moved twice, +21 days.').waitFor();
  await page.getByRole('button', { name: 'Change dates' }).click();
  await page.getByLabel('Cutover (T-0)').fill('2027-07-06');
  await page.getByRole('button', { name: 'Preview' }).click();
  await page.getByText('45 items move', { exact: true }).click();
  await page.getByRole('table', { name: '45 items move' }).waitFor();
  await page.getByText('2 items set by hand stay').click();
  await addAxe(page);
  expect(await faultsOf(page)).toEqual([]);
  await tick(page.getByRole('checkbox', { name: /^Move “Item 51/ }));
  await page.getByText('1 item set by hand moves too.').waitFor();
  await tick(page.getByRole('checkbox', { name: 'Keep these dates' }));
  await page.getByRole('button', { name: 'Move 45 items' }).click();
  await page.getByText('Enter a reason.').waitFor();
  expect(await calls('startMove')).toEqual([]);
  await page.getByRole('textbox', { name: /Reason/ }).fill('The line comes later.');
  await page.getByRole('button', { name: 'Move 45 items' }).click();
  await page.getByRole('progressbar', { name: '20 of 52 items moved' }).waitFor();
  expect(await calls('startMove')).toMatchObject([
    {
      wave: '10000.1',
      version: 4,
      reason: 'The line comes later.',
      release: ['starter/assess/m1/t50'],
      dates: { cutover: '2027-07-06', accepted: true },
    },
  ]);
  await page.close();
});

test('a wave’s dates can be downloaded as a calendar, and looked at by those who may not move them', async () => {
  const { page } = await newPage();
  await open(page, { panel: 'project', name: 'wave-dates' });
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download calendar (.ics)' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('w1.ics');
  await open(page, { panel: 'project', name: 'wave-dates-read-only' });
  await page.getByText('T-0 is June 22, 2027.').waitFor();
  expect(await page.getByRole('button', { name: 'Change dates' }).count()).toBe(0);
  expect(await page.getByRole('slider').count()).toBe(0);
  await page.close();
});

test('a kept template is removed once it is confirmed, a changed page is read again, and what was refused is only to be replaced', async () => {
  const { page } = await newPage();
  const calls = await watchCalls(page);
  await page.addInitScript(() =>
    sessionStorage.setItem('runway-refused', JSON.stringify(['3f0c6f6e-6a53-4a43-9a9b-0f4f0b7f1a14'])),
  );
  await open(page, { panel: 'project', name: 'template' });
  await page.getByText('Not a valid template. Upload a corrected file.').waitFor();
  expect(await page.getByRole('button', { name: 'Use branches.md' }).count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Replace branches.md' }).count()).toBe(1);

  await page.getByRole('button', { name: 'Show 1 older version' }).click();
  await page.getByRole('button', { name: 'Remove version 1 of Data centre exit' }).click();
  expect(await calls('removeTemplate')).toEqual([]);
  await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click();
  expect(
    await soon(
      () => calls('removeTemplate'),
      (all) => all.length > 0,
    ),
  ).toEqual([{ uploadId: '3f0c6f6e-6a53-4a43-9a9b-0f4f0b7f1a11' }]);

  await page.getByRole('button', { name: 'Read version 7' }).click();
  expect(
    await soon(
      () => calls('readPage'),
      (all) => all.length > 0,
    ),
  ).toMatchObject([{ page: '131074' }]);
  await page.close();
});

test('required fields are asked for before anything starts', async () => {
  const { page } = await newPage();
  await open(page, { panel: 'project', name: 'preview-required' });
  expect(await page.getByRole('textbox', { name: /Cost centre/ }).count()).toBe(1);
  expect(await page.getByRole('button', { name: 'Create 21 items' }).isDisabled()).toBe(true);
  await page.close();
});

test('somebody else’s import can be watched and not stopped', async () => {
  const { page } = await newPage();
  await open(page, { panel: 'project', name: 'run-others' });
  expect(await page.getByRole('progressbar').getAttribute('aria-label')).toBe('50 of 128 items');
  // The help stands beside everything.
  expect(await page.getByRole('button').allInnerTexts()).toEqual(['?']);
  await page.close();
});

test('what could not be read is shown as such and never as complete', async () => {
  const { page } = await newPage();
  await open(page, { panel: 'readiness', name: 'cut-short' });
  const bar = 'Mobilize: 9 complete, 14 open, and 8 unreadable';
  expect(await page.getByRole('img', { name: bar }).count()).toBe(1);
  expect(await page.getByRole('button', { name: '29 of 99 complete (29%)' }).count()).toBeGreaterThan(0);
  await page.getByText('Incomplete data: missing parts count as not complete.').waitFor();
  expect(await page.locator('.rw-part-complete').count()).toBe(0);
  await page.close();
});

test('the total stays last however the table is sorted', async () => {
  const { page } = await newPage();
  await open(page, { panel: 'board', name: 'sprint' });
  const column = () =>
    page.getByRole('table', { name: 'By phase' }).locator('tbody tr td:nth-child(2)').allInnerTexts();
  const [all, part, total] = [
    '6 of 6 complete (100%) (assisted)\n6 template, 0 team · 0 planned by today',
    '4 of 11 complete (36%) (assisted)\n11 template, 0 team · 0 planned by today',
    '10 of 17 complete (58%) (assisted)\n17 template, 0 team · 0 planned by today',
  ];
  expect(await column()).toEqual([all, part, total]);
  const head = page.getByRole('table', { name: 'By phase' }).getByRole('button', { name: /^Complete/ });
  await head.click();
  expect(await column()).toEqual([part, all, total]);
  await head.click();
  expect(await column()).toEqual([all, part, total]);
  await page.close();
});

test.each(['readiness', 'board'] as const)(
  'a number of the %s opens what it counts on the project’s page',
  async (panel) => {
    const { page } = await newPage();
    const calls = await watchCalls(page);
    await open(page, { panel, name: panel === 'board' ? 'sprint' : 'wave' });
    await page.getByRole('button', { name: '5, Overdue, Mobilize: show' }).press('Enter');
    expect(await calls('navigate')).toEqual([
      {
        target: 'module',
        moduleKey: 'runway-project',
        projectKey: 'MIG',
        path: '/items?wave=10000.1&phase=mobilize&is=overdue',
        type: 'same-tab',
      },
    ]);
    await page.close();
  },
);

test('the wave’s time stands beside the viewer’s own where they differ', async () => {
  const { page } = await newPage();
  await open(page, { panel: 'readiness', name: 'wave' });
  const both = 'Europe/Berlin: Mar 10, 2027, 10:30 AM (yours: Mar 10, 2027, 9:30 AM)';
  expect(await page.getByText(both, { exact: true }).count()).toBe(1);
  await open(page, { panel: 'readiness', name: 'nothing-counted' });
  expect(await page.getByText('UTC', { exact: true }).count()).toBe(1);
  expect(await page.getByText('your time').count()).toBe(0);
  await page.close();
});

test('a run in progress is asked for every two seconds, never while the page is hidden, and at once when it is seen again', async () => {
  const { page } = await newPage();
  await page.clock.install();
  await page.addInitScript(() => {
    const counted = globalThis as unknown as { asked: number; __bridge: unknown };
    counted.asked = 0;
    let bridge: unknown;
    Object.defineProperty(counted, '__bridge', {
      get: () => bridge,
      set: ({ callBridge }: { callBridge: (command: string, data?: { functionKey?: string }) => unknown }) => {
        bridge = {
          callBridge: (command: string, data?: { functionKey?: string }) => {
            if (data?.functionKey === 'getImport') counted.asked += 1;
            return callBridge(command, data);
          },
        };
      },
    });
  });
  await page.goto(address({ panel: 'project', name: 'run-running' }, 'light'));
  await page.getByRole('progressbar').waitFor();
  const asked = () => page.evaluate(() => (globalThis as unknown as { asked: number }).asked);
  const show = (state: string) =>
    page.evaluate((value) => {
      Object.defineProperty(document, 'visibilityState', { value, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, state);
  // Each turn is passed by itself: an answer must be there before the next question is planned.
  const pass = async (turns: number) => {
    for (let turn = 0; turn < turns; turn += 1) await page.clock.runFor(2_000);
  };
  const first = await asked();
  await pass(3);
  expect((await asked()) - first).toBe(3);
  await show('hidden');
  await pass(5);
  expect((await asked()) - first).toBe(3);
  await show('visible');
  expect((await asked()) - first).toBe(4);
  await page.close();
});

test('twelve criteria over ten finished items are confirmed in three clicks, and taken back in one', async () => {
  const { page } = await newPage();
  const calls = await watchCalls(page);
  await open(page, { panel: 'project', name: 'overview-proposed' });
  await page.getByRole('button', { name: 'Confirm 12 criteria with evidence' }).click();
  await page.getByRole('button', { name: 'Select all 10 shown' }).click();
  await page.getByRole('button', { name: 'Confirm 12 proposed criteria' }).click();
  await page.getByText('11 criteria of 9 items confirmed').waitFor();
  await page.getByText('MIG-21: Its evidence is gone.').waitFor();
  expect((await calls('listItems'))[0]).toMatchObject({ filter: { is: 'proposed' } });
  expect(await calls('markItems')).toEqual([
    {
      wave: '10000.1',
      items: Array.from({ length: 10 }, (_, at) => `starter/mobilize/m3/t${at}`),
      mark: { do: 'confirm-proposed' },
    },
  ]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('9 changes undone').waitFor();
  expect(await calls('undoMarks')).toEqual([{ wave: '10000.1', lines: ['line-1', 'line-2'] }]);
  await page.close();
});

test('a number opens what it counts, the focus moves to the items, and zero opens nothing', async () => {
  const { page } = await newPage();
  const calls = await watchCalls(page);
  await open(page, { panel: 'project', name: 'overview' });
  await page.getByRole('button', { name: 'Numbers' }).click();
  await page.getByRole('button', { name: '5, Overdue, Mobilize: show' }).waitFor();
  expect(await page.getByRole('button', { name: /, Overdue, / }).allInnerTexts()).toEqual(['5', '5']);
  await page.getByRole('button', { name: '5, Overdue, Mobilize: show' }).click();
  await page.getByRole('heading', { name: 'Items', exact: true }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Items');
  expect((await calls('listItems'))[0]).toMatchObject({
    wave: '10000.1',
    filter: { phase: 'mobilize', is: 'overdue' },
  });
  await page.close();
});

test('the first screen of the overview answers: its facts end within 400 px at 1,280 and 640 px at 320', async () => {
  const { page } = await newPage();
  for (const [width, within] of [
    [1_280, 400],
    [320, 640],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await open(page, { panel: 'project', name: 'overview' });
    for (const name of ['Cutover (T-0)', 'Next gate', 'Readiness', 'What is in the way', /^Waiting for you/]) {
      const box = await page.getByRole('region', { name, exact: typeof name === 'string' }).boundingBox();
      expect([width, name, Math.round((box?.y ?? Infinity) + (box?.height ?? 0)) <= within]).toEqual([
        width,
        name,
        true,
      ]);
    }
  }
  await page.close();
});

test.each([
  ['project', 'items', 'tbody tr'],
  ['project', 'gates', 'tbody tr'],
  ['project', 'activity', '.rw-rows > li'],
  ['project', 'settings', 'input'],
  ['portfolio', 'waves', 'tbody tr'],
  ['issue', 'item', '.rw-line'],
] as const)('%s %s: the first row begins within 400 px', async (panel, name, row) => {
  const { page } = await newPage();
  await page.setViewportSize({ width: 1_280, height: 800 });
  await open(page, { panel, name });
  const box = await page.getByRole('main').locator(row).first().boundingBox();
  expect(box?.y).toBeLessThan(400);
  await page.close();
});

test('items are sorted by the app, over all pages', async () => {
  const { page } = await newPage();
  const calls = await watchCalls(page);
  await open(page, { panel: 'project', name: 'items' });
  const head = page.getByRole('button', { name: 'Due', exact: true });
  await head.click();
  await page.getByRole('link', { name: 'MIG-12' }).waitFor();
  await head.click();
  await soon(
    () => calls('listItems'),
    (asked) => asked.length === 3,
  );
  expect((await calls('listItems')).map((asked) => (asked as { sort?: object }).sort)).toEqual([
    undefined,
    { by: 'due', descending: false },
    { by: 'due', descending: true },
  ]);
  await page.close();
});

test('opening the overview asks the app once', async () => {
  const { page } = await newPage();
  const calls = await watchCalls(page);
  await open(page, { panel: 'project', name: 'overview' });
  for (const name of ['getImport', 'listItems', 'getPlan', 'getSettings', 'listActivity', 'showPeople', 'getWave'])
    expect(await calls(name)).toEqual([]);
  expect(await calls('getOverview')).toEqual([{}]);
  await page.close();
});

test('the tabs are gone along by arrow keys without losing them', async () => {
  const { page } = await newPage();
  await open(page, { panel: 'project', name: 'overview' });
  await page.getByRole('tab', { name: 'Overview' }).focus();
  for (const [tab, heading] of [
    ['Plan', 'Plan'],
    ['Items', 'Items'],
    ['Sprints', 'Sprints'],
    ['RACI', 'RACI'],
    ['Go/no-go', 'Go/no-go'],
    ['RAID', 'RAID'],
    ['Activity', 'Activity'],
    ['Settings', 'Settings'],
    ['Import', 'Import a migration template'],
  ] as const) {
    await page.keyboard.press('ArrowRight');
    await page.getByRole('heading', { name: heading, exact: true, level: 2 }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(tab);
    expect(await page.getByRole('tab', { selected: true }).innerText()).toBe(tab);
  }
  await page.close();
});

test('items are marked not applicable with a reason, by keyboard, and it is said what that does to the count', async () => {
  const { page } = await newPage();
  const calls = await watchCalls(page);
  await open(page, { panel: 'project', name: 'items' });
  await page.getByRole('checkbox', { name: 'Select MIG-12' }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Mark 1 item not applicable' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Counted items: 137 now, 136 afterwards. You can undo this.').waitFor();
  await dialog.getByRole('button', { name: 'Mark 1 item not applicable' }).press('Enter');
  await dialog.getByText('Choose a reason.').waitFor();
  await dialog.getByRole('combobox', { name: /^Reason/ }).fill('contract');
  await page.keyboard.press('Enter');
  await addAxe(page);
  expect(await faultsOf(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Mark 1 item not applicable' }).press('Enter');
  await page.getByText('9 items not applicable').waitFor();
  expect((await calls('markItems'))[0]).toMatchObject({
    items: ['starter/mobilize/m3/t0'],
    mark: { do: 'not-applicable', reason: 'not-contracted', note: '' },
  });
  await page.close();
});

test('the due date of many items is set by keyboard: said before, said after with what Jira refused, and taken back', async () => {
  const { page } = await newPage();
  const calls = await watchCalls(page);
  await open(page, { panel: 'project', name: 'items' });
  await page.getByRole('button', { name: 'Select all 6 shown' }).press('Enter');
  await page.getByRole('button', { name: 'Edit', exact: true }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Edit 6 items' });
  await dialog.getByRole('combobox', { name: 'What to set' }).fill('due');
  await page.keyboard.press('Enter');
  await dialog.getByText('Jira sends no email.').waitFor();
  await dialog.getByText('1 hidden or deleted item skipped.').waitFor();
  await dialog.getByText('1 item of other leads skipped.').waitFor();
  await dialog.getByLabel('Due date').fill('2027-05-07');
  await addAxe(page);
  expect(await faultsOf(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Set due date of 4 items' }).press('Enter');
  await page.getByText('Due date set on 3 items').waitFor();
  await page.getByText('MIG-13: You do not have permission to edit this issue.').waitFor();
  expect(await faultsOf(page)).toEqual([]);
  expect((await calls('startBulkEdit'))[0]).toMatchObject({
    wave: '10000.1',
    set: { field: 'due', to: '2027-05-07' },
    items: { length: 6 },
  });
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await page.getByText(/^MIG-14: Someone else changed it since/).waitFor();
  expect(await calls('undoBulkEdit')).toMatchObject([
    { wave: '10000.1', edit: '00000000-0000-4000-8000-000000000001' },
  ]);
  expect(await page.getByRole('button', { name: 'Undo' }).count()).toBe(0);
  await page.close();
});

test('how many e-mails an edit sends is said, and items are moved to a workstream', async () => {
  const { page } = await newPage();
  const calls = await watchCalls(page);
  await open(page, { panel: 'project', name: 'items-edit-loud' });
  await page.getByRole('checkbox', { name: 'Select MIG-12' }).check();
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Edit 1 item' });
  await dialog.getByText(/Jira emails the watchers of 6 items/).waitFor();
  await dialog.getByRole('combobox', { name: 'What to set' }).fill('workstream');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Move 1 item' }).click();
  await dialog.getByText('Choose a value.').waitFor();
  await dialog.getByRole('combobox', { name: /^Workstream/ }).fill('Network');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Move 1 item' }).click();
  await page.getByText('9 items moved').waitFor();
  expect(await calls('markItems')).toMatchObject([{ mark: { do: 'workstream', workstream: 'network' } }]);
  await page.close();
});

test('an edit that stopped half-way is found again after a reload, and gone on with', async () => {
  const { page } = await newPage();
  const calls = await watchCalls(page);
  await open(page, { panel: 'project', name: 'items-edit-half' });
  await page.getByText('Setting due date: 120 of 340 items').waitFor();
  await page.getByText('Jira has not answered for a long time.').waitFor();
  await page.getByRole('button', { name: 'Continue' }).press('Enter');
  await page.getByText(/^Due date set on /).waitFor();
  expect(await calls('goOnBulkEdit')).toEqual([{ wave: '10000.1', edit: '00000000-0000-4000-8000-000000000001' }]);
  await page.close();
});

test('tables are filtered by party, module and owner, mine by one click; the address keeps it', async () => {
  const { page } = await newPage();
  const calls = await watchCalls(page);
  const last = async (name: 'listItems' | 'getPlan') => (await calls(name)).at(-1);
  await open(page, { panel: 'project', name: 'items' });
  await page.getByRole('button', { name: 'Only mine' }).click();
  expect(
    await soon(
      () => last('listItems'),
      (one) => one?.['filter'] !== undefined,
    ),
  ).toMatchObject({
    filter: { phase: 'mobilize', owner: 'acc-lead' },
  });
  await page.getByRole('combobox', { name: 'Party' }).fill('Provider');
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'Module' }).fill('dependency');
  await page.getByText('Draw the dependency map', { exact: true }).waitFor();
  await page.keyboard.press('Enter');
  expect(
    await soon(
      () => last('listItems'),
      (one) => JSON.stringify(one).includes('module'),
    ),
  ).toMatchObject({
    filter: { phase: 'mobilize', owner: 'acc-lead', party: 'provider', module: 'starter/assess/m1' },
  });
  await open(page, { panel: 'project', name: 'plan' });
  await page.getByRole('combobox', { name: 'Party' }).fill('Customer');
  await page.keyboard.press('Enter');
  expect(
    await soon(
      () => last('getPlan'),
      (one) => JSON.stringify(one).includes('party'),
    ),
  ).toMatchObject({
    filter: { party: 'customer' },
  });
  await page.getByRole('searchbox', { name: 'Search by key or module' }).fill('landing');
  await page.getByRole('cell', { name: /Draw the dependency map/ }).waitFor({ state: 'detached' });
  await page.getByRole('cell', { name: /Build the landing zone/ }).waitFor();
  await open(page, { panel: 'project', name: 'items-no-parties' });
  await page.getByText('The template’s roles have no parties.').waitFor();
  expect(await page.getByRole('combobox', { name: 'Party' }).count()).toBe(0);
  await page.close();
});

test('the activity says of which item a line is, and shows one item alone', async () => {
  const { page } = await newPage();
  const calls = await watchCalls(page);
  await open(page, { panel: 'project', name: 'activity' });
  await page.getByRole('link', { name: 'MIG-30' }).waitFor();
  await page.getByRole('button', { name: 'This item only: MIG-30' }).press('Enter');
  await page.getByText('Activity of MIG-30').waitFor();
  expect((await calls('listActivity')).at(-1)).toMatchObject({ by: 'acc-lead', item: 'starter/mobilize/m3/t0' });
  await page.getByRole('button', { name: 'All items' }).press('Enter');
  await page.getByText('Activity of MIG-30').waitFor({ state: 'detached' });
  await page.close();
});

test('a missing item has its ways out, an unreadable one none', async () => {
  const { page } = await newPage();
  const calls = await watchCalls(page);
  await open(page, { panel: 'project', name: 'items' });
  await page.getByText('2 missing items').click();
  expect(await page.getByRole('button', { name: /^Resolve: / }).count()).toBe(1);
  await page.getByRole('button', { name: 'Resolve: Order the second line' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Replace' }).check();
  await dialog.getByRole('textbox', { name: /^Work item key/ }).fill('MIG-77');
  await addAxe(page);
  expect(await faultsOf(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Replace' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(await calls('markItem')).toEqual([
    { wave: '10000.1', item: 'starter/mobilize/m4/t1', version: 2, mark: { do: 'replace', issue: 'MIG-77' } },
  ]);
  await page.close();
});

test('a search waits for the word, and who may not change anything selects nothing', async () => {
  const { page } = await newPage();
  const calls = await watchCalls(page);
  await open(page, { panel: 'project', name: 'items-watched' });
  expect(await page.getByRole('checkbox').count()).toBe(0);
  await page.getByText('3 hidden items, also counted').waitFor();
  await page.getByRole('searchbox', { name: 'Search by key or title' }).pressSequentially('line', { delay: 20 });
  const asked = await soon(
    () => calls('listItems'),
    (all) => all.length > 1,
  );
  expect(asked.map(({ search }) => search)).toEqual(['', 'line']);
  await page.close();
});

test('somebody else’s change of the settings is told, and mine is put on top of it', async () => {
  const { page } = await newPage();
  const calls = await watchCalls(page);
  await open(page, { panel: 'project', name: 'settings-conflict' });
  expect(await page.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
  await page.getByRole('radio', { name: 'Strict' }).check();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Someone else changed these settings').waitFor();
  expect(await page.getByRole('radio', { name: 'Strict' }).isChecked()).toBe(true);
  await page.getByRole('button', { name: 'Apply mine' }).click();
  expect(
    (
      await soon(
        () => calls('changeSettings'),
        (all) => all.length > 1,
      )
    ).map(({ policy }) => policy),
  ).toEqual(['strict', 'strict']);
  await page.close();
});

test('a table is saved as a file with every column', async () => {
  const { page } = await newPage();
  await open(page, { panel: 'project', name: 'plan' });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'CSV: Modules' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('runway-W1-plan.csv');
  const lines = (await downloadedText(download)).split('\r\n');
  expect(lines[0]).toBe(
    '\ufeffKey,Module,Phase,T-minus,Start,Due,Complete items,Counted items,Planned by today,Overdue,Blocked',
  );
  expect(lines[4]).toBe(',Hidden module,Mobilize,-53,2027-03-22,2027-04-30,2,18,9,1,0');
  await page.close();
});

/** Presses a button that saves a file. */
async function saved(page: Page, button: string): Promise<{ readonly name: string; readonly text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).press('Enter'),
  ]);
  return { name: download.suggestedFilename(), text: await downloadedText(download) };
}

test('the activity is saved as a table, with names and whole texts', async () => {
  const { page } = await newPage();
  await open(page, { panel: 'project', name: 'activity-whole' });
  const { name, text } = await saved(page, 'CSV: Activity');
  expect(name).toBe('runway-W1-activity.csv');
  const [head = '', first = ''] = text.split('\r\n');
  expect(head).toBe('\ufeffWhen,Person,Account,Kind,Key,Title,What,From,To,Undone');
  expect(first).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z,[^,]+,acc-[a-z]+,/);
  await page.close();
});

test('a wave is taken out as a template, a table and its activity', async () => {
  const { page } = await newPage();
  await open(page, { panel: 'project', name: 'settings' });
  const template = await saved(page, 'Data centre exit as a template (YAML)');
  expect(template).toMatchObject({ name: 'W1-starter-template.yaml', text: expect.stringMatching(/^runway: 1\n/) });
  await page.getByText('Saved, without the text of 2 hidden items.').waitFor();

  const table = await saved(page, 'Items with criteria, lines and answers (CSV)');
  expect(table.name).toBe('runway-W1-items.csv');
  const [head = '', ...lines] = table.text.split('\r\n');
  expect(head).toMatch(/^\ufeffLine,Key,Title,Phase,Module,/);
  // Neither a title nor a note becomes a formula of a spreadsheet.
  expect(lines[0]).toMatch(/^Item,MIG-12,"'=HYPERLINK\(""https:\/\/example.com""\)",Mobilize,Network,/);
  expect(lines[1]).toContain(`"The line is tested, ""both ways""",attachment,confirmed,'-1 ms at night,attachment,`);
  expect(lines.map((line) => line.split(',')[0])).toEqual([
    ...['Item', 'Criterion', 'Line', 'Line of an earlier run', 'Answer', 'Item', ''],
  ]);
  expect(lines[5]?.replaceAll(',', '')).toBe('ItemHidden');
  expect(lines[2]).toMatch(/,acc-gone,,2027-03-01T08:30:00.000Z$/);
  await page.getByText('Saved, without the text of 1 hidden item.').waitFor();

  const activity = await saved(page, 'Activity (JSON)');
  const read = JSON.parse(activity.text) as { activity: object[]; decisions: object[] };
  expect(activity.name).toBe('runway-W1-activity.json');
  // Every gate of the wave at which something was said, with its rounds.
  expect(read.decisions).toHaveLength(6);
  expect(read.decisions[0]).toMatchObject({
    gate: { kind: 'decision' },
    rounds: [{ decision: { outcome: expect.any(String) } }],
  });
  expect(read.activity[0]).toMatchObject({ by: expect.any(String), at: expect.stringMatching(/Z$/) });
  await page.close();

  const other = (await newPage()).page;
  await open(other, { panel: 'project', name: 'settings-export-failed' });
  await other.getByRole('button', { name: 'Items with criteria, lines and answers (CSV)' }).click();
  await other.getByText('Export failed').waitFor();
  await other.close();
});

test('a wave’s data is removed once its code is typed, and not where that is refused', async () => {
  const { page } = await newPage();
  const calls = await watchCalls(page);
  await open(page, { panel: 'project', name: 'settings' });
  await page.getByRole('button', { name: 'Remove data…' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Jira work items with dates, assignees, comments, attachments').waitFor();
  await addAxe(page);
  expect(await faultsOf(page)).toEqual([]);
  const remove = dialog.getByRole('button', { name: 'Remove', exact: true });
  const code = dialog.getByLabel('Type W1 to confirm');
  for (const typed of ['', 'w1', 'W2']) {
    await code.fill(typed);
    expect(await remove.isDisabled()).toBe(true);
  }
  await code.press('Enter');
  expect(await calls('removeWave')).toEqual([]);
  await code.fill('W1');
  await code.press('Enter');
  await page.getByRole('tab', { name: 'Overview', selected: true }).waitFor();
  await dialog.waitFor({ state: 'detached' });
  expect(await calls('removeWave')).toEqual([{ wave: expect.any(String), code: 'W1' }]);
  await page.close();

  const other = (await newPage()).page;
  await open(other, { panel: 'project', name: 'settings-not-removed' });
  await other.getByRole('button', { name: 'Remove data…' }).click();
  await other.getByLabel('Type W1 to confirm').fill('W1');
  await other.getByRole('button', { name: 'Remove', exact: true }).click();
  await other.getByText('Nothing removed').waitFor();
  await other.getByText('The dates of wave W1 are being moved.').waitFor();
  await other.keyboard.press('Escape');
  await other.getByRole('dialog').waitFor({ state: 'detached' });
  await other.close();

  const watcher = (await newPage()).page;
  await open(watcher, { panel: 'project', name: 'settings-read-only' });
  await watcher.getByRole('button', { name: 'Activity (JSON)' }).waitFor();
  expect(await watcher.getByRole('button', { name: 'Remove data…' }).count()).toBe(0);
  await watcher.close();
});

/** By how many pixels what scrolls in a dialog is longer than what is seen of it. */
const scrolledWithin = (dialog: Locator): Promise<number> =>
  dialog.evaluate((element) =>
    Math.max(
      0,
      ...[...element.querySelectorAll('*')]
        .filter((part) => ['auto', 'scroll'].includes(getComputedStyle(part).overflowY))
        .map((part) => part.scrollHeight - part.clientHeight),
    ),
  );

test('the guide of an empty project is read over it, and leads on to other pages and back', async () => {
  const { page } = await newPage();
  await open(page, { panel: 'project', name: 'empty' });
  const guide = page.getByRole('button', { name: 'Two-minute guide' });
  await guide.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('heading', { name: 'Runway in two minutes' }).waitFor();
  await dialog.getByText('T-0 sets the dates').waitFor();
  await addAxe(page);
  expect(await faultsOf(page)).toEqual([]);
  await page.setViewportSize({ width: 1_280, height: 800 });
  expect(await scrolledWithin(dialog)).toBe(0);
  await dialog.getByRole('link', { name: 'confirms it' }).press('Enter');
  const place = dialog.getByRole('heading', { name: 'How a criterion is met' });
  await place.waitFor();
  await soon(
    () => place.evaluate((heading) => heading === document.activeElement),
    (has) => has,
  );
  await dialog.getByRole('button', { name: 'Back', exact: true }).press('Enter');
  await dialog.getByText('T-0 sets the dates').waitFor();
  expect(await dialog.getByRole('button', { name: 'Back', exact: true }).count()).toBe(0);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await soon(
    () => guide.evaluate((button) => button === document.activeElement),
    (has) => has,
  );
  await page.close();
});

test('the question mark of each panel opens its place in the help', async () => {
  const { page } = await newPage();
  for (const [panel, name, heading] of [
    ['project', 'overview', 'Overview'],
    ['project', 'activity', 'Activity'],
    ['project', 'wave-dates', 'Dates'],
    ['project', 'failed', 'Overview'],
    ['issue', 'empty', 'Item'],
    ['portfolio', 'waves', 'Portfolio'],
    ['board', 'sprint', 'Board'],
    ['readiness', 'wave', 'Macro'],
    ['readiness-config', 'new', 'Macro'],
  ] as const) {
    await open(page, { panel, name });
    await page.getByRole('button', { name: 'Help', exact: true }).press('Enter');
    const place = page.getByRole('dialog').getByRole('heading', { name: heading, exact: true });
    await place.waitFor();
    expect([
      panel,
      await soon(
        () => place.evaluate((at) => at === document.activeElement),
        (has) => has,
      ),
    ]).toEqual([panel, true]);
  }
  await addAxe(page);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    expect(await faultsOf(page)).toEqual([]);
  }
  await page.close();
});

test('a reason leads to its rule, and a fault to its code', async () => {
  const { page } = await newPage();
  await open(page, { panel: 'project', name: 'overview' });
  await page.getByRole('button', { name: 'What this means: 1 item missing' }).press('Enter');
  await page.getByRole('dialog').getByRole('heading', { name: 'Readiness and states' }).waitFor();
  const focused = () => page.evaluate(() => document.activeElement?.closest('tr')?.textContent?.trim() ?? '');
  expect(await soon(focused, (row) => row !== '')).toMatch(/^at-risk\s+missing\s+an item is missing$/);
  await open(page, { panel: 'project', name: 'template-errors' });
  await page.getByRole('button', { name: 'What this means: subtask-without-task' }).press('Enter');
  const code = page.getByRole('dialog').getByRole('heading', { name: 'subtask-without-task' });
  await code.waitFor();
  await soon(
    () => code.evaluate((heading) => heading === document.activeElement),
    (has) => has,
  );
  await page.close();
});

test('the sample is marked on every tab, offers no key, no way to write and no dates, and is left by a button', async () => {
  const { page } = await newPage();
  const calls = await watchCalls(page);
  for (const name of ['sample', 'sample-items', 'sample-plan', 'sample-settings']) {
    await open(page, { panel: 'project', name });
    const banner = page.getByRole('region', { name: 'Sample', exact: true });
    await banner.getByText('Cutover timeline of a customer').waitFor();
    await banner.getByText(/^Sample of a bundled template/).waitFor();
    const main = page.getByRole('main');
    expect([name, await main.getByRole('link').allInnerTexts()]).toEqual([name, []]);
    expect([name, await main.getByRole('checkbox').count()]).toEqual([name, 0]);
    for (const button of ['Refresh from Jira', 'Dates', 'Save', /^T-0/])
      expect([name, button, await main.getByRole('button', { name: button, exact: true }).count()]).toEqual([
        name,
        button,
        0,
      ]);
  }
  await page.getByRole('heading', { name: 'The sample has no settings' }).waitFor();
  expect([...(await calls('showPeople')), ...(await calls('getSettings'))]).toEqual([]);
  await page.getByRole('button', { name: 'Close sample' }).press('Enter');
  const asked = await soon(
    () => calls('getOverview'),
    (all) => all.length > 1,
  );
  expect(asked.map(({ wave }) => wave)).toEqual(['sample', undefined]);
  await page.close();
});

test('an empty project leads to the sample', async () => {
  const { page } = await newPage();
  const calls = await watchCalls(page);
  await open(page, { panel: 'project', name: 'empty' });
  await page.getByRole('button', { name: 'Open sample wave' }).press('Enter');
  const asked = await soon(
    () => calls('getOverview'),
    (all) => all.length > 1,
  );
  expect(asked).toEqual([{}, { wave: 'sample' }]);
  await page.close();
});

test('the first steps are put away, and back again from the flag', async () => {
  const { page } = await newPage();
  const calls = await watchCalls(page);
  await open(page, { panel: 'project', name: 'overview-fresh' });
  await page.getByRole('button', { name: 'Hide' }).press('Enter');
  const written = async (count: number) =>
    soon(
      () => calls('changeSettings'),
      (all) => all.length >= count,
    );
  expect(await written(1)).toEqual([{ wave: '10000.1', version: 3, firstSteps: 'put-away' }]);
  await soon(
    () => calls('showFlag'),
    (all) => all.length > 0,
  );
  await pressInFlag(page, 'Undo');
  expect((await written(2))[1]).toEqual({ wave: '10000.1', version: 3, firstSteps: 'shown' });
  await page.close();
});

/** Presses a button of the newest flag, which the product draws outside the frame. */
const pressInFlag = (page: Page, text: string) =>
  page.evaluate((asked) => {
    type Flag = { actions: { text: string; onClick: () => void }[] };
    const flags = (globalThis as unknown as { calls: [string, Flag][] }).calls.filter(([name]) => name === 'showFlag');
    const action = flags.at(-1)?.[1].actions.find((each) => each.text === asked);
    if (action === undefined) throw new Error(`no flag offers ${asked}`);
    action.onClick();
  }, text);

test('all that is proposed is confirmed in one press, said in a flag, and taken back from it', async () => {
  const { page } = await newPage();
  const calls = await watchCalls(page);
  await open(page, { panel: 'issue', name: 'item' });
  await page.getByRole('button', { name: 'Confirm all 2 proposed' }).press('Enter');
  await page.getByText('3 of 6 met').waitFor();
  expect(await page.getByRole('button', { name: /^Confirm all/ }).count()).toBe(0);
  const [said] = await calls('markItem');
  expect(said).toMatchObject({ version: 7, mark: { do: 'confirm' } });
  expect((said?.['mark'] as { criteria: string[] }).criteria).toHaveLength(2);
  expect((await calls('showFlag'))[0]).toMatchObject({ title: '2 criteria confirmed' });
  await pressInFlag(page, 'Undo');
  const undone = await soon(
    () => calls('undoMarks'),
    (all) => all.length > 0,
  );
  expect(undone).toEqual([{ wave: '10000.1', lines: ['line-new'] }]);
  await page.close();
});

test('the focus stays with the criterion whose button was pressed', async () => {
  const { page } = await newPage();
  await open(page, { panel: 'issue', name: 'item' });
  const line = page.getByRole('listitem').filter({ hasText: 'The provider has named somebody to call at night' });
  await line.getByRole('button', { name: /^Confirm:/ }).press('Enter');
  await line.getByText('Confirmed').waitFor();
  const focused = () =>
    line.getByRole('button', { name: /^Withdraw:/ }).evaluate((it) => it === document.activeElement);
  expect(await soon(focused, Boolean)).toBe(true);
  await page.close();
});

test('what somebody else wrote meanwhile is shown, and mine applied again on top of it', async () => {
  const { page } = await newPage();
  const calls = await watchCalls(page);
  await open(page, { panel: 'issue', name: 'conflict' });
  const answer = page.getByRole('textbox', { name: 'Name of the provider' });
  await answer.fill('Lamp & Sons');
  await page.getByRole('button', { name: 'Save: Name of the provider' }).click();
  const alert = page.getByRole('alert');
  await alert.getByText('Someone else changed this').waitFor();
  expect(await answer.inputValue()).toBe('Lamp & Sons');
  expect(await alert.getByText('Desk is staffed through the night', { exact: true }).count()).toBe(1);
  await addAxe(page);
  expect(await faultsOf(page)).toEqual([]);
  await alert.getByRole('button', { name: 'Apply mine' }).click();
  const asked = await soon(
    () => calls('markItem'),
    (all) => all.length > 1,
  );
  expect(asked.map(({ mark }) => mark)).toEqual([
    { do: 'answer', question: 'e000000001', text: 'Lamp & Sons' },
    { do: 'answer', question: 'e000000001', text: 'Lamp & Sons' },
  ]);
  await page.close();
});

test('a note that could not be written is still there', async () => {
  const { page } = await newPage();
  await open(page, { panel: 'issue', name: 'refused' });
  const line = page.getByRole('listitem').filter({ hasText: 'Both lines carry traffic' });
  await line.getByRole('button', { name: /^Add note:/ }).press('Enter');
  await line.getByRole('textbox').fill('Seen by both of us');
  await line.getByRole('button', { name: /^Confirm:/ }).click();
  await line.getByRole('alert').getByText('Not saved').waitFor();
  expect(await line.getByRole('textbox').inputValue()).toBe('Seen by both of us');
  await page.close();
});

test('a result that could not be written says so for as long as it shows', async () => {
  const { page } = await newPage();
  const calls = await watchCalls(page);
  await open(page, { panel: 'issue', name: 'refused' });
  const line = page.getByRole('listitem').filter({ hasText: 'Desk is staffed through the night' });
  await line.getByRole('radio', { name: 'Go', exact: true }).check();
  await line.getByRole('alert').getByText('Not saved').waitFor();
  await page.getByRole('button', { name: 'Confirm: The provider has named somebody to call at night' }).click();
  await line.getByText('Not saved yet').waitFor();
  expect(await line.getByRole('radio', { name: 'Go', exact: true }).isChecked()).toBe(true);
  await addAxe(page);
  expect(await faultsOf(page)).toEqual([]);
  await line.getByRole('button', { name: /^Save:/ }).click();
  await line.getByRole('alert').waitFor();
  expect((await calls('markItem')).map(({ mark }) => (mark as { do: string }).do)).toEqual(['row', 'confirm', 'row']);
  await page.getByRole('button', { name: 'Confirm: The provider has named somebody to call at night' }).click();
  await line.getByRole('button', { name: /^Cancel:/ }).click();
  expect(await line.getByRole('radio', { name: 'Pending' }).isChecked()).toBe(true);
  expect(await line.getByText('Not saved yet').count()).toBe(0);
  await page.close();
});

test('a result that somebody else overtook is left as it is now on request', async () => {
  const { page } = await newPage();
  const calls = await watchCalls(page);
  await open(page, { panel: 'issue', name: 'conflict' });
  const line = page.getByRole('listitem').filter({ hasText: 'Desk is staffed through the night' });
  await line.getByRole('radio', { name: 'Go', exact: true }).check();
  await line.getByText('Their changes').waitFor();
  await line.getByRole('button', { name: 'Keep theirs' }).click();
  expect(await line.getByRole('radio', { name: 'No-go' }).isChecked()).toBe(true);
  expect(await page.getByRole('alert').count()).toBe(0);
  expect(await line.getByText('Not saved yet').count()).toBe(0);
  expect((await calls('markItem')).length).toBe(1);
  await page.close();
});

test('the arrow keys go through a row’s results, and only where they stop is written', async () => {
  const { page } = await newPage();
  const calls = await watchCalls(page);
  await open(page, { panel: 'issue', name: 'item' });
  const row = page.getByRole('group', { name: 'Result: Telephone calls over the new line' });
  await row.getByRole('radio', { name: 'Not run' }).focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  expect(await row.getByRole('radio', { name: 'Failed' }).isChecked()).toBe(true);
  const asked = await soon(
    () => calls('markItem'),
    (all) => all.length > 0,
  );
  expect(asked.map(({ mark }) => mark)).toEqual([
    { do: 'row', row: 'd000000003', result: 'failed', note: '', evidence: '' },
  ]);
  await page.close();
});

test('a skipped step waits for its reason', async () => {
  const { page } = await newPage();
  const calls = await watchCalls(page);
  await open(page, { panel: 'issue', name: 'item' });
  await page.getByRole('group', { name: 'Result: Take the old router out of its rack' }).getByLabel('Skipped').check();
  const reason = page.getByRole('textbox', { name: 'Reason' });
  await reason.waitFor();
  await page.getByText('Enter a reason, then save.').waitFor();
  await addAxe(page);
  expect(await faultsOf(page)).toEqual([]);
  expect(await calls('markItem')).toEqual([]);
  await reason.fill('It stays as a spare.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  expect(
    (
      await soon(
        () => calls('markItem'),
        (all) => all.length > 0,
      )
    )[0],
  ).toMatchObject({ mark: { do: 'row', row: 'd000000005', result: 'skipped', note: 'It stays as a spare.' } });
  await page.close();
});

test('not applicable is asked for in place, and the focus comes back when it is left', async () => {
  const { page } = await newPage();
  const calls = await watchCalls(page);
  await open(page, { panel: 'issue', name: 'item' });
  const button = page.getByRole('button', { name: 'Mark not applicable' });
  await button.press('Enter');
  expect(
    await soon(
      () => page.getByRole('radio', { name: 'Done elsewhere' }).evaluate((it) => it === document.activeElement),
      Boolean,
    ),
  ).toBe(true);
  await page.keyboard.press('Escape');
  expect(await soon(() => button.evaluate((it) => it === document.activeElement), Boolean)).toBe(true);
  await button.press('Enter');
  await page.getByRole('radio', { name: 'Other', exact: true }).check();
  await button.press('Enter');
  await page.getByText('Enter a note.').waitFor();
  expect(await calls('markItem')).toEqual([]);
  await page.getByRole('textbox', { name: 'Note', exact: true }).fill('The branch closes.');
  await button.press('Enter');
  expect(
    (
      await soon(
        () => calls('markItem'),
        (all) => all.length > 0,
      )
    )[0],
  ).toMatchObject({ mark: { do: 'not-applicable', reason: 'other', note: 'The branch closes.' } });
  await page.close();
});

test('a missing item is created again only after it is said that this cannot be undone', async () => {
  const { page } = await newPage();
  const calls = await watchCalls(page);
  await open(page, { panel: 'issue', name: 'missing' });
  await page.getByRole('button', { name: 'Create again' }).click();
  await page.getByText(/^Runway creates it again from the template/).waitFor();
  expect(await calls('markItem')).toEqual([]);
  await page.getByRole('button', { name: 'Create again' }).last().click();
  expect(
    (
      await soon(
        () => calls('markItem'),
        (all) => all.length > 0,
      )
    )[0],
  ).toMatchObject({ mark: { do: 'create-again' } });
  await page.close();
});

test('who may only look is offered nothing to write', async () => {
  const { page } = await newPage();
  await open(page, { panel: 'issue', name: 'read-only' });
  await page.getByText('Read-only').waitFor();
  expect(await page.getByRole('textbox').count()).toBe(0);
  expect(await page.getByRole('radio').count()).toBe(0);
  expect(await page.getByRole('button').allInnerTexts()).toEqual([
    ...['?', 'Criterion not met', 'Checklist open', 'Copy all', 'Export'],
  ]);
  expect(await page.getByText('Hidden module').count()).toBe(1);
  await page.close();
});

test('the answers of an item are saved as a file', async () => {
  const { page } = await newPage();
  await open(page, { panel: 'issue', name: 'item' });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('runway-W1-answers.md');
  expect(await downloadedText(download)).toContain('## Name of the provider\n\nLamp & Wire');
  await page.close();
});

test('a wave of the portfolio is found by typing and opened on its project’s page', async () => {
  const { page } = await newPage();
  const calls = await watchCalls(page);
  await open(page, { panel: 'portfolio', name: 'waves' });
  await page.getByRole('searchbox', { name: 'Search waves' }).fill('mail');
  await page.getByRole('heading', { name: '1 of 4 waves' }).waitFor();
  const wave = page.getByRole('button', { name: 'W1 · Mail and calendars: open in Platform team (TEAM)' });
  await wave.press('Enter');
  expect(await calls('navigate')).toEqual([
    {
      target: 'module',
      moduleKey: 'runway-project',
      projectKey: 'TEAM',
      path: '/overview?wave=10001.1',
      type: 'same-tab',
    },
  ]);
  await page.close();
});

test('the phases of a wave are read out by name and state', async () => {
  const { page } = await newPage();
  await open(page, { panel: 'portfolio', name: 'waves' });
  const strip = page.getByRole('img', { name: /^Phases: Assess: Complete, 100%, Mobilize: At risk, 30%/ });
  expect(await strip.count()).toBe(1);
  await page.close();
});
