/**
 * How the working days of a migration are typically shared, by what a phase does, in percent of the time from start to T-0. From the
 * usual plan of an AWS migration (Assess, Mobilize, Migrate) and the stages of a rollout; a lead changes the bars.
 */
const SHARES: readonly (readonly [RegExp, number])[] = [
  [/assess|discover|analy|kick[ -]?off|initiat/i, 20],
  [/mobili[sz]e|plan|design|prepar|foundation|landing zone/i, 30],
  [/test|validat|rehears|pilot|training/i, 20],
  [/cut[ -]?over|go[ -]?live|launch/i, 10],
  [/migrat|moderni[sz]|build|implement|deploy|transform|configur/i, 50],
];

/** @returns the typical share of a phase with this name; null for a name that says nothing of it */
export const typicalShare = (name: string): number | null =>
  SHARES.find(([pattern]) => pattern.test(name))?.[1] ?? null;
