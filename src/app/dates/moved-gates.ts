import type { DateChoices } from '../../contract/choices';
import type { MovedGate } from '../../contract/wave-dates';
import { decidedRound } from '../../gates/record/decided-round';
import type { Wave } from '../../wave/wave';
import type { WavePlan } from '../../wave/wave-plan';
import { cutoverOf } from '../gates/gate-facts-of';
import { waitingSeats } from '../gates/gate-line';
import { NOTHING_SAID, listOf } from '../../forge/storage/gate-store';
import { gatesFitted, gatesOfWave } from '../gates/gates-of-wave';
import { readSpecs } from '../../forge/storage/item-store';
import { sameValue } from '../../values/same-value';

/** Which gates a move of the dates touches: those that come to another day, and those whose snapshot holds another T-0 then. */
export async function movedGates(wave: Wave, before: WavePlan, dates: DateChoices): Promise<MovedGate[]> {
  const { list, register, planned, gates, kept } = await gatesOfWave(wave, before, await readSpecs(wave));
  const after = new Map(
    gatesFitted({ ...before, dates }, planned, listOf(list), register).map(({ id, date }) => [id, date]),
  );
  const cutover = cutoverOf(dates);
  return gates.flatMap(({ id, name, date }): MovedGate[] => {
    const to = after.get(id) ?? null;
    const { record } = kept.get(id) ?? NOTHING_SAID;
    const round = decidedRound(record);
    const rests = record.rounds.some(({ snapshot }) => !sameValue(snapshot.cutover, cutover));
    const decided = rests ? (round?.decision.outcome ?? null) : null;
    const toSign = rests && waitingSeats(record) !== null;
    return to === date && decided === null && !toSign ? [] : [{ id, name, from: date, to, decided, toSign }];
  });
}
