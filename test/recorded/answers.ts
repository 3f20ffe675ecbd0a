import type { SavedSandbox } from '../../sandbox/data-directory';
import type { Place } from '../support/sandbox';
import { openQuiet, type OpenedState } from './open-state';

export interface Question {
  readonly call: string;
  readonly payload: unknown;
  readonly place: Place;
}

export interface Answered extends Question {
  /** As `comparable` makes it. */
  readonly answer: unknown;
}

/** Questions of one person about one wave: asked one after the other on a copy of the state that nothing else changes. */
export type Round<One extends Question = Question> = readonly One[];

const BUSY = ['jira-busy', 'storage-busy', 'jira-refused', 'jira-unreachable'];

/** An error is compared by what a person can do about it: codes and sentences may be improved. */
const kindOfError = (code: unknown): string =>
  code === 'unexpected' ? 'unexpected' : BUSY.includes(String(code)) ? 'busy' : 'refused';

/**
 * Asks all questions of a round.
 * @param onRead gets each recorded row whose value was read, as `<space> <key>`
 */
export async function askRound(
  saved: SavedSandbox,
  round: Round,
  onRead: (row: string) => void = () => undefined,
): Promise<Answered[]> {
  const opened = await openQuiet(structuredClone(saved));
  const answered: Answered[] = [];
  for (const question of round) {
    const raw = await askPatiently(opened, question);
    answered.push({ ...question, answer: comparable(question.call, raw, saved.savedAt, opened.clock.now()) });
  }
  opened.seen.forEach(onRead);
  return answered;
}

/** Where storage or Jira asks to wait, it is waited. */
export async function askPatiently(opened: OpenedState, { call, payload, place }: Question): Promise<unknown> {
  for (;;) {
    const answer = (await opened.call(call, payload, place)) as {
      readonly error?: { readonly retryAfterSeconds?: number };
    };
    const seconds = answer.error?.retryAfterSeconds;
    if (seconds === undefined) return answer;
    await opened.clock.advance(seconds * 1_000);
  }
}

/**
 * An answer without what differs from one asking to the next: instants within the asking, cursors, stamps and the words of errors.
 * @param from epoch milliseconds between which the question was asked, as `to`
 */
export function comparable(call: string, answer: unknown, from: number, to: number): unknown {
  const plain = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return isAsked(value) ? '(while asking)' : value;
    if (Array.isArray(value)) return value.map((one) => plain(one, ''));
    if (typeof value !== 'object' || value === null) return value;
    if ((key === 'error' || key === 'stopped') && 'code' in value) return { kind: kindOfError(value.code) };
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, plain(one, name)]));
  };
  const isAsked = (text: string) => {
    if (!/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text)) return false;
    const at = Date.parse(text);
    return at >= from && at <= to;
  };
  const read = plain(answer, '') as { readonly ok?: boolean; readonly value?: unknown };
  if (read.ok !== true) return read;
  if (call === 'getStamp') return { ok: true, value: `(a ${typeof read.value})` };
  if (call !== 'listActivity') return read;
  const page = read.value as { readonly next: string | null };
  return { ok: true, value: { ...page, next: page.next === null ? null : '(a cursor)' } };
}
