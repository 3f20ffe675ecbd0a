import { dateChoices, peopleChoices } from '../../contract/choices';
import type { Wave } from '../../wave/wave';
import type { WavePlan } from '../../wave/wave-plan';
import { runStore } from '../../forge/storage/run-store';

/** The plan of a wave; of one that was written before there were plans, what is known of it. */
export const wavePlanOf = async (wave: Wave, read = runStore.plan(wave)): Promise<WavePlan> =>
  (await read) ?? {
    schema: 1,
    dates: dateChoices.parse({ cutover: wave.cutover }),
    people: peopleChoices.parse({}),
    firstCutover: wave.cutover,
    moves: [],
    templates: [],
  };
