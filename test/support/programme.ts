import { MOST_PRESSES } from '../../src/contract/answers';
import type { GateAct, GateView, Vote } from '../../src/contract/gates';
import type { DecisionAct } from '../../src/contract/decision-log';
import type { ItemLine, ItemPage } from '../../src/contract/readiness';
import type { ImportRequest } from '../../src/contract/import';
import type { BuiltApp } from '../../sandbox/start-sandbox';
import { type GatedWave, gatedWaveOn, valueOf } from './gated-wave';
import { later, markedWaveOn } from './marked-wave';
import { personInJira } from './people-in-jira';
import { onProjectPage, type Place, startSandbox, testId } from './sandbox';

/** A wave on its way from its template to its last gate, with the acts besides Jira that it took so far. */
export interface Programme extends GatedWave {
  /** Presses that write through Runway: the dialogs that sign off, place documents and call the roll send a call for each of theirs. What happens in Jira is none. */
  readonly acts: () => number;
  readonly count: () => void;
  readonly losesAnswer: boolean;
  /** Issues that the import created, modules left out. */
  readonly items: number;
}

/** The lead imports and writes; a member owns the work, so that the lead may confirm it; the sponsor may only browse. */
export const LEAD = 'acc-lead';
export const OWNER = 'acc-member';
export const SPONSOR = 'acc-viewer';

/** A person takes some seconds to look at an item; all at one moment would meet the storage's limit of a minute. */
const LOOK_MS = 5_000;
/** Items that one bulk write takes. */
const MANY = 500;

/** What is broken on purpose, to see whether a programme notices. */
export interface Mutation {
  /** Another build of the app. */
  readonly app?: BuiltApp;
  /** The first answer of each joined write is not sent. */
  readonly losesAnswer?: true;
}

/** Imports a template as its lead does: everything asked is answered, every role has a person, the customer agrees to T-0. */
export async function startProgramme(
  source: Pick<ImportRequest, 'bundled' | 'phases'> | { readonly file: string; readonly text: string },
  cutover: string,
  people: Readonly<Record<string, string>> = {},
  mutation: Mutation = {},
): Promise<Programme> {
  const sandbox = await startSandbox(undefined, [], 1, null, undefined, mutation.app);
  const from =
    'file' in source ? { uploadId: await sandbox.upload(source.file, new TextEncoder().encode(source.text)) } : source;
  const asked = { ...from, cutover };
  const shown = valueOf(await sandbox.call('previewImport', asked));
  const { roles, scope } = shown;
  const answered: ImportRequest = {
    ...from,
    scope: {
      answers: Object.fromEntries(scope.questions.map(({ id }) => [id, 'yes' as const])),
      placeholders: Object.fromEntries(scope.placeholders.map(({ id, label }) => [id, label])),
      lists: Object.fromEntries(scope.lists.map(({ id, items }) => [id, items.length === 0 ? ['First'] : [...items]])),
    },
    dates: {
      cutover,
      time: '20:00',
      windowMinutes: 240,
      commitment: { by: 'Head of operations', party: 'customer', on: '2027-03-01' },
      milestones: Object.fromEntries(
        shown.dates.milestones.flatMap(({ id, date }) => (date === null && id !== 't-0' ? [[id, '2027-03-15']] : [])),
      ),
      accepted: true,
    },
    people: {
      assign: true,
      roles: Object.fromEntries(roles.map(({ id }) => [id, { account: people[id] ?? OWNER }])),
    },
  };
  const started = valueOf(await sandbox.call('startImport', { ...answered, requestId: testId() }));
  await later(sandbox);
  const run = valueOf(await sandbox.call('getImport', {}));
  if (run?.state !== 'complete' || run.failed > 0) throw new Error(`The import is ${String(run?.state)}.`);
  let acts = 1;
  return {
    ...gatedWaveOn(markedWaveOn(sandbox, started.wave.id)),
    acts: () => acts,
    count: () => void (acts += 1),
    losesAnswer: mutation.losesAnswer === true,
    items: run.created - shown.counts.epics,
  };
}

const pages = async ({ sandbox, wave }: Programme): Promise<ItemLine[]> => {
  const found: ItemLine[] = [];
  for (let from: number | null = 0; from !== null;) {
    const page: ItemPage = valueOf(await sandbox.call('listItems', { wave, from }));
    found.push(...page.items);
    from = page.next;
  }
  return found;
};

/** In Jira, as who owns the work: evidence is attached and written, and what is due by the day is moved to done, children first. */
export async function workInJira(programme: Programme, until: string): Promise<readonly ItemLine[]> {
  const owner = personInJira(programme.sandbox, OWNER);
  const open = (await pages(programme)).filter(({ due, complete }) => !complete && due !== null && due <= until);
  const byDepth = open.toSorted((a, b) => b.id.split('/').length - a.id.split('/').length);
  for (const { issue, lacks, criteria } of byDepth) {
    if (criteria > 0) {
      await owner.attach(issue);
      await owner.comment(issue, 'Done as agreed, see https://example.com/result');
    }
    if (lacks.includes('not-done')) await owner.transition(issue, 'Done');
  }
  await later(programme.sandbox);
  return open;
}

