import { waveTexts } from '../../kit/wave/wave-texts';
import type { Format } from '../../shell/format';
import { plural } from '../../shell/texts/plural';

function portfolioOwnTexts(format: Format) {
  const n = format.number;
  return {
    portfolio: {
      heading: 'Migration waves',
      intro: 'Waves of all projects you can browse.',
      failed: 'Could not load waves',
      empty: 'No wave yet',
      emptyBody: 'Choose Runway in a project and import a template.',
      search: 'Search waves',
      table: (shown: number, all: number) =>
        shown === all ? `${n(all)} ${plural(all, 'wave', 'waves')}` : `${n(shown)} of ${n(all)} waves`,
      noneMatch: 'No wave matches.',
      columns: {
        project: 'Project',
        wave: 'Wave',
        cutover: 'T-0',
        phases: 'Phases',
        gate: 'Next decision',
        complete: 'Complete',
        overdue: 'Overdue',
        stopped: 'Blocked',
        asOf: 'As of',
        percent: 'Complete (%)',
        completeItems: 'Complete items',
        counted: 'Counted items',
        planned: 'Planned by today',
        team: 'Team backlog',
        teamDone: 'Team backlog done',
        policy: 'Policy',
        state: 'Wave state',
      },
      states: { active: 'Active', closed: 'Closed', archived: 'Archived' },
      noCutover: 'Not set',
      open: (wave: string, project: string) => `${wave}: open in ${project}`,
      phase: (name: string, state: string, percent: string | null) =>
        percent === null ? `${name}: ${state}` : `${name}: ${state}, ${percent}`,
      phases: (phases: readonly string[]) => `Phases: ${format.list(phases)}`,
      noPhases: 'No phases',
      neverRead: 'Waiting for data from Jira',
      first: (count: number) => `Showing the first ${n(count)} waves.`,
      key: 'Phase legend',
      sample: 'Sample',
    },
  };
}

/** What this folder says: its own sentences, and those of the folders below that it uses. */
export const portfolioTexts = (format: Format) => ({
  ...waveTexts(format),
  ...portfolioOwnTexts(format),
});
