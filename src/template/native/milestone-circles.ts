import type { NativeFault } from './native-fault';
import type { NativeTemplate } from './native-schema';
import { readOffset } from './offset-text';

/** Milestones that are counted from themselves by way of others: none of them could ever have a date. One fault a circle. */
export const milestoneCircles = (milestones: NonNullable<NativeTemplate['milestones']>): readonly NativeFault[] => {
  const next = new Map(
    milestones.map(({ id, offset }, index) => [
      id,
      { index, from: offset === undefined ? undefined : readOffset(offset)?.milestone },
    ]),
  );
  const walkOf = new Map<string, number>();
  return milestones.flatMap(({ id: start }, walk): readonly NativeFault[] => {
    let at: string | undefined = start;
    while (at !== undefined && next.has(at) && !walkOf.has(at)) {
      walkOf.set(at, walk);
      at = next.get(at)?.from;
    }
    // Only a walk that meets its own steps has gone round; a circle that an earlier walk met was told with that one.
    if (at === undefined || walkOf.get(at) !== walk) return [];
    return [
      {
        code: 'native-milestone-circle',
        path: ['milestones', next.get(at)?.index ?? walk, 'offset'],
        message: `The milestone "${at}" is counted from itself.`,
        remedy: 'Count one of the milestones of this circle from T-0, or leave its offset out.',
      },
    ];
  });
};
