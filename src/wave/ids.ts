/** Branded ids: Jira's are strings of digits and do not change; keys do, and live in views only. */
export type RunId = string & { readonly __brand: 'RunId' };
export type MoveId = string & { readonly __brand: 'MoveId' };
export type WaveId = string & { readonly __brand: 'WaveId' };
export type ProjectId = string & { readonly __brand: 'ProjectId' };
export type IssueId = string & { readonly __brand: 'IssueId' };
export type AccountId = string & { readonly __brand: 'AccountId' };

/** A wave's id says its project, so that a wave named by a browser can be held against the project that was authorised. */
export const waveIdOf = (project: ProjectId, number: number): WaveId => `${project}.${number}` as WaveId;

export const projectOfWave = (wave: WaveId): ProjectId => wave.slice(0, wave.indexOf('.')) as ProjectId;
/** Its number within its project. */
export const numberOfWave = (wave: WaveId): number => Number(wave.slice(wave.indexOf('.') + 1));
