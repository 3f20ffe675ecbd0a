import type { Payload } from '../../contract/calls';
import type { GateMeeting } from '../../contract/meetings';
import { readMeeting } from '../../forge/storage/meeting-store';
import type { OpenWave } from '../waves/open-wave';
import { viewMeeting } from './view-meeting';

/** What is recorded of the meeting at a gate: one row of storage, so that those who watch may read it again and again. */
export const getMeeting = async ({ gate }: Payload<'getMeeting'>, { wave }: OpenWave): Promise<GateMeeting> =>
  viewMeeting(await readMeeting(wave.id, gate));
