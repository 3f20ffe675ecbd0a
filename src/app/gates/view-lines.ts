import type { GateLine } from '../../contract/gate-sheet';
import type { NextGate } from '../../contract/readiness';
import type { WaveViews } from './wave-views';

type Seen = Pick<WaveViews, 'gates' | 'old' | 'today'>;

/** The gates of a wave as a list shows them, by date; those without one come last. */
export const linesOf = ({ gates: { gates }, old }: Pick<Seen, 'gates' | 'old'>): GateLine[] =>
  gates.map(({ line, stale }) => {
    if (!old || stale === undefined) return line;
    const decided = line.decided === null || stale.is === null ? line.decided : { ...line.decided, is: stale.is };
    return { ...line, verdict: stale.verdict, decided };
  });

/** The decision gate of today or the days after that comes first; where all are over the last one. */
export function nextGate(views: Seen): NextGate | null {
  // By date and, of one day, by id: the order of the list.
  const dated = linesOf(views).flatMap((line) =>
    line.kind === 'decision' && line.date !== null ? [{ line, date: line.date }] : [],
  );
  const next = dated.find(({ date }) => date >= views.today) ?? dated.at(-1);
  if (next === undefined) return null;
  const { id, name, verdict, decided, open } = next.line;
  return {
    id,
    name,
    date: next.date,
    verdict,
    ...(open === undefined ? {} : { open }),
    decided: decided && { outcome: decided.outcome, against: decided.against, worse: decided.worse },
  };
}
