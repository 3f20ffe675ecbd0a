import type { Browser, Locator } from 'playwright-core';
import { pressByTab, reach, reachOneOf } from './by-keyboard';
import { eventually } from './eventually';
import { projectPage } from './import-steps';
import { launchBrowser } from './launch';
import { MEETING } from './meeting-template';
import { nextMinute, shownWithin } from './pass-time';
import { WORDS } from './programme-panel';
import { serveSimulated, type ServedSite } from './served-site';
import { visit, type Visitor } from './visitor';

const GATE = `${projectPage('MIG')}/go-no-go?wave=10000.1&gate=meeting`;
/** Simulated seconds within which an answer is kept. */
const KEPT_SECONDS = 15;
const words = WORDS.gates.meeting;

let browser: Browser;
let site: ServedSite;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveSimulated(MEETING)]);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

/** What a person without a mouse does in a meeting. */
function atMeeting({ page, panel: panelOf }: Visitor) {
  const panel = panelOf('Runway');
  const dialog = panel.getByRole('dialog');
  const { keyboard } = page;
  return {
    panel,
    dialog,
    keyboard,
    press: (name: string | RegExp) => pressByTab(page, panel, name),
    fill: async (field: Locator, text: string) => {
      await reach(page, field);
      await keyboard.type(text);
    },
    /** Radio buttons are one stop of Tab: the one that is chosen, else the first; arrows choose another. */
    choose: async (name: string) => {
      const wanted = dialog.getByRole('radio', { name, exact: true });
      const all = dialog.getByRole('radio');
      await reachOneOf(page, all);
      await keyboard.press('Space');
      for (let presses = await all.count(); presses > 0 && !(await wanted.isChecked()); presses -= 1)
        await keyboard.press('ArrowRight');
    },
    /** Ends a dialog by its button. */
    submit: async (name: string) => {
      await reach(page, dialog.getByRole('button', { name, exact: true }));
      await keyboard.press('Enter');
      await dialog.waitFor({ state: 'detached' });
    },
    /** What says what is missing is seen, wherever the lines are scrolled to. */
    isInSight: () =>
      panel.getByRole('group', { name: words.inSight }).evaluate((element) => {
        const { top, bottom, height } = element.getBoundingClientRect();
        const view = element.closest('.rw-mv')?.getBoundingClientRect();
        return height > 0 && view !== undefined && top >= view.top - 1 && bottom <= view.bottom + 1;
      }),
  };
}

// The second goes on where the first ended: each has a checklist of its own.
test.each([
  { width: 1_280, theme: 'light', other: 'dark', list: 1 },
  { width: 320, theme: 'dark', other: 'light', list: 2 },
] as const)('a meeting is held by keyboard alone at $width px, $theme', async ({ width, theme, other, list }) => {
  const lead = await visit(browser, site.url, { width, theme });
  const { page } = lead;
  const { panel, dialog, keyboard, press, fill, choose, submit, isInSight } = atMeeting(lead);
  const axe = async () => expect(await lead.axe()).toEqual([]);
  await nextMinute(site.url);
  await eventually(site.url, async () => {
    await lead.open(GATE);
    await panel.getByRole('button', { name: words.open }).waitFor();
  });
  await press(words.open);

  // The first open line has the focus; a number leads to a checklist, and a key answers a line.
  await keyboard.press(String(list + 1));
  const grid = panel.getByRole('grid', { name: words.linesOf(`Checklist ${list}`) });
  const line = (number: number) => grid.locator('tbody tr').nth(number - 1);
  await line(1).and(panel.locator(':focus')).waitFor();
  await keyboard.press('g');
  await keyboard.press('t');
  await panel.getByText(/does not fit/).waitFor();
  await keyboard.press('n');
  await shownWithin(site.url, KEPT_SECONDS, panel.getByText(WORDS.gates.rows.allSaved));
  expect(await line(1).innerText()).toMatch(/\bGo\b/i);
  expect(await line(2).innerText()).toMatch(/No-go/i);
  // What is left of the group by one key, and the next open line by another.
  await keyboard.press('Shift+G');
  await shownWithin(site.url, KEPT_SECONDS, line(3).getByText('Go', { exact: true }));
  await keyboard.press('End');
  expect(await isInSight()).toBe(true);
  await axe();
  await keyboard.press('j');
  await panel.getByRole('heading', { name: new RegExp(`Checklist ${list + 1}$`) }).waitFor();
  await keyboard.press(',');
  await panel.getByRole('heading', { name: new RegExp(`Checklist ${list}$`) }).waitFor();

  // A line, an action and a condition are added without leaving the view.
  await press(words.addLine);
  await fill(dialog.getByRole('textbox', { name: words.linesText }), `The gate of list ${list} is open`);
  await submit(words.addLines(1));
  await panel.getByText(`The gate of list ${list} is open`).waitFor();
  await press(words.addAction);
  await fill(dialog.getByRole('textbox', { name: words.actionText }), `Oil lock ${list}`);
  await submit(words.actionSave);
  await press(WORDS.gates.promises.demand);
  await reach(page, dialog.getByRole('combobox'));
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await reach(page, dialog.getByRole('button', { name: words.next, exact: true }));
  await keyboard.press('Enter');
  await fill(dialog.getByRole('textbox', { name: new RegExp(`^${WORDS.gates.promises.text}`) }), `Lamp ${list} is lit`);
  await submit(WORDS.gates.promises.demand);

  // Roll call and attendance, which stay in sight.
  await press(/^Roll call: \d of 1$/);
  await press(/^Roll call: (?!\d of)/);
  await choose(list === 1 ? words.says['not-ready'] : words.says.ready);
  await fill(dialog.getByRole('textbox', { name: words.typedPerson }), 'Head of vans');
  await submit(words.rollSave);
  const strip = panel.getByRole('list', { name: words.sections['roll-call'] });
  await strip.getByText(list === 1 ? words.says['not-ready'] : words.says.ready, { exact: true }).waitFor();
  await press(/^Present:/);
  await fill(dialog.getByRole('textbox', { name: words.typedPerson }), `Guest ${list}`);
  await reach(page, dialog.getByRole('button', { name: words.addHere, exact: true }));
  await keyboard.press('Enter');
  await dialog.getByText(`Guest ${list}`).waitFor();
  await submit(words.close);
  expect(await isInSight()).toBe(true);

  // Nothing is signed here; the dialog is left by Escape, and the meeting by its button.
  await press(WORDS.gates.rounds.freeze);
  // Its code is loaded with the first one: until it is there, Escape closes nothing.
  await reach(page, dialog.getByRole('button', { name: WORDS.gates.rounds.freezeGo, exact: true }));
  await keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await page.emulateMedia({ colorScheme: other });
  await axe();
  await press(words.end);
  await panel.getByRole('button', { name: words.open }).waitFor();
  await panel.getByText(`Lamp ${list} is lit`).waitFor();
  expect(lead.complaints).toEqual([]);
  await lead.leave();
});
