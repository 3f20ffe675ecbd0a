import type { AnswersKept, ParsedPress, PressAnswer } from '../../contract/answers';
import type { Payload } from '../../contract/calls';
import { STORAGE_BUSY } from '../../errors/storage-busy';
import type { KeptRecord } from '../../forge/storage/record-store';
import { type ToSay, writeSaidAsFarAsPossible } from '../../forge/storage/write-said';
import { answerRows, type Pressed } from '../../marks/answer-rows';
import { MARK_REFUSALS } from '../../marks/mark-refusal';
import type { By } from '../../marks/said';
import type { OpenWave } from '../waves/open-wave';
import { type RowsAtHand, rowsAtHand } from './rows-at-hand';

type Came = PressAnswer extends infer One ? (One extends PressAnswer ? Omit<One, 'press'> : never) : never;

/** Writes what a person answered in a meeting: all answers to one item are one write and one line of the activity. */
export async function answerLines({ presses }: Payload<'answerLines'>, open: OpenWave): Promise<AnswersKept> {
  const { wave, account } = open;
  const said: By = { by: account, at: Date.now() };
  const byItem = new Map<string, ParsedPress[]>();
  for (const press of presses) byItem.set(press.item, [...(byItem.get(press.item) ?? []), press]);
  const came = new Map<string, Came>();
  const versions = new Map<string, number>();
  const toSay: ToSay[] = [];
  for (const [item, context] of await rowsAtHand(open, [...byItem.keys()])) {
    const own = byItem.get(item) ?? [];
    if ('code' in context) for (const { press } of own) came.set(press, { is: 'refused', error: context });
    else toSay.push(toAnswer(item, own, said, context, { came, versions }));
  }
  const lines: { item: string; line: string; presses: string[] }[] = [];
  for (const outcome of await writeSaidAsFarAsPossible(wave.id, said, toSay)) {
    const own = (byItem.get(outcome.item) ?? []).map(({ press }) => press);
    if (outcome.is === 'not-written')
      for (const press of own) came.set(press, { is: 'not-written', error: STORAGE_BUSY });
    if (outcome.is === 'refused' && outcome.because === 'too-much')
      for (const press of own) came.set(press, { is: 'refused', error: MARK_REFUSALS['too-much'] });
    if (outcome.is !== 'said') continue;
    const kept = own.filter((press) => came.get(press)?.is === 'kept');
    lines.push({ item: outcome.item, line: outcome.line.id, presses: kept });
  }
  return {
    answers: presses.map(({ press }) => ({
      press,
      ...(came.get(press) ?? { is: 'not-written', error: STORAGE_BUSY }),
    })),
    items: [...versions].map(([item, version]) => ({ item, version })),
    lines,
  };
}

interface Told {
  readonly came: Map<string, Came>;
  readonly versions: Map<string, number>;
}

/** What came of the presses is noted each time that the write is decided: the last time counts. */
const toAnswer = (
  item: string,
  presses: readonly ParsedPress[],
  said: By,
  { issue, rows }: RowsAtHand,
  { came, versions }: Told,
): ToSay => ({
  item,
  issue,
  version: null,
  decide: ({ record, presses: known, version }: KeptRecord) => {
    const done = answerRows(record, new Set(known), presses, said, { rows });
    for (const [press, one] of done.came) came.set(press, cameOf(one));
    versions.set(item, version + (done.said === null ? 0 : 1));
    return done.said === null
      ? { is: 'refused', because: 'nothing-to-change' }
      : { is: 'said', record: done.record, ...done.said, presses: done.marks };
  },
});

const cameOf = (one: Pressed): Came =>
  one.is === 'refused' ? { is: 'refused', error: MARK_REFUSALS[one.because] } : one;
