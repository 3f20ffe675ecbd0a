import type { GateNow, WatchRequest, Watched, WaveChange } from '../../../../src/contract/watch';

/**
 * How often a person who has a gate, or the run sheet of a cutover under way, in front of them asks what was changed: a
 * meeting sees what someone else wrote within ten seconds.
 */
export const WATCH_EVERY_MS = { gate: 8_000, runSheet: 5_000 } as const;
/** A sheet is as large as its wave: it is read for what others wrote no more often than this. */
export const READ_EVERY_MS = 30_000;

/** What watching needs of a panel. */
export interface WatchAround {
  readonly ask: (request: Pick<WatchRequest, 'seen' | 'pass' | 'verdict'>) => Promise<Watched>;
  /** Shows what was changed; false where the sheet has to be read for it. */
  readonly take: (changes: readonly WaveChange[], gate: GateNow | null) => boolean;
  /** Reads the sheet. A failure is its own to show. */
  readonly read: () => Promise<void>;
  /** Whether what the rules say is shown, and asked for. */
  readonly showsVerdict: () => boolean;
  /** Whether the latest question went without an answer. */
  readonly tell: (isUnanswered: boolean) => void;
  /** Seconds to wait after a failure, where it names them. */
  readonly waitOf: (failure: unknown) => number;
  readonly now: () => number;
}

/** Follows what others write of a wave. */
export interface Watch {
  /** Asks once. To be called every so often while the panel is looked at. */
  readonly look: () => Promise<void>;
  /** Asks nothing for what a failure elsewhere names: the person who is asked to wait does not make it worse. */
  readonly wait: (failure: unknown) => void;
}

/**
 * One way of watching for all panels: asks what was changed since it asked last, shows it, and reads the sheet only where that
 * is not enough, at most twice a minute. A question that is refused reads nothing.
 */
export function newWatch(around: WatchAround): Watch {
  const { now } = around;
  let seen: string | undefined;
  let pass: string | undefined;
  let isAsking = false;
  let isOld = false;
  /** What the rules say was not known when it was asked last. */
  let isOpen = false;
  let readAt = Number.NEGATIVE_INFINITY;
  let quietUntil = Number.NEGATIVE_INFINITY;
  const wait = (failure: unknown): void => {
    quietUntil = now() + around.waitOf(failure) * 1_000;
  };

  const ask = async (): Promise<void> => {
    const verdict = around.showsVerdict() ? ({ verdict: isOpen ? 'now' : 'if-changed' } as const) : {};
    const answer = await around.ask({
      ...(seen === undefined ? {} : { seen }),
      ...(pass === undefined ? {} : { pass }),
      ...verdict,
    });
    const isChanged = seen !== undefined && seen !== answer.stamp;
    seen = answer.stamp;
    pass = answer.pass ?? pass;
    isOpen = (isOpen || isChanged) && answer.gate === null;
    if (answer.changes === null || !around.take(answer.changes, answer.gate) || answer.look) isOld = true;
  };

  const look = async (): Promise<void> => {
    if (isAsking || now() < quietUntil) return;
    isAsking = true;
    try {
      await ask();
      around.tell(false);
      if (isOld && now() - readAt >= READ_EVERY_MS) {
        readAt = now();
        isOld = false;
        isOpen = false;
        await around.read();
      }
    } catch (failure) {
      wait(failure);
      around.tell(true);
    } finally {
      isAsking = false;
    }
  };
  return { look, wait };
}
