import type { Defs } from '../../src/contract/defs';
import type { GateSheet } from '../../src/contract/gate-sheet';
import type { GateAct } from '../../src/contract/gates';
import type { SiteState } from '../../sandbox/site/site';
import { later, type MarkedWave, markedWave } from './marked-wave';
import { personInJira } from './people-in-jira';
import { onProjectPage, type Place } from './sandbox';

/** Two phases, each with rows of go or no-go; a decision leaves the first, and one stands at the cutover. */
export const TEMPLATE = `
runway: 1
name: Gated move
roles:
  - {id: lead, name: Migration lead, party: provider}
  - {id: sponsor, name: Sponsor, party: customer}
gates:
  - {id: leave-prepare, name: Leave Prepare, kind: decision, offset: T-20, phases: [Prepare], approvers: [lead, sponsor]}
  - {id: look-back, name: Look back, kind: review, offset: T+5}
  - {id: tell-them, name: Tell them, kind: notice, offset: T-7}
  - {id: go-live, name: Go or no-go, kind: decision, offset: T-1, approvers: [lead, sponsor]}
questions:
  - {id: sso, text: Is there a single sign-on?}
phases:
  - name: Prepare
    modules:
      - title: Lines
        tasks:
          - title: Order the lines
            offset: T-60
            priority: high
            rows:
              - go-no-go: Both ways are free
              - {go-no-go: The drawing is filed, priority: low}
              - test: A packet arrives
          - title: Describe the rooms
            offset: T-50
            priority: low
  - name: Move
    cutover: true
    modules:
      - title: Cutover
        tasks:
          - title: Unplug the old rack
            offset: T-1
            priority: high
            rows:
              - go-no-go: The rack is backed up
          - title: Teach the portal
            offset: T-1
            priority: low
            when: sso
`;

export interface GatedWave extends MarkedWave {
  readonly sheet: (gate: string, place?: Place) => Promise<GateSheet>;
  /** Does something against the version that stands, unless another is named. */
  readonly act: (gate: string, act: GateAct, place?: Place, version?: number) => Promise<ReturnType<Defs['actGate']>>;
  /** The same, and it must be taken. */
  readonly done: (gate: string, act: GateAct, place?: Place) => Promise<GateSheet>;
  /** Sets fields of a gate as the owner of the wave. */
  readonly set: (gate: string, fields: Readonly<Record<string, unknown>>) => Promise<void>;
  /** The lead and the sponsor decide at the gate, and it asks of items, rows and what hangs on them only. */
  readonly ask: (gate: string, approvers?: readonly unknown[]) => Promise<void>;
  /** Freezes the gate and answers its fingerprint. */
  readonly freeze: (gate: string) => Promise<string>;
  /** Makes the issue whose node path ends so as done in Jira as a board does, or takes it up again. */
  readonly close: (ending: string, status?: string) => Promise<void>;
  /** Gives every row of an item that is no test go, and every test passed. */
  readonly go: (ending: string) => Promise<void>;
}

/** Workstreams, the matrix and scope are asked elsewhere: what these tests are about are items and rows. */
const NOT_ASKED = ['workstreams', 'raci', 'scope'] as const;
export const LEAD = { seat: 'lead', held: { account: 'acc-lead' } };
export const SPONSOR = { seat: 'sponsor', held: { account: 'acc-viewer' } };

export const asSponsor = onProjectPage('10000', 'MIG', 'acc-viewer');

export async function gatedWave(
  change: (state: SiteState) => void = () => undefined,
  source = TEMPLATE,
  faults: readonly string[] = [],
): Promise<GatedWave> {
  return gatedWaveOn(await markedWave(change, source, '2027-06-01', faults));
}

/** The same for a wave that has been imported already. */
export function gatedWaveOn(made: MarkedWave): GatedWave {
  const { sandbox, wave } = made;
  const sheet: GatedWave['sheet'] = async (gate, place) =>
    valueOf(await sandbox.call('getGate', { wave, gate }, place));
  const act: GatedWave['act'] = async (gate, what, place, version) =>
    sandbox.call(
      'actGate',
      { wave, gate, act: what, version: version ?? (await sheet(gate, place)).gate.version },
      place,
    );
  const done: GatedWave['done'] = async (gate, what, place) => valueOf(await act(gate, what, place));
  const set: GatedWave['set'] = async (gate, fields) => {
    const { version } = valueOf(await sandbox.call('getGates', { wave }));
    valueOf(await sandbox.call('changeGates', { wave, version, change: { do: 'set', gate, fields } }));
  };
  const person = personInJira(sandbox);
  return {
    ...made,
    sheet,
    act,
    done,
    set,
    ask: (gate, approvers = [LEAD, SPONSOR]) =>
      set(gate, { approvers, weights: Object.fromEntries(NOT_ASKED.map((check) => [check, 'off'])) }),
    freeze: async (gate) => (await done(gate, { do: 'freeze' })).gate.rounds.at(-1)?.snapshot.fingerprint ?? '',
    close: async (ending, status = 'Done') => {
      await person.transition(made.item(ending).issue, status);
      await later(sandbox);
    },
    go: async (ending) => {
      const { id } = made.item(ending);
      for (const { key, kind } of (await made.read(id)).rows)
        valueOf(await made.say(id, { do: 'row', row: key, result: kind === 'test' ? 'passed' : 'go' }));
    },
  };
}

/** The value of an answer; its error is thrown. */
export function valueOf<T>(answer: { ok: true; value: T } | { ok: false; error: { message: string } }): T {
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}
