import type { GateCheck } from '../../src/contract/gates';
import { projectPage } from './import-steps';
import { shownWithin } from './pass-time';
import { type AtPanel, counted, escaped, WORDS } from './programme-panel';

const WAVE = '10000.1';
const HEARD_SECONDS = 30;
const { gates: G, items: I } = WORDS;

/** A person at their own page of Runway, and how often they have pressed something that writes. */
export interface Walker extends AtPanel {
  readonly url: string;
  /** Counts one act besides Jira. */
  readonly acts: () => void;
}

const gatePage = (gate: string) => `${projectPage('MIG')}/go-no-go?wave=${WAVE}&gate=${gate}`;

/** The lead confirms, for many items at once, what is proposed by evidence, and with a note what only a person can see. */
export async function confirmCriteria(at: Walker, phase: string): Promise<void> {
  const { panel, press, dialog } = at;
  await at.visitor.open(`${projectPage('MIG')}/items?wave=${WAVE}&phase=${phase}`);
  const proposed = panel.getByRole('button', { name: counted(I.confirm) });
  await press(counted(I.selectAll));
  await proposed.waitFor();
  if (await proposed.isEnabled()) {
    await proposed.press('Enter');
    at.acts();
    await shownWithin(at.url, HEARD_SECONDS, panel.getByRole('button', { name: I.undo, exact: true }));
    await press(counted(I.selectAll));
  }
  const open = panel.getByRole('button', { name: counted(I.confirmOpen) });
  if ((await open.count()) === 0) return;
  await open.press('Enter');
  await at.fill(I.confirming.note, 'Seen in the workshop, with the people who did it.', dialog);
  await at.submit(I.confirming.action);
  at.acts();
  await shownWithin(at.url, HEARD_SECONDS, panel.getByRole('button', { name: I.undo, exact: true }));
}

/** Opens a gate; all of it is drawn once its criteria are. */
export async function openGate(at: Walker, gate: string): Promise<void> {
  await at.visitor.open(gatePage(gate));
  await at.panel.getByRole('heading', { name: G.checks, exact: true }).waitFor();
}

/** A criterion with all that is said of it. */
export const criterion = (at: Walker, check: GateCheck) =>
  at.panel.locator('.rw-gate-check').filter({ has: at.panel.getByText(G.check[check], { exact: true }) });

const action = (does: keyof typeof G.criterion.does, check: GateCheck) =>
  G.criterion.doesFor(G.criterion.does[does], G.check[check]);

const offers = (at: Walker, does: keyof typeof G.criterion.does, check: GateCheck): Promise<boolean> =>
  at.panel.getByRole('button', { name: action(does, check), exact: true }).isVisible();

/** Each document that the gate names gets its address in one dialog; at a cutover its version is locked with it. */
export async function placeDocuments(at: Walker): Promise<void> {
  const { dialog } = at;
  const words = G.criterion.documents;
  if (!(await offers(at, 'documents', 'documents'))) return;
  await at.press(action('documents', 'documents'));
  const parts = dialog.getByRole('group');
  await parts.first().waitFor();
  for (const part of await parts.all()) {
    const address = part.getByRole('textbox', { name: words.address });
    if (!(await address.isVisible())) continue;
    await address.fill('https://docs.example.com/playbook');
    await part.getByRole('textbox', { name: words.version }).fill('1.0');
  }
  await at.submit(words.save);
  at.acts();
}

/** A lead signs off what is theirs of the workstreams that the gate covers. */
export async function signOff(at: Walker): Promise<void> {
  const words = G.criterion.workstreams;
  if (!(await offers(at, 'workstreams', 'workstreams'))) return;
  await at.press(action('workstreams', 'workstreams'));
  if ((await at.dialog.getByRole('checkbox', { checked: true }).count()) === 0) {
    await at.dialog.getByRole('button', { name: words.sign, exact: true, disabled: false }).waitFor();
    if ((await at.dialog.getByRole('checkbox', { checked: true }).count()) === 0)
      return at.press(WORDS.cancel, at.dialog);
  }
  await at.fill(words.note, 'All of it is done.', at.dialog);
  await at.submit(words.sign);
  at.acts();
}

/** What the gate says by its criteria. */
export const statusIs = (at: Walker, status: keyof typeof G.verdicts) =>
  shownWithin(
    at.url,
    HEARD_SECONDS,
    at.panel.locator('.rw-gate-verdict').getByText(G.verdicts[status], { exact: true }),
  );

export async function openForSignature(at: Walker): Promise<void> {
  await at.press(G.rounds.freeze);
  await at.submit(G.rounds.freezeGo);
  at.acts();
}

export async function sign(at: Walker, says: keyof typeof G.rounds.votes): Promise<void> {
  await at.press(G.rounds.sign);
  await at.radio(G.rounds.votes[says], at.dialog);
  await at.submit(G.rounds.sign);
  at.acts();
}

export async function decide(at: Walker): Promise<void> {
  await at.press(G.rounds.decide);
  await at.submit(G.rounds.decide);
  at.acts();
}

/** The meeting goes through every checklist and answers what is open there, a whole group by one press; then all is saved. */
export async function holdMeeting(at: Walker, gate: string): Promise<void> {
  const { panel } = at;
  await at.visitor.open(`${gatePage(gate)}&view=meeting`);
  const parts = panel.getByRole('navigation', { name: G.meeting.parts }).getByRole('button');
  await parts.first().waitFor();
  for (const part of await parts.all()) {
    await part.press('Enter');
    const rest = panel.getByRole('button', { name: new RegExp(`^${escaped(G.meeting.wholeGroup(''))}`) });
    for (const press of await rest.all()) {
      if (!(await press.isEnabled())) continue;
      await press.press('Enter');
      at.acts();
    }
  }
  await shownWithin(at.url, SAVED_SECONDS, panel.getByText(G.rows.allSaved).first());
}

/** Answers of a meeting go in joined writes, some of which wait for the storage's limit of a minute. */
const SAVED_SECONDS = 240;
