import { SAMPLE_WAVE } from '../../contract/sample-wave';

/** Whether a payload, of which nothing is known yet, means the sample wave. */
export const isOfSample = (payload: unknown): boolean =>
  typeof payload === 'object' && payload !== null && 'wave' in payload && payload.wave === SAMPLE_WAVE;
