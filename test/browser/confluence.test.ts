import type { Browser, Frame } from 'playwright-core';
import type { Defs } from '../../src/contract/defs';
import { isAdf } from '../../sandbox/jira/adf-check';
import { tick } from '../support/tick';
import { pressButton } from './import-steps';
import { launchBrowser } from './launch';
import { nextMinute } from './pass-time';
import { restOf } from './rest';
import { serveSimulated, type ServedSite } from './served-site';
import { visit, type Visitor } from './visitor';

const TEMPLATE = `
runway: 1
name: Shop move
roles:
  - {id: lead, name: Migration lead, party: provider}
  - {id: sponsor, name: Sponsor, party: customer}
gates:
  - {id: go-live, name: Go or no-go, kind: decision, offset: T-1, approvers: [lead, sponsor]}
phases:
  - name: Prepare
    modules:
      - title: Lines
        tasks:
          - {title: Order the lines, offset: T-60, owner: lead}
          - {title: Read the contract, offset: T-50, owner: sponsor}
  - name: Move
    cutover: true
    modules:
      - title: Cutover
        tasks:
          - {title: Unplug the old rack, offset: T-1, owner: lead}
`;
const SPACE = '65537';
const pageAt = (id: string) => `/wiki/spaces/MIGDOC/pages/${id}`;

/** Each macro with the title of its form, the preset that is chosen there, and what the end of its last section says. */
const MACROS = [
  ['Runway phase readiness', 'Phase readiness', null, /Order the lines|Prepare/],
  ['Runway plan', 'Plan', 'Customer plan', /No date is set yet/],
  ['Runway RACI matrix', 'RACI matrix', null, /Lines/],
  ['Runway go/no-go', 'Go/no-go', 'Gate', /No decision was made yet/],
  ['Runway cutover timeline', 'Cutover timeline', 'Status page', /Nothing is blocked, missing or overdue/],
  ['Runway sprint roll-up', 'Sprint roll-up', 'Sponsor summary', /Nothing is needed from you now/],
] as const;
type Macro = (typeof MACROS)[number][0];

let browser: Browser;
let site: ServedSite;
let lead: Visitor;
const pages = new Map<Macro, string>();
const visitors: Visitor[] = [];
const enter = async (account: string): Promise<Visitor> => {
  const visitor = await visit(browser, site.url, { account });
  visitors.push(visitor);
  return visitor;
};

