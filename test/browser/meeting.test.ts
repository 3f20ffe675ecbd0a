import type { Browser, Frame, Page, Request } from 'playwright-core';
import type { GateSheet } from '../../src/contract/gate-sheet';
import type { Result } from '../../src/contract/result';
import { BOARD, BOARD_LINES } from './board-template';
import { projectPage } from './import-steps';
import { launchBrowser } from './launch';
import { serveSimulated, type ServedSite } from './served-site';
import { contextsOf, visit, type Visitor, type VisitorOptions } from './visitor';

const GATE = `${projectPage('MIG')}/go-no-go?wave=10000.1&gate=board&view=meeting`;
/** Simulated milliseconds by which the clocks of the site and of its pages move at once. */
const STEP_MS = 100;
/** And while something is waited for. */
const LOOK_MS = 250;
/** No wait of this file is longer: seconds, simulated where a clock is moved, and real ones where a page loads its files. */
const MOST_WAIT_SECONDS = 15;

let browser: Browser;
let site: ServedSite;
let lead: Visitor;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveSimulated(BOARD, '--calls', 'timed')]);
  // Until the app has read the wave.
  await siteAlone(600_000, 30_000);
});
beforeEach(async () => {
  // The app's storage has a limit a minute.
  await siteAlone(60_000, 5_000);
  lead = await openMeeting();
});
afterEach(async () => {
  expect(lead.complaints).toEqual([]);
  await lead.leave();
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

/** Only the site's clock: no page is open. */
async function siteAlone(ms: number, step: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += step) await moveSite(step);
}

async function moveSite(ms: number): Promise<void> {
  const answer = await fetch(`${site.url}/sandbox/clock`, {
    method: 'POST',
    body: JSON.stringify({ advance: ms / 1_000 }),
  });
  if (!answer.ok) throw new Error(`The clock did not move: ${await answer.text()}`);
}

/** Moves both clocks; what answers bring is drawn before the next step, in turns of the page and not in its time. */
async function pass(ms: number, step = STEP_MS): Promise<void> {
  for (let passed = 0; passed < ms; passed += step) {
    await moveSite(step);
    const contexts = contextsOf(site.url);
    await Promise.all(contexts.map((context) => context.clock.runFor(step)));
    const frames = contexts.flatMap((context) => context.pages().flatMap((page) => page.frames()));
    await Promise.all(frames.map((frame) => frame.evaluate(turns).catch(() => undefined)));
  }
}

/** Timers and frames of the page stand still between steps: messages do not. */
const turns = async () => {
  for (let turn = 0; turn < 3; turn += 1)
    await new Promise((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = done;
      port2.postMessage(null);
    });
};

/** @returns how many simulated seconds it took. @throws Error after so many */
async function within(seconds: number, what: string, holds: () => Promise<boolean>): Promise<number> {
  for (let passed = 0; ; passed += LOOK_MS) {
    await Promise.all([...loading.values()].map((files) => files.untilLoaded()));
    if (await holds()) return passed / 1_000;
    if (passed >= seconds * 1_000) throw new Error(`${what} does not hold after ${seconds} simulated seconds.`);
    await pass(LOOK_MS, LOOK_MS);
  }
}

/** The files that each page of a meeting waits for. They take real time, in which no clock is moved. */
const loading = new Map<Page, ReturnType<typeof filesOf>>();

function filesOf(page: Page) {
  const files = new Set<Request>();
  let loaded: () => void = () => undefined;
  const end = (request: Request) => {
    files.delete(request);
    if (files.size === 0) loaded();
  };
  page.on('request', (request) => {
    if (request.method() === 'GET') files.add(request);
  });
  page.on('requestfinished', end);
  page.on('requestfailed', end);
  page.on('close', () => loading.delete(page));
  return {
    untilLoaded: () => (files.size === 0 ? undefined : new Promise<void>((done) => (loaded = done))),
  };
}

const grid = (visitor: Visitor) => visitor.panel('Runway').getByRole('grid');
const shows = (visitor: Visitor, text: string | RegExp) => () =>
  visitor.panel('Runway').getByText(text).first().isVisible();

/** A person in the meeting, whose page takes no time but ours. */
async function openMeeting(options: VisitorOptions = {}): Promise<Visitor> {
  const visitor = await visit(browser, site.url, options);
  visitor.page.setDefaultTimeout(MOST_WAIT_SECONDS * 1_000);
  loading.set(visitor.page, filesOf(visitor.page));
  await visitor.page.context().clock.pauseAt(Date.now() + 60_000);
  await visitor.open(GATE);
  const end = visitor.panel('Runway').getByRole('button', { name: 'End meeting' });
  await within(MOST_WAIT_SECONDS, 'The meeting is open', () => end.isVisible());
  return visitor;
}

/** The calls of a page that carry answers, by how many. */
function callsOf({ page }: Visitor): readonly number[] {
  const sizes: number[] = [];
  page.on('request', (request) => {
    if (!request.url().endsWith('/_sandbox/invoke')) return;
    const { functionKey, payload } = request.postDataJSON() as {
      functionKey: string;
      payload?: { presses?: readonly unknown[] };
    };
    if (functionKey === 'answerLines') sizes.push(payload?.presses?.length ?? 0);
  });
  return sizes;
}

/** What the app has kept, asked by a person whose page is open. */
async function kept({ page }: Visitor): Promise<GateSheet['rows']> {
  const frame = page.frames().find((each) => each !== page.mainFrame()) as Frame;
  let sheet: Result<GateSheet> | undefined;
  const asked = frame
    .evaluate(() =>
      (
        globalThis as unknown as { __bridge: { callBridge: (name: string, data: object) => Promise<unknown> } }
      ).__bridge.callBridge('invoke', { functionKey: 'getGate', payload: { wave: '10000.1', gate: 'board' } }),
    )
    .then((answer) => (sheet = answer as Result<GateSheet>));
  await within(MOST_WAIT_SECONDS, 'The gate is read', () => Promise.resolve(sheet !== undefined));
  await asked;
  if (sheet === undefined || !sheet.ok) throw new Error(JSON.stringify(sheet));
  return sheet.value.rows;
}

/** To the first line of a checklist, its lines shown. */
async function toChecklist(visitor: Visitor, name: string): Promise<void> {
  const panel = visitor.panel('Runway');
  await panel.getByRole('button', { name: new RegExp(`${name}\\b`) }).click();
  await pass(STEP_MS);
  await unfold(visitor);
  await visitor.page.keyboard.press('Home');
}

/** A checklist that is all go is folded, and the focus is on what shows it. */
async function unfold(visitor: Visitor): Promise<void> {
  if (!(await visitor.panel('Runway').getByRole('button', { name: 'Show lines' }).isVisible())) return;
  await visitor.page.keyboard.press('Enter');
  await pass(STEP_MS);
}

/** Presses one key a line, and goes on to the next checklist by key. */
async function answer(visitor: Visitor, key: string, lines: number, linesAStep: number): Promise<void> {
  const { keyboard } = visitor.page;
  for (let line = 0; line < lines; line += 1) {
    if (line > 0 && line % 10 === 0) {
      await keyboard.press('.');
      await pass(STEP_MS);
      await unfold(visitor);
      await keyboard.press('Home');
    }
    await keyboard.press(key);
    if ((line + 1) % linesAStep === 0) await pass(STEP_MS);
  }
}

const countOf = (rows: GateSheet['rows'], result: string): number => rows.filter((row) => row.result === result).length;

test(`${BOARD_LINES} answers, a whole checklist by one key, are kept within thirty seconds`, async () => {
  const calls = callsOf(lead);
  const { keyboard } = lead.page;
  await toChecklist(lead, 'Checklist 1');
  for (let group = 1; group <= 17; group += 1) {
    await keyboard.press('Shift+G');
    await keyboard.press('.');
    await pass(STEP_MS);
  }
  const seconds = await within(30 - 17 * (STEP_MS / 1_000), 'All is saved', shows(lead, 'All saved'));
  console.log(`${BOARD_LINES} answers: kept ${seconds + 1.7} s after the first, in calls of ${calls.join(', ')}.`);
  expect(calls.reduce((sum, size) => sum + size, 0)).toBe(BOARD_LINES);
  expect(countOf(await kept(lead), 'go')).toBe(BOARD_LINES);
});

test('fifty presses in four seconds make at most four calls, all are kept within ten seconds, and the count is honest', async () => {
  const calls = callsOf(lead);
  await toChecklist(lead, 'Checklist 1');
  // Two presses a step of 100 ms, and two steps for each of four further checklists: 3.3 simulated seconds.
  await answer(lead, 'n', 50, 2);
  expect(await shows(lead, '50 no-go')()).toBe(false);
  expect(await shows(lead, /\d+ saving…/)()).toBe(true);
  const seconds = await within(10, 'All is saved', shows(lead, 'All saved'));
  console.log(`50 answers: kept ${seconds} s after the last, in calls of ${calls.join(', ')}.`);
  expect(calls.length).toBeLessThanOrEqual(4);
  expect(Math.max(...calls)).toBeLessThanOrEqual(25);
  expect(await shows(lead, /50 no-go/)()).toBe(true);
  expect(countOf(await kept(lead), 'no-go')).toBe(50);
});

test('closing the tab seven seconds after the last press loses nothing', async () => {
  await toChecklist(lead, 'Checklist 6');
  await answer(lead, 'x', 20, 1);
  await pass(7_000, 1_000);
  await lead.leave();
  await siteAlone(5_000, 1_000);
  lead = await openMeeting();
  expect(countOf(await kept(lead), 'pending')).toBe(20);
});

test('a frame that is removed two seconds after twenty presses loses none', async () => {
  await toChecklist(lead, 'Checklist 8');
  await answer(lead, 'n', 20, 1);
  await pass(2_000, 500);
  await lead.page.evaluate(() => document.querySelector('iframe')?.remove());
  await siteAlone(5_000, 1_000);
  await lead.leave();
  lead = await openMeeting();
  const own = (await kept(lead)).filter(({ text }) => /^Part [89]\./.test(text));
  expect(countOf(own, 'no-go')).toBe(20);
});

test('two people answer one line: the second is told, nothing is written over, and answers of others appear', async () => {
  const member = await openMeeting({ account: 'acc-member' });
  for (const one of [lead, member]) await toChecklist(one, 'Checklist 12');
  await lead.page.keyboard.press('x');
  // Neither sees the other's answer, and the lead's is sent first.
  await pass(500);
  await member.page.keyboard.press('n');
  const told = shows(member, 'Someone else answered “Part 12.1 is ready”');
  await within(10, 'The second is told', told);
  const now = (await kept(lead)).find(({ text }) => text === 'Part 12.1 is ready');
  expect(now).toMatchObject({ result: 'pending', by: 'acc-lead' });
  await member.page.keyboard.press('n');
  const line = grid(lead).locator('tbody tr').nth(1);
  await within(10, 'It is shown', async () => /no-go/i.test(await line.innerText()));
  await within(10, 'The first is told', shows(lead, '1 of your answers changed by others'));
  expect(member.complaints).toEqual([]);
  await member.leave();
});