const FINE = { 'go-no-go': 'go', test: 'passed', step: 'done', link: 'there' } as const;

const isDue =
  (until: string) =>
  ({ due, complete }: ItemLine): boolean =>
    !complete && due !== null && due <= until;

/** In the meeting and on the items: every line is answered, a call takes what a joined write takes; then all criteria that ask for a person are confirmed at once. */
export async function answerAll(programme: Programme, until: string): Promise<void> {
  const { sandbox, wave, read } = programme;
  const open = (await pages(programme)).filter(isDue(until));
  const presses = [];
  for (const { id } of open.filter(({ rows, rowsAnswered }) => rowsAnswered < rows)) {
    await sandbox.clock.advance(LOOK_MS);
    for (const { key, kind, result, by, at } of (await read(id)).rows)
      if (by === null)
        presses.push({ press: testId(), item: id, row: key, result: FINE[kind], seen: { result, by, at } });
  }
  for (let from = 0; from < presses.length; from += MOST_PRESSES) {
    valueOf(
      await sandbox.call('answerLines', {
        wave,
        presses: presses.slice(from + (programme.losesAnswer ? 1 : 0), from + MOST_PRESSES),
      }),
    );
    programme.count();
  }
  const asked = (await pages(programme)).filter(
    ({ due, criteria, high, lacks }) =>
      criteria > 0 && due !== null && due <= until && (high || lacks.includes('criteria')),
  );
  // No one confirms their own work: what the lead did is confirmed by the owner of the rest.
  for (const [by, theirs] of [
    [LEAD, asked.filter(({ assignee }) => assignee !== LEAD)],
    [OWNER, asked.filter(({ assignee }) => assignee === LEAD)],
  ] as const) {
    if (theirs.length === 0) continue;
    const mark = { do: 'confirm-all', note: 'Seen in the workshop, with the people who did it.' } as const;
    const items = theirs.slice(0, MANY).map(({ id }) => id);
    valueOf(await sandbox.call('markItems', { wave, items, mark }, onProjectPage('10000', 'MIG', by)));
    programme.count();
  }
  await later(sandbox);
}

/** Each workstream is signed off by the person who leads it; one that is signed off already stays so. */
async function closeWorkstreams(programme: Programme, slugs: readonly string[]): Promise<void> {
  const { sandbox, wave } = programme;
  const leads = new Set<string>();
  for (const slug of slugs) {
    const { register } = valueOf(await sandbox.call('getRaci', { wave }));
    const lead = register.workstreams.find((one) => one.slug === slug)?.lead;
    const holder = register.people.find(({ roles }) => roles.includes(lead ?? ''))?.who;
    const account = holder !== undefined && 'account' in holder ? holder.account : LEAD;
    const place = onProjectPage('10000', 'MIG', account);
    // Each lead signs off what is theirs in one dialog.
    if (!leads.has(account)) programme.count();
    leads.add(account);
    valueOf(
      await sandbox.call(
        'editRegister',
        {
          wave,
          edit: { do: 'close-workstream', workstream: slug, note: 'All of it is done.' },
          read: register.version,
        },
        place,
      ),
    );
  }
}

/** Each lead says ready in the roll call of a cutover gate; for a workstream without one the gate's owner records it. */
async function callRoll(programme: Programme, gate: string, slugs: readonly string[]): Promise<void> {
  const { sandbox, wave } = programme;
  const { register } = valueOf(await sandbox.call('getRaci', { wave }));
  const answered = new Set<string | null>();
  for (const workstream of slugs) {
    const lead = register.workstreams.find((one) => one.slug === workstream)?.lead;
    const holder = register.people.find(({ who, roles }) => 'account' in who && roles.includes(lead ?? ''))?.who;
    const account = holder !== undefined && 'account' in holder ? holder.account : null;
    const act = { do: 'roll-call', workstream, says: 'ready', note: '' } as const;
    valueOf(
      account === null
        ? await sandbox.call('actMeeting', { wave, gate, act: { ...act, forPerson: { name: 'Its lead' } } })
        : await sandbox.call('actMeeting', { wave, gate, act }, onProjectPage('10000', 'MIG', account)),
    );
    // A lead answers for all of theirs in one dialog, and so does the gate's owner for those without a lead.
    if (!answered.has(account)) programme.count();
    answered.add(account);
  }
}

/** Each document that a gate names gets its place, and its latest version is locked where the gate asks for that. */
async function placeDocuments(programme: Programme, ids: readonly string[], lock: boolean): Promise<void> {
  const { sandbox, wave } = programme;
  const lineOf = async (id: string) => {
    const line = valueOf(await sandbox.call('getDocuments', { wave })).documents.find((one) => one.id === id);
    if (line === undefined) throw new Error(`No document ${id} is registered.`);
    return line;
  };
  // All that a gate names are placed and locked in one dialog.
  if (ids.length > 0) programme.count();
  for (const id of ids) {
    const { version, is } = await lineOf(id);
    if (is === 'nowhere') {
      const place = { in: 'web' as const, url: `https://example.com/${id}`, version: '1.0' };
      valueOf(await sandbox.call('changeDocument', { wave, change: { do: 'edit', id, version, place } }));
    }
    const placed = await lineOf(id);
    if (!lock || placed.is === 'locked') continue;
    const latest = placed.latest?.id ?? '';
    valueOf(
      await sandbox.call('changeDocument', { wave, change: { do: 'lock', id, version: placed.version, latest } }),
    );
  }
}

