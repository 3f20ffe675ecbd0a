import type { AnswersKept, Press as SentPress } from '../../../../../../src/contract/answers';
import type { ShownGateRow } from '../../../../../../src/contract/gate-sheet';
import type { ErrorView } from '../../../../../../src/contract/result';
import { isTroubled, meetingAfter } from './meeting';
import { type MeetingEvent, type MeetingState, openMeeting } from './meeting-state';
import { asSent, dueAt, nextBatch } from './presses';

/** What sending needs of a browser. */
export interface SenderAround {
  /** Milliseconds of a clock that never jumps. */
  readonly now: () => number;
  /** Runs a task later, once; returns its cancel. */
  readonly after: (ms: number, task: () => void) => () => void;
  /** Sends answers of the gate. Rejects where no answer came, or the call was refused. */
  readonly send: (presses: readonly SentPress[]) => Promise<AnswersKept>;
  readonly errorOf: (failure: unknown) => ErrorView | null;
}

/** Answers of a meeting on their way to the app. */
export interface Sender {
  readonly state: () => MeetingState;
  /** Takes an event in, and sends what is due then. */
  readonly take: (event: MeetingEvent) => MeetingState;
  /** Hears each state that differs from the one before. @returns ends it */
  readonly hear: (listener: (state: MeetingState) => void) => () => void;
  /**
   * Sends what waits.
   * @returns how many answers are not kept, once nothing is on its way: 0, or those that a call brought nothing for or that wait for the person
   */
  readonly flush: () => Promise<number>;
  /** No timer runs any more. What is on its way is not called back. */
  readonly stop: () => void;
}

/** Sends the answers of a meeting when they are due (see `dueAt`), one call at a time, until each is acknowledged. */
export function newSender(rows: readonly ShownGateRow[], around: SenderAround): Sender {
  let state = openMeeting(rows);
  let cancel: () => void = () => undefined;
  let isStopped = false;
  const flushing: ((left: number) => void)[] = [];
  const listeners = new Set<(state: MeetingState) => void>();

  const reduce = (event: MeetingEvent): void => {
    const next = meetingAfter(state, event);
    if (next === state) return;
    state = next;
    for (const listener of listeners) listener(state);
  };

  /** @param isVain whether the latest call kept less than it carried: it is sent again, but no one is to wait for that */
  const tellFlushed = (isVain: boolean): void => {
    const { presses, calls } = state;
    if (!isVain && (calls > 0 || !presses.every(isTroubled))) return;
    for (const tell of flushing.splice(0)) tell(presses.length);
  };

  const send = async (): Promise<void> => {
    const batch = nextBatch(state);
    const presses = batch.map(({ id }) => id);
    const sent = batch.map(asSent);
    reduce({ is: 'sent', presses });
    try {
      const done = await around.send(sent);
      reduce({ is: 'came-back', presses, done, at: around.now() });
      tellFlushed(state.misses > 0);
    } catch (failure) {
      reduce({ is: 'missed', presses, error: around.errorOf(failure), at: around.now() });
      tellFlushed(true);
    }
    pump();
  };

  /** Sends what is due, and comes back when the next is. */
  const pump = (): void => {
    cancel();
    for (let due = dueAt(state); due !== null && !isStopped; due = dueAt(state)) {
      const wait = due - around.now();
      if (wait > 0) {
        cancel = around.after(wait, pump);
        return;
      }
      void send();
    }
  };

  return {
    state: () => state,
    take(event) {
      reduce(event);
      pump();
      return state;
    },
    hear(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    flush: () =>
      new Promise<number>((done) => {
        flushing.push(done);
        reduce({ is: 'retried', at: around.now() });
        pump();
        tellFlushed(false);
      }),
    stop() {
      isStopped = true;
      cancel();
    },
  };
}
