import type { Outcome } from '../contract/gates';
import type { StartAsk } from '../contract/run-sheet';
import { EARLY_START_MS } from '../contract/limits';
import { instantIn } from './instant-in';

interface Starting {
  /** Epoch milliseconds. */
  readonly now: number;
  /** The planned start in epoch milliseconds; null: no time is agreed. */
  readonly start: number | null;
  /** The planned day; null: there is none yet. */
  readonly day: string | null;
  readonly zone: string;
  /** The decision of the cutover's gate; null: undecided. */
  readonly decided: Outcome | null;
}

/**
 * Why a start asks for a typed reason besides open conditions: it is more than a day early, or its gate was not decided Go. Without an
 * agreed time the day begins at midnight in the wave's zone; without a day nothing is early.
 */
export function startAsks({ now, start, day, zone, decided }: Starting): readonly StartAsk[] {
  const planned = start ?? (day === null ? null : instantIn(zone, day, '00:00'));
  return [
    ...(planned !== null && now < planned - EARLY_START_MS ? (['early'] as const) : []),
    ...(decided === 'go' || decided === 'go-with-conditions' ? [] : (['undecided'] as const)),
  ];
}