beforeAll(async () => {
  const prepared = { name: 'shop.yml', text: TEMPLATE, issues: 5 };
  [browser, site] = await Promise.all([launchBrowser(), serveSimulated(prepared)]);
  lead = await visit(browser, site.url);
  await lead.open('/');
  for (const [macro] of MACROS) pages.set(macro, await newPage(macro));
});
beforeEach(() => nextMinute(site.url));
afterEach(async () => {
  const complaints = visitors.flatMap((visitor) => visitor.complaints);
  await Promise.all(visitors.splice(0).map((visitor) => visitor.leave()));
  expect([complaints, lead.complaints]).toEqual([[], []]);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

async function newPage(title: string): Promise<string> {
  const value = JSON.stringify({ type: 'doc', version: 1, content: [] });
  const body = { representation: 'atlas_doc_format', value };
  const made = await restOf(site.url).ask('POST', '/wiki/api/v2/pages', { spaceId: SPACE, title: `${title}.`, body });
  return (made as { id: string }).id;
}

const addressOf = (macro: Macro): string => pageAt(pages.get(macro) ?? '');

/** A call of the app on the project's page, as the lead. */
async function call<Key extends keyof Defs & string>(functionKey: Key, payload: object) {
  const extension = { type: 'jira:projectPage', project: { id: '10000', key: 'MIG', type: 'software' } };
  const answer = await lead.page.evaluate(
    async (body) => {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch('/_sandbox/invoke', { method: 'POST', headers, body });
      return (await response.json()) as { value: { ok: true; value: unknown } | { ok: false } };
    },
    JSON.stringify({ functionKey, payload, moduleKey: 'runway-project', extension }),
  );
  if (!answer.value.ok) throw new Error(JSON.stringify(answer.value));
  return answer.value.value as Extract<ReturnType<Defs[Key]>, { ok: true }>['value'];
}

/** What an exporter that waits for the ready event prints of the macro: one text for each event. */
async function printedBy(visitor: Visitor, macro: string): Promise<readonly string[]> {
  const element = visitor.page.locator(`iframe[title="${macro}"][data-ready]`);
  await element.waitFor();
  const frame = (await (await element.elementHandle())?.contentFrame()) as Frame;
  return frame.evaluate(() => (globalThis as unknown as { __printed: string[] }).__printed);
}

test.each(MACROS)(
  '%s is inserted, configured by its form and drawn as a whole once',
  async (macro, form, preset, end) => {
    await lead.open(`${addressOf(macro)}/edit`);
    await lead.page.getByLabel('Insert a macro at the end').selectOption({ label: macro });
    await lead.page.getByRole('button', { name: 'Insert' }).press('Enter');
    const config = lead.panel(form);
    const save = config.getByRole('button', { name: 'Save' });
    await save.waitFor();
    // Until then the macro on the page says that nothing is chosen, and reports that it is ready.
    expect(await printedBy(lead, macro)).toEqual([expect.stringContaining('Choose a wave')]);
    await config.getByRole('combobox', { name: 'Project' }).selectOption({ label: 'Migration (MIG)' });
    if (preset !== null) await config.getByRole('combobox', { name: 'Preset' }).selectOption({ label: preset });
    await config.getByRole('region', { name: 'Preview' }).getByText('Shop move').waitFor();
    expect(await lead.axe()).toEqual([]);
    await save.press('Enter');
    await lead.page.locator(`iframe[title="${form}"]`).waitFor({ state: 'detached' });
    await lead.open(addressOf(macro));
    const printed = await printedBy(lead, macro);
    expect(printed).toEqual([expect.stringMatching(end)]);
    expect(await lead.axe()).toEqual([]);
  },
);

test('a macro that fails is ready once too, with what it says', async () => {
  const visitor = await enter('acc-lead');
  await visitor.page.route('**/_sandbox/invoke', (route) => route.fulfill({ status: 502, json: { message: 'down' } }));
  await visitor.open(addressOf('Runway plan'));
  expect(await printedBy(visitor, 'Runway plan')).toEqual([expect.stringContaining('Could not load the report')]);
  // The browser itself writes down that the answer was a failure.
  expect(
    visitors
      .splice(0)
      .flatMap(({ complaints }) => complaints)
      .every((line) => line.includes('502')),
  ).toBe(true);
  await visitor.leave();
});

test('an administrator, a lead and a Jira user read the same; who has no access reads a calm note that names nothing', async () => {
  const said: (readonly string[])[] = [];
  // The lead of the project administers it.
  for (const account of ['acc-lead', 'acc-member', 'acc-viewer']) {
    const visitor = await enter(account);
    await visitor.open(addressOf('Runway cutover timeline'));
    said.push(await printedBy(visitor, 'Runway cutover timeline'));
  }
  expect(said[1]).toEqual(said[0]);
  expect(said[2]).toEqual(said[0]);
  const guest = await enter('acc-guest');
  for (const macro of ['Runway phase readiness', 'Runway cutover timeline'] as const) {
    await guest.open(addressOf(macro));
    const [printed] = await printedBy(guest, macro);
    expect(printed).toContain('Ask the migration lead for access to the Jira project.');
    expect(printed).not.toMatch(/Shop|Prepare|MIG/);
    expect(await guest.axe()).toEqual([]);
  }
});

test('an approver reviews and signs on the page', async () => {
  const { waves } = (await call('getOverview', {})) as { waves: readonly { id: string }[] };
  const wave = waves[0]?.id ?? '';
  const { version } = await call('getGates', { wave });
  const approvers = [{ seat: 'sponsor', held: { account: 'acc-viewer' } }];
  await call('changeGates', { wave, version, change: { do: 'set', gate: 'go-live', fields: { approvers } } });
  const sheet = await call('getGate', { wave, gate: 'go-live' });
  await call('actGate', { wave, gate: 'go-live', act: { do: 'freeze' }, version: sheet.gate.version });

  const sponsor = await enter('acc-viewer');
  await sponsor.open(addressOf('Runway go/no-go'));
  const panel = sponsor.panel('Runway go/no-go');
  await pressButton(panel, 'Review and sign: Go or no-go');
  const form = panel.getByRole('form', { name: 'Review and sign: Go or no-go' });
  await form.getByText(/^You sign: Go or no-go, as of .+ \((now|.+ ago)\)\.$/).waitFor();
  expect(await sponsor.axe()).toEqual([]);
  await pressButton(panel, 'Sign');
  await form.getByText('Choose one.').waitFor();
  await tick(form.getByRole('radio', { name: 'Reconvene' }));
  await form.getByLabel('Reconvene on').fill('2099-01-04');
  await tick(form.getByRole('radio', { name: 'Go with conditions' }));
  await form.getByLabel('Comment').fill('After the labels');
  await pressButton(panel, 'Sign');
  await panel.getByText('Signed: Go or no-go.').waitFor();
  const signed = await call('getGate', { wave, gate: 'go-live' });
  expect(signed.gate.rounds.at(-1)?.signatures).toMatchObject([
    { by: 'acc-viewer', says: 'go-with-conditions', comment: 'After the labels' },
  ]);
});

test('a report is saved as a page, and again under a second title', async () => {
  await lead.open(addressOf('Runway plan'));
  const panel = lead.panel('Runway plan');
  const titles: string[] = [];
  for (const count of [1, 2]) {
    await pressButton(panel, 'Save to Confluence');
    await panel.getByRole('form', { name: 'Save to Confluence' }).getByText('Who can see the page?').waitFor();
    if (count === 1) expect(await lead.axe()).toEqual([]);
    await pressButton(panel, 'Save');
    await panel.getByText('Saved:').waitFor();
    titles.push(await panel.getByRole('button', { name: /Status Roll-up/ }).innerText());
    await pressButton(panel, 'Close');
  }
  expect(titles[0]).toMatch(/^Shop move - Status Roll-up \(\w{3} \d\d \w{3} 20\d\d\)$/);
  expect(titles[1]).toBe(`${titles[0]} (2)`);
  const { results } = (await restOf(site.url).ask(
    'GET',
    `/wiki/api/v2/pages?space-id=${SPACE}&title=${encodeURIComponent(titles[1] ?? '')}&body-format=atlas_doc_format`,
  )) as { results: { parentId: string; body: { atlas_doc_format: { value: string } } }[] };
  expect(results).toMatchObject([{ parentId: pages.get('Runway plan') }]);
  expect(isAdf(JSON.parse(results[0]?.body.atlas_doc_format.value ?? ''))).toBe(true);
});

test('a page is exported to Word and PDF with the numbers of the screen, and with a sentence for who has no access', async () => {
  const READINESS = /\d+ of \d+ complete \(\d+\s?%\)/;
  await lead.open(addressOf('Runway cutover timeline'));
  const number = READINESS.exec((await printedBy(lead, 'Runway cutover timeline'))[0] ?? '')?.[0];
  expect(number).toMatch(READINESS);
  for (const format of ['Word', 'PDF']) {
    await lead.open(addressOf('Runway cutover timeline'));
    await lead.page.getByLabel('Export as').selectOption({ label: format });
    await lead.page.getByRole('button', { name: 'Export' }).press('Enter');
    await lead.page.getByRole('heading', { name: `(${format.toLowerCase()})` }).waitFor();
    const text = await lead.page.locator('.adf').innerText();
    expect(text).toContain(number);
    expect(text).toMatch(/RAG[\s\S]*Prepare/);
  }
  const guest = await enter('acc-guest');
  await guest.open(`${addressOf('Runway cutover timeline')}/export?format=word`);
  expect(await guest.page.locator('.adf').innerText()).toBe('Not available in this export');
});
