import type { Browser } from 'playwright-core';
import { pressButton, projectPage } from './import-steps';
import { eventually } from './eventually';
import { launchBrowser } from './launch';
import { nextMinute, shownWithin } from './pass-time';
import type { Prepared } from './prepared-site';
import { restOf } from './rest';
import { serveSimulated, type ServedSite } from './served-site';
import { visit, type Visitor } from './visitor';

/** Ten tasks that ask for twelve comments, and one that only a person can confirm. */
const ASKING_FOR_COMMENTS = [
  '# Module: Walk through the rooms',
  ...Array.from({ length: 10 }, (_, index) => [
    `## Task ${index + 1}: Look into room ${index + 1}`,
    '#### Description',
    'Open the door and look.',
    '#### Acceptance Criteria',
    `- What stands in room ${index + 1} is written in a comment.`,
    ...(index < 2 ? [`- What is broken in room ${index + 1} is written in a comment.`] : []),
  ]).flat(),
  '## Task 11: Hand in the keys',
  '#### Description',
  'Count them first.',
  '#### Acceptance Criteria',
  '- The keys are complete.',
].join('\n');

const ROOMS: Prepared = { name: 'rooms.md', text: ASKING_FOR_COMMENTS, issues: 12 };

let browser: Browser;
let site: ServedSite;
const visitors: Visitor[] = [];
const enter = async (options?: Parameters<typeof visit>[2]): Promise<Visitor> => {
  const visitor = await visit(browser, site.url, options);
  visitors.push(visitor);
  return visitor;
};

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveSimulated(ROOMS)]);
});
beforeEach(() => nextMinute(site.url));
afterEach(async () => {
  const complaints = visitors.flatMap((visitor) => visitor.complaints);
  await Promise.all(visitors.splice(0).map((visitor) => visitor.leave()));
  expect(complaints).toEqual([]);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

/** Once the index has caught up with what was written. */
const keyOf = (summary: string): Promise<string> =>
  eventually(site.url, async () => {
    const all = await restOf(site.url).issues('project = MIG AND labels = runway');
    const found = all.find((issue) => issue.summary === summary);
    if (found === undefined) throw new Error(`No issue ${summary}.`);
    return found.key;
  });

/** As a person who works in Jira, and not through Runway. */
async function comment(key: string, text: string): Promise<void> {
  const body = { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
  await restOf(site.url, 'acc-member').ask('POST', `/rest/api/3/issue/${key}/comment`, { body });
}
async function finish(key: string): Promise<void> {
  const rest = restOf(site.url, 'acc-member');
  const path = `/rest/api/3/issue/${key}/transitions`;
  const { transitions } = (await rest.ask('GET', path)) as { transitions: { id: string; to: { name: string } }[] };
  const done = transitions.find(({ to }) => to.name === 'Done');
  await rest.ask('POST', path, { transition: { id: done?.id } });
}

test('before there is a wave, a sample is looked at by keyboard, with the help beside it, and left again', async () => {
  const visitor = await enter({ account: 'acc-viewer' });
  await visitor.open(projectPage('KAN'));
  const panel = visitor.panel('Runway');
  await pressButton(panel, 'Open sample wave');
  await panel.getByRole('heading', { name: 'What is in the way' }).waitFor();
  expect(await visitor.axe()).toEqual([]);
  await pressButton(panel, /^What this means: 1 high-priority item blocked/);
  await panel.getByRole('heading', { name: 'Readiness and states' }).waitFor();
  await visitor.page.keyboard.press('Escape');
  await panel.getByRole('dialog').waitFor({ state: 'detached' });
  await pressButton(panel, '1 high-priority item blocked');
  await panel.getByText('Raise the customer-side change request').first().waitFor();
  expect(await panel.getByRole('main').getByRole('link').count()).toBe(0);
  expect(await visitor.axe()).toEqual([]);
  await panel.getByRole('tab', { name: 'Items' }).press('ArrowLeft');
  await panel.getByRole('heading', { name: 'Modules' }).waitFor();
  await pressButton(panel, 'Close sample');
  await panel.getByRole('button', { name: 'Open sample wave' }).waitFor();
  expect(await restOf(site.url).issues('project = KAN AND labels = runway')).toEqual([]);
});

test('from an import to twelve confirmed criteria in at most four clicks', async () => {
  const visitor = await enter();
  await visitor.open(projectPage('MIG'));
  const panel = visitor.panel('Runway');
  for (let room = 1; room <= 10; room += 1) {
    const key = await keyOf(`Look into room ${room}`);
    await comment(key, 'A table, two chairs, and nothing broken.');
    await finish(key);
  }
  const waits = panel.getByRole('button', { name: 'Confirm 12 criteria with evidence' });
  await visitor.open(projectPage('MIG'));
  await pressButton(panel, 'Refresh from Jira');
  // The page that asked shows what came of it, without being opened again.
  await shownWithin(site.url, 240, panel.getByText('Updated.', { exact: true }));
  // Jira's index lags: what it did not show yet comes with its events.
  await eventually(site.url, async () => {
    await visitor.open(projectPage('MIG'));
    await shownWithin(site.url, 20, waits);
  });
  // Met by evidence under the assisted policy; the keys are nobody's to see.
  await panel.getByText('10 of 11 complete (90%)').first().waitFor();
  expect(await visitor.axe()).toEqual([]);

  let clicks = 0;
  const click = async (name: string | RegExp) => {
    clicks += 1;
    await pressButton(panel, name);
  };
  await click('Confirm 12 criteria with evidence');
  await click('Select all 10 shown');
  await click('Confirm 12 proposed criteria');
  await panel.getByText('12 criteria of 10 items confirmed').waitFor();
  expect(clicks).toBeLessThanOrEqual(4);
  expect(await visitor.axe()).toEqual([]);
});

test('an issue’s side bar confirms by keyboard what only a person can, and everybody sees the same number', async () => {
  const visitor = await enter({ account: 'acc-member' });
  await visitor.open(`/browse/${await keyOf('Hand in the keys')}`);
  const { keyboard } = visitor.page;
  await visitor.page
    .getByRole('complementary')
    .locator('summary')
    .filter({ hasText: /^Runway$/ })
    .focus();
  await keyboard.press('Enter');
  const bar = visitor.panel('Runway');
  await bar.getByText('The keys are complete.').waitFor();
  // The issue's own description stands on the same page, with the headings that its template gives it.
  expect((await visitor.axe()).filter((found) => found.includes('iframe'))).toEqual([]);
  await pressButton(bar, /^Confirm/);
  await bar
    .getByText(/Confirmed/)
    .first()
    .waitFor();

  for (const account of ['acc-lead', 'acc-member', 'acc-viewer']) {
    const other = await enter({ account });
    await other.open(projectPage('MIG'));
    await other.panel('Runway').getByText('10 of 11 complete (90%)').first().waitFor();
  }
});

test('all waves that a person may see stand on one page, at the width of a phone too', async () => {
  for (const width of [320, 1_280]) {
    const visitor = await enter({ width, theme: width === 320 ? 'dark' : 'light' });
    await visitor.open('/jira/apps/runway-portfolio');
    await visitor.panel('Runway waves').getByText(/rooms/).first().waitFor();
    expect(await visitor.axe()).toEqual([]);
  }
  const outsider = await enter({ account: 'acc-outsider' });
  await outsider.open('/jira/apps/runway-portfolio');
  await outsider.panel('Runway waves').getByRole('heading').first().waitFor();
  expect(await outsider.panel('Runway waves').getByText(/rooms/).count()).toBe(0);
});
