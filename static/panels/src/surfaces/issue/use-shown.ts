import { useState } from 'react';

/** As many as are read at one look; the others are a press away. */
const AT_FIRST = 20;

/** The first of many, until the others are asked for. */
export function useShown<T>(all: readonly T[]): {
  readonly shown: readonly T[];
  readonly left: number;
  readonly showAll: () => void;
} {
  const [isAll, setIsAll] = useState(false);
  const shown = isAll ? all : all.slice(0, AT_FIRST);
  return { shown, left: all.length - shown.length, showAll: () => setIsAll(true) };
}
