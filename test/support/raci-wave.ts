import type { MatrixEdit, RaciEdited, RaciView, RegisterEdit } from '../../src/contract/raci';
import type { Defs } from '../../src/contract/defs';
import type { SiteState } from '../../sandbox/site/site';
import { type MarkedWave, markedWave } from './marked-wave';
import { onProjectPage, type Place } from './sandbox';

/** Two workstreams, one of them with a lead role, two parties, and a RACI of its own for one module and one gate. */
export const RACI_TEMPLATE = `
runway: 1
name: Room move
roles:
  - {id: lead, name: Move lead, party: provider}
  - {id: network, name: Network, party: customer}
  - {id: office, name: Office, party: customer}
workstreams:
  - {id: lines, name: Lines, lead: network}
  - {id: rooms, name: Rooms}
milestones:
  - {id: rehearsal, name: Rehearsal, offset: T-14, cutover: {windowDays: 2}}
gates:
  - {id: go, name: Go or no-go, kind: decision, offset: T-5, raci: {accountable: lead, responsible: [lead]}}
phases:
  - name: Prepare
    cutover: true
    modules:
      - title: Cables
        workstream: lines
        owner: network
        tasks:
          - {title: Order the cables, offset: T-30}
          - {title: Label the cables, offset: T-20, owner: office}
      - title: Walls
        workstream: rooms
        raci: {accountable: lead, responsible: [office], informed: [network]}
        tasks:
          - {title: Paint the walls, offset: T-10}
`;

export const CABLES = 'room-move/prepare/cables';
export const WALLS = 'room-move/prepare/walls';

export interface RaciWave extends MarkedWave {
  readonly raci: (place?: Place) => Promise<RaciView>;
  /** Writes against the versions that stand, unless others are named. */
  readonly edit: (
    edit: MatrixEdit,
    place?: Place,
    read?: Readonly<Record<string, number>>,
  ) => ReturnType<Call<'editRaci'>>;
  readonly written: (edit: MatrixEdit, place?: Place) => Promise<Extract<RaciEdited, { is: 'written' }>>;
  readonly register: (edit: RegisterEdit, place?: Place, read?: number) => ReturnType<Call<'editRegister'>>;
  /** Adds somebody who holds a role. */
  readonly hold: (role: string, person: string, account: string) => Promise<void>;
}
type Call<Key extends keyof Defs> = (...payload: Parameters<Defs[Key]>) => Promise<ReturnType<Defs[Key]>>;

export async function raciWave(
  change?: (state: SiteState) => void,
  source = RACI_TEMPLATE,
  faults: readonly string[] = [],
): Promise<RaciWave> {
  const marked = await markedWave(change, source, undefined, faults);
  const { sandbox, wave } = marked;
  const raci: RaciWave['raci'] = async (place = onProjectPage()) => {
    const answer = await sandbox.call('getRaci', { wave }, place);
    if (!answer.ok) throw new Error(answer.error.message);
    return answer.value;
  };
  const edit: RaciWave['edit'] = async (what, place = onProjectPage(), read) => {
    const now = read ?? Object.fromEntries((await raci()).rows.map(({ id, version }) => [id, version]));
    return sandbox.call('editRaci', { wave, edit: what, read: now }, place);
  };
  const register: RaciWave['register'] = async (what, place = onProjectPage(), read) =>
    sandbox.call('editRegister', { wave, edit: what, read: read ?? (await raci()).register.version }, place);
  const done = async (answer: ReturnType<RaciWave['register']>) => {
    const said = await answer;
    if (!said.ok) throw new Error(said.error.message);
  };
  return {
    ...marked,
    raci,
    edit,
    written: async (what, place) => {
      const answer = await edit(what, place);
      if (!answer.ok || answer.value.is === 'refused')
        throw new Error(answer.ok ? 'It was refused.' : answer.error.message);
      return answer.value;
    },
    register,
    hold: async (role, person, account) => {
      const added = { person, who: { account }, party: null, zone: null, function: '' };
      await done(register({ do: 'person', ...added }));
      await done(register({ do: 'hold', role, people: [person] }));
    },
  };
}
