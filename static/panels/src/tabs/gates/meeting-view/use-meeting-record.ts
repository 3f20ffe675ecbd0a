import { useCallback, useEffect } from 'react';
import type { GateMeeting, MeetingAct } from '../../../../../../src/contract/meetings';
import type { Written } from '../../../kit/written';
import { call } from '../../../shell/call';
import { errorOf, useCall } from '../../../shell/use-call';

export interface MeetingRecord {
  /** Null until it is read. */
  readonly record: GateMeeting | null;
  /** It could not be read. */
  readonly failed: boolean;
  readonly retry: () => void;
  readonly act: (act: MeetingAct) => Promise<Written>;
  /** Shows what another call answered. */
  readonly take: (record: GateMeeting) => void;
}

/**
 * What is recorded of the meeting at a gate.
 * @param changes rises with each change that watching tells of
 */
export function useMeetingRecord(wave: string, gate: string, changes: number): MeetingRecord {
  const { loaded, retry, again, take } = useCall(`${wave} ${gate}`, () => call('getMeeting', { wave, gate }));
  useEffect(() => {
    if (changes > 0) void again();
  }, [changes, again]);
  const act = useCallback(
    async (does: MeetingAct): Promise<Written> => {
      try {
        take(await call('actMeeting', { wave, gate, act: does }));
        return { is: 'done' };
      } catch (failure) {
        return { is: 'failed', error: errorOf(failure) };
      }
    },
    [wave, gate, take],
  );
  return {
    record: loaded.state === 'ready' ? loaded.value : null,
    failed: loaded.state === 'failed',
    retry,
    act,
    take,
  };
}
