import type { Browser } from 'playwright-core';
import type { GateCheck } from '../../src/contract/gates';
import { launchBrowser } from './launch';
import { passTime } from './pass-time';
import { projectPage } from './import-steps';
import { CONTACT_CENTRE } from './programme-contact-centre';
import {
  confirmCriteria,
  criterion,
  decide,
  holdMeeting,
  openForSignature,
  openGate,
  placeDocuments,
  sign,
  signOff,
  statusIs,
  type Walker,
} from './programme-gate';
import { importInPanel } from './programme-import';
import { atPanel, WORDS } from './programme-panel';
import { serveSimulated, type ServedSite } from './served-site';
import { visit, type Visitor } from './visitor';
import { workInJira } from './work-in-jira';

/** Until Runway has heard what was done in Jira, and looked around once. */
const HEARD_SECONDS = 360;
const { gates: G } = WORDS;

let browser: Browser;
let site: ServedSite;
const visitors: Visitor[] = [];

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveSimulated()]);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

test('the bundled contact centre: imported, worked, decided Go at Exit Assess, and met on before Exit Mobilize', async () => {
  let acts = 0;
  const enter = async (account: string): Promise<Walker> => {
    const visitor = await visit(browser, site.url, { account });
    visitors.push(visitor);
    return { ...atPanel(visitor, site.url), url: site.url, acts: () => void (acts += 1) };
  };
  const [lead, owner, sponsor] = [await enter('acc-lead'), await enter('acc-member'), await enter('acc-viewer')];
  const jira = workInJira(site.url, 'acc-member');
  const worked = async (until: string) => {
    expect(await jira.finish('MIG', until)).toBeGreaterThan(0);
    await passTime(site.url, HEARD_SECONDS);
  };
  const isMet = async (...checks: readonly GateCheck[]) => {
    for (const check of checks) await criterion(lead, check).getByText(G.found.met, { exact: true }).waitFor();
  };

  await lead.visitor.open(projectPage('MIG'));
  await importInPanel(lead, site.url, CONTACT_CENTRE);
  acts += 1;

  await worked('2027-04-06');
  await confirmCriteria(lead, 'assess');
  await openGate(lead, 'assess-exit');
  await placeDocuments(lead);
  for (const one of [lead, sponsor, owner]) {
    await openGate(one, 'assess-exit');
    await signOff(one);
  }
  await openGate(lead, 'assess-exit');
  await isMet('high-items', 'documents', 'workstreams', 'raci', 'scope');
  await statusIs(lead, 'go');
  await openForSignature(lead);
  // Of these the sponsor may only browse the project: the right to sign comes from being named.
  for (const one of [lead, sponsor, owner]) {
    await openGate(one, 'assess-exit');
    await sign(one, 'go');
  }
  await openGate(lead, 'assess-exit');
  await decide(lead);
  await lead.panel.getByText(G.outcomes.go, { exact: true }).first().waitFor();
  expect(await lead.panel.getByText(G.changes.stands).count()).toBeGreaterThan(0);

  await worked('2027-06-07');
  await holdMeeting(lead, 'mobilize-exit');
  await confirmCriteria(lead, 'mobilize');
  await openGate(lead, 'mobilize-exit');
  await placeDocuments(lead);
  await isMet('high-rows', 'other-rows', 'tests', 'documents', 'high-items');

  process.stdout.write(`Contact centre in its panels: ${String(acts)} acts besides Jira\n`);
  expect(visitors.flatMap(({ complaints }) => complaints)).toEqual([]);
}, 900_000);
