/** Labels by which the issues of a wave are found in Jira: a label holds no space. */
export const waveLabel = (code: string): string => `wave-${code.trim().replace(/\s+/g, '-')}`;
export const phaseLabel = (slug: string): string => `phase-${slug}`;
export const workstreamLabel = (slug: string): string => `ws-${slug}`;
