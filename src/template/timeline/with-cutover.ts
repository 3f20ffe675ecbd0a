import type { Offset, Phase } from '../template';

/**
 * T-0's phase is the one in which production moves: one that is called so, else the one at T-0 itself and not some hours away;
 * without one on the day, the last that is called so.
 */
export const withCutover = (phases: readonly Phase[], offsets: ReadonlyMap<string, Offset>): readonly Phase[] => {
  const isNamed = ({ name }: Phase) => /\bcut-?\s?over|go-?\s?live\b/i.test(name);
  const atZero = phases.filter(({ name }) => {
    const offset = offsets.get(name);
    return offset?.days === 0 && offset.months === undefined;
  });
  const exact = atZero.find(({ name }) => offsets.get(name)?.minutes === undefined);
  const cutover = atZero.find(isNamed) ?? exact ?? atZero[0] ?? phases.findLast(isNamed);
  return phases.map((phase) => (phase === cutover ? { ...phase, cutover: true } : phase));
};
