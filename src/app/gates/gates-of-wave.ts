import type { Gate } from '../../contract/gates';
import type { RegisterView } from '../../contract/raci';
import type { GateWithRecord } from '../../gates/record/gate-with-record';
import { NO_RECORD } from '../../gates/record/gate-record';
import type { KeptGates } from '../../gates/plan/kept-gates';
import type { PlannedGate } from '../../gates/plan/planned-gate';
import { waveGates } from '../../gates/plan/wave-gates';
import { scheduleWave } from '../../wave/schedule-wave';
import type { Wave } from '../../wave/wave';
import type { WavePlan } from '../../wave/wave-plan';
import { readRegister } from '../../raci/read-register';
import type { ItemSpec } from '../../readiness/item-spec';
import type { KeptEntry } from '../../forge/storage/entry-store';
import { type KeptGate, listOf, readGateList, readGateRecords } from '../../forge/storage/gate-store';
import { plannedGatesOf } from './planned-gates-of';
import { readKeptRegister } from '../../forge/storage/raci-store';
import { seatsOf } from './seats-of';

/** The gates of a wave with what people said at them. */
export interface GatesOfWave {
  readonly list: KeptEntry<KeptGates> | null;
  readonly register: RegisterView;
  /** As the templates bring them. */
  readonly planned: readonly PlannedGate[];
  readonly gates: readonly Gate[];
  /** By id; a gate at which nothing was said is absent. */
  readonly kept: ReadonlyMap<string, KeptGate>;
}

/** @param whole the gate of which every round is read; of the others what a standing needs */
export async function gatesOfWave(
  wave: Wave,
  plan: WavePlan,
  specs: ReadonlyMap<string, ItemSpec>,
  whole: string | null = null,
  kept = readKeptRegister(wave.id),
): Promise<GatesOfWave> {
  const [list, { stored }] = await Promise.all([readGateList(wave.id), kept]);
  const said = listOf(list).said.map(({ id }) => id);
  const [latest, all] = await Promise.all([
    readGateRecords(
      wave.id,
      said.filter((id) => id !== whole),
      'latest',
    ),
    readGateRecords(
      wave.id,
      said.filter((id) => id === whole),
      'all',
    ),
  ]);
  const planned = plannedGatesOf(plan, specs);
  const register = readRegister(stored);
  return {
    list,
    register,
    planned,
    gates: gatesFitted(plan, planned, listOf(list), register),
    kept: new Map([...latest, ...all]),
  };
}

/** The gates of a wave by a plan: another plan gives them other days. */
export function gatesFitted(
  plan: WavePlan,
  planned: readonly PlannedGate[],
  list: KeptGates,
  register: RegisterView,
): Gate[] {
  const { gateDay } = scheduleWave(plan.templates, plan.dates);
  return waveGates(planned, list, {
    dateOf: gateDay,
    heldBy: seatsOf(plan, register),
  });
}

export const withRecords = ({ gates, kept }: Pick<GatesOfWave, 'gates' | 'kept'>): GateWithRecord[] =>
  gates.map((gate) => ({ gate, record: kept.get(gate.id)?.record ?? NO_RECORD }));
