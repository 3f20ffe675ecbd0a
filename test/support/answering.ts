import type { AnswersKept, Press } from '../../src/contract/answers';
import type { RowView } from '../../src/contract/marks';
import { type GatedWave, valueOf } from './gated-wave';
import { onProjectPage, type Place, testId } from './sandbox';

/** A press on a row as a person sees it. */
export const pressOn = (
  item: string,
  { key, result, by, at }: Pick<RowView, 'key' | 'result' | 'by' | 'at'>,
  to: Press['result'],
  more: Partial<Press> = {},
): Press => ({ press: testId(), item, row: key, result: to, seen: { result, by, at }, ...more });

export async function answered(
  { sandbox, wave }: Pick<GatedWave, 'sandbox' | 'wave'>,
  presses: readonly Press[],
  place: Place = onProjectPage(),
  gate?: string,
): Promise<AnswersKept> {
  return valueOf(
    await sandbox.call('answerLines', { wave, presses: [...presses], ...(gate === undefined ? {} : { gate }) }, place),
  );
}
