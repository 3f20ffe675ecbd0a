/** The custom entity of manifest.yml: waves by project, and the numbers of those that were removed. */
export const WAVE = 'wave';