/** A decision of the log, written by the lead and approved by the owner of the work, which the gate names. */
export async function approveDecision(programme: Programme, gate: string, title: string): Promise<void> {
  const { sandbox, wave } = programme;
  const text = { title, outcome: `${title}.`, approvers: [OWNER] };
  const { id } = valueOf(await sandbox.call('addDecision', { wave, requestId: testId(), text }));
  programme.count();
  const change = async (act: DecisionAct, place: Place) => {
    const { version } = valueOf(await sandbox.call('getDecision', { wave, id }));
    valueOf(await sandbox.call('changeDecision', { wave, id, version, act }, place));
    programme.count();
  };
  await change({ do: 'send' }, asLead);
  await change({ do: 'approve', review: 1 }, onProjectPage('10000', 'MIG', OWNER));
  await programme.set(gate, { decisions: [id] });
  programme.count();
}

/** Criteria that keep a gate from Ready, with what they name: for messages of tests. */
const against = ({ findings }: GateView): readonly string[] =>
  findings.flatMap(({ check, is, weight, evidence }) =>
    is === 'unmet' || is === 'unknown' ? [`${check} ${is} (${weight}): ${JSON.stringify(evidence.slice(0, 5))}`] : [],
  );

/** The gate is opened for signature, signed by its approvers, and decided. */
export async function decide(
  programme: Programme,
  gate: string,
  votes: readonly (readonly [Place, Vote])[],
  reason = '',
  reconvene?: Extract<GateAct, { do: 'decide' }>['reconvene'],
): Promise<GateView> {
  const snapshot = await programme.freeze(gate);
  programme.count();
  for (const [place, says] of votes) {
    await programme.done(gate, { do: 'sign', snapshot, says, comment: reason }, place);
    programme.count();
  }
  const { gate: view } = await programme.done(gate, {
    do: 'decide',
    snapshot,
    reason,
    ...(reconvene === undefined ? {} : { reconvene }),
  });
  programme.count();
  return view;
}

const asLead: Place = onProjectPage('10000', 'MIG', LEAD);
export const sheetOf = async (programme: Programme, gate: string): Promise<GateView> =>
  (await programme.sheet(gate)).gate;

/** Who decides at a gate, by the role whose place they take. */
type Approvers = readonly (readonly [seat: string, account: string])[];

/** Works until the day of a gate, and does what stands between its criteria and Ready. */
async function readyFor(programme: Programme, gate: string, approvers: Approvers): Promise<GateView> {
  const asked = approvers.map(([seat, account]) => ({ seat, held: { account } }));
  // Who holds a role since the import is asked without a further act.
  if (JSON.stringify((await sheetOf(programme, gate)).gate.approvers) !== JSON.stringify(asked)) {
    await programme.set(gate, { approvers: asked });
    programme.count();
  }
  const { date, documents, stands } = (await sheetOf(programme, gate)).gate;
  await workInJira(programme, date ?? '');
  await answerAll(programme, date ?? '');
  await placeDocuments(programme, documents, stands === 'cutover');
  const { findings } = await sheetOf(programme, gate);
  const slugs = findings.flatMap(({ check, evidence }) =>
    check === 'workstreams' ? evidence.flatMap(({ kind, id }) => (kind === 'workstream' ? [id] : [])) : [],
  );
  await (stands === 'cutover' ? callRoll(programme, gate, slugs) : closeWorkstreams(programme, slugs));
  return sheetOf(programme, gate);
}

/** Ready by all of its criteria, with nothing switched off, accepted or promised; then signed by all of its approvers: Go. */
export async function goAt(programme: Programme, gate: string, approvers: Approvers): Promise<GateView> {
  const ready = await readyFor(programme, gate, approvers);
  expect([gate, ready.verdict?.is, against(ready)]).toEqual([gate, 'go', []]);
  expect(ready.verdict?.notChecked).toEqual([]);
  expect([ready.waivers, ready.conditions]).toEqual([[], []]);
  const decided = await decide(programme, gate, signers(approvers, 'go'));
  expect(decided.standing).toMatchObject({ outcome: 'go', against: null, is: 'stands' });
  return ready;
}

/** All approvers, each from their own page, with one vote. */
export const signers = (approvers: Approvers, says: Vote): readonly (readonly [Place, Vote])[] =>
  approvers.map(([, account]) => [onProjectPage('10000', 'MIG', account), says]);

/** Printed for each programme: what it took besides Jira. */
export const tellActs = (name: string, { acts, items }: Programme): void =>
  void process.stdout.write(`${name}: ${String(acts())} acts for ${String(items)} items\n`);
