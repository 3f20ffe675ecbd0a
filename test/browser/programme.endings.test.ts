import type { Browser } from 'playwright-core';
import { CUTOVER, ENDINGS } from './endings-template';
import { projectPage } from './import-steps';
import { launchBrowser } from './launch';
import { passTime } from './pass-time';
import { decide, openForSignature, openGate, sign, signOff, statusIs, type Walker } from './programme-gate';
import { atPanel, WORDS } from './programme-panel';
import { serveSimulated, type ServedSite } from './served-site';
import { visit, type Visitor } from './visitor';
import { workInJira } from './work-in-jira';

/** Until Runway has heard what was done in Jira, and looked around once. */
const HEARD_SECONDS = 360;
const { gates: G, runSheet: R } = WORDS;

let browser: Browser;
let site: ServedSite;
let lead: Walker;
let sponsor: Walker;
const visitors: Visitor[] = [];

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveSimulated(ENDINGS)]);
  const enter = async (account: string): Promise<Walker> => {
    const visitor = await visit(browser, site.url, { account });
    visitors.push(visitor);
    return { ...atPanel(visitor, site.url), url: site.url, acts: () => undefined };
  };
  [lead, sponsor] = [await enter('acc-lead'), await enter('acc-viewer')];
  await passTime(site.url, HEARD_SECONDS);
});
afterEach(() => expect(visitors.flatMap(({ complaints }) => complaints)).toEqual([]));
afterAll(async () => {
  await browser.close();
  await site.stop();
});

/** Opened by the lead and signed by both approvers, of whom one may only browse. */
async function signed(gate: string, says: keyof typeof G.rounds.votes, again = false): Promise<void> {
  await openGate(lead, gate);
  if (again) {
    await lead.press(G.rounds.freezeAgain);
    await lead.submit(G.rounds.freezeGo);
  } else await openForSignature(lead);
  for (const one of [lead, sponsor]) {
    await openGate(one, gate);
    await sign(one, says);
  }
  await openGate(lead, gate);
}

const reads = (words: string) => lead.panel.getByText(words, { exact: true }).first().waitFor();

test('a decision of Go although the status is Not ready asks for a reason, and says so', async () => {
  await openGate(lead, 'plan');
  await statusIs(lead, 'no-go');
  await signed('plan', 'go');
  await lead.press(G.rounds.decide);
  await lead.fill(G.rounds.reason, 'The harbour keeps the berths free for us.', lead.dialog);
  await lead.submit(G.rounds.decide);
  await reads(`${G.decided.go} ${G.against['no-go']}`);
});

test('No-go, then Reconvene with a day and what must change, then Go', async () => {
  await signed('rehearsed', 'no-go');
  await decide(lead);
  await reads(G.decided['no-go']);
  await signed('rehearsed', 'reconvene', true);
  await lead.press(G.rounds.decide);
  await lead.fill(G.rounds.reconveneDay, '2027-01-08', lead.dialog);
  await lead.fill(G.rounds.reconveneTime, '10:00', lead.dialog);
  await lead.fill(G.rounds.reconveneChange, 'The boat has sailed there once.', lead.dialog);
  await lead.submit(G.rounds.decide);
  await reads(G.decided.reconvene);

  expect(await workInJira(site.url, 'acc-member').finish('MIG', '2027-01-06')).toBeGreaterThan(0);
  await passTime(site.url, HEARD_SECONDS);
  await openGate(lead, 'rehearsed');
  await signOff(lead);
  await statusIs(lead, 'go');
  await signed('rehearsed', 'go', true);
  await decide(lead);
  await reads(G.decided.go);
});

test('Go with conditions, one before and one after the cutover; its start lists the one that is open', async () => {
  await openGate(lead, 'leave');
  const words = G.promises;
  for (const [text, when, due] of [
    ['Hang up the old signs', words.whens.before, CUTOVER],
    ['Paint the last sign', words.whens.after, '2027-01-25'],
  ] as const) {
    await lead.press(words.demandFor(G.check['other-items']));
    await lead.fill(words.text, text, lead.dialog);
    await lead.radio(when, lead.dialog);
    await lead.find(words.owner, 'Migration lead', lead.dialog);
    await lead.fill(words.due, due, lead.dialog);
    await lead.submit(words.demand);
  }
  await lead.press(G.criterion.doesFor(G.criterion.does['roll-call'], G.check.workstreams));
  await lead.radio(G.meeting.says.ready, lead.dialog);
  await lead.submit(G.meeting.rollSave);
  await statusIs(lead, 'conditional-go');
  await signed('leave', 'go-with-conditions');
  await decide(lead);
  await reads(G.decided['go-with-conditions']);

  await lead.visitor.open(`${projectPage('MIG')}/run-sheet?wave=10000.1&gate=leave`);
  await lead.press(R.start.action);
  await lead.dialog.getByText(R.start.open(1), { exact: true }).waitFor();
  await lead.dialog.getByText('Hang up the old signs').waitFor();
  expect(await lead.dialog.getByText('Paint the last sign').count()).toBe(0);
});
