import { useCallback, useRef } from 'react';
import { call } from './call';

/**
 * Asks whether anybody has written at a gate or in its run sheet since it was asked last; at first that is not known, and answered
 * with yes. A gate is as large as its wave: who follows one reads it only then.
 */
export function useStamp(wave: string, gate: string): () => Promise<boolean> {
  const seen = useRef<string | null>(null);
  return useCallback(async () => {
    const stamp = await call('getStamp', { wave, gate });
    const isAnother = stamp !== seen.current;
    seen.current = stamp;
    return isAnother;
  }, [wave, gate]);
}
