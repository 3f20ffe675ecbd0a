import type { ItemView, Mark } from '../../src/contract/marks';
import type { Defs } from '../../src/contract/defs';
import type { SiteState } from '../../sandbox/site/site';
import { atMoment } from './prepared';
import { issuesOfOurs, onProjectPage, type Place, type Sandbox, startSandbox, testId } from './sandbox';

/** In Runway's own format and our own words: criteria, rows of each kind, and what is to be answered. */
const TEMPLATE = `
runway: 1
name: Marked move
phases:
  - name: Prepare
    modules:
      - title: Lines
        tasks:
          - title: Order the lines
            offset: T-60
            criteria: [The order is confirmed by the provider, The price is agreed]
            rows:
              - go-no-go: Both ways are free
              - test: A packet arrives
              - step: Tell the building
              - link: The drawing is filed
            questions: [Which way comes first?]
          - title: Describe the rooms
            offset: T-50
            criteria: [{text: The plan is attached, evidence: attachment}, {text: The rooms are described, evidence: comment}]
  - name: Move
    cutover: true
    modules:
      - title: Cutover
        tasks:
          - title: 'Update: describe the rooms (if needed)'
            offset: T-2
            criteria: [{text: Somebody wrote what happened, evidence: comment}]
          - title: Unplug the old rack
            offset: T-1
            priority: high
            criteria: [The rack is silent]
`;

export interface MarkedWave {
  readonly sandbox: Sandbox;
  readonly wave: string;
  /** The item whose node path ends so. */
  readonly item: (ending: string) => { readonly id: string; readonly issue: string };
  /** A request to Jira by somebody, with no app between. */
  readonly inJira: (
    method: string,
    path: string,
    body: unknown,
    account?: string,
  ) => Promise<{ id: string; key: string }>;
  readonly read: (item: string, place?: Place) => Promise<ItemView>;
  /** Says something against the version that stands, unless another is named. */
  readonly say: (item: string, mark: Mark, place?: Place, version?: number) => Promise<ReturnType<Defs['markItem']>>;
}

/** A wave in MIG, imported and read. */
export async function markedWave(
  change: (state: SiteState) => void = asItIs,
  source = TEMPLATE,
  cutover = '2027-06-01',
  faults: readonly string[] = [],
): Promise<MarkedWave> {
  const { sandbox, held } = await atMoment(
    faults.length > 0 ? null : ['marked', change, source, cutover],
    async () => {
      const started = await startSandbox(change, faults);
      return { sandbox: started, held: await imported(started, source, cutover) };
    },
    (from) => startSandbox(change, faults, 1, from),
  );
  return markedWaveOn(sandbox, held);
}

const asItIs = (): void => undefined;

async function imported(sandbox: Sandbox, source: string, cutover: string): Promise<string> {
  const uploadId = await sandbox.upload('marked.yaml', new TextEncoder().encode(source));
  const started = await sandbox.call('startImport', { uploadId, cutover, requestId: testId() });
  if (!started.ok) throw new Error(started.error.message);
  await later(sandbox);
  return started.value.wave.id;
}

/** The same for a wave that has been imported already. */
export function markedWaveOn(sandbox: Sandbox, wave: string): MarkedWave {
  const read: MarkedWave['read'] = async (item, place = onProjectPage()) => {
    const answer = await sandbox.call('getItem', { wave, item }, place);
    if (!answer.ok || answer.value === null) throw new Error(answer.ok ? 'No item.' : answer.error.message);
    return answer.value;
  };
  return {
    sandbox,
    wave,
    item: (ending) => {
      const found = issuesOfOurs(sandbox.site).find(({ properties }) => nodeOf(properties).endsWith(ending));
      if (!found) throw new Error(`No issue ${ending}.`);
      return { id: nodeOf(found.properties), issue: found.id };
    },
    inJira: async (method, path, body, account = 'acc-member') => {
      const answer = await sandbox.site.answer({
        product: 'jira',
        method,
        path,
        headers: { 'content-type': 'application/json' },
        body: body === undefined ? null : JSON.stringify(body),
        actor: { kind: 'person', accountId: account },
      });
      if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.body}`);
      return answer.body === '' ? {} : JSON.parse(answer.body);
    },
    read,
    say: async (item, mark, place = onProjectPage(), version) => {
      const now = version ?? (await read(item)).version;
      return sandbox.call('markItem', { wave, item, mark, version: now }, place);
    },
  };
}

/** Until what was pushed has been done, readings included; the sweeps that come every few minutes never end. */
export const later = async ({ clock }: Sandbox): Promise<void> => clock.advance(15 * 60_000);

const nodeOf = (properties: Readonly<Record<string, unknown>>) => (properties['runway'] as { node: string }).node;

export const asMember = onProjectPage('10000', 'MIG', 'acc-member');
export const asViewer = onProjectPage('10000', 'MIG', 'acc-viewer');
