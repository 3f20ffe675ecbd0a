import { z } from 'zod';

/** The id of a wave that is looked at: one of the project's, or `SAMPLE_WAVE`. */
export const shownWave = z.string().regex(/^(?:\d+\.\d+|sample)$/, 'not the id of a wave');
