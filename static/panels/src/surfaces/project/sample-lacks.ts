import type { Place } from '../../shell/place';

/** What a wave has and the sample has not. */
export const SAMPLE_LACKS = ['dates', 'raci', 'go-no-go', 'run-sheet', 'decisions', 'activity', 'settings'] as const;
export type SampleLacks = (typeof SAMPLE_LACKS)[number];

export const sampleLacks = (page: Place['page']): page is SampleLacks => SAMPLE_LACKS.some((each) => each === page);
