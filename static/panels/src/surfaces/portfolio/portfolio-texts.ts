import { waveTexts } from '../../kit/wave/wave-texts';
import type { Format } from '../../shell/format';
import { plural } from '../../shell/texts/plural';

function portfolioOwnTexts(format: Format) {
  const n = format.number;
  return {
    portfolio: {
      heading: 'Migration waves',
      intro: 'The waves of all projects that you may browse.',
      failed: 'The waves could not be listed',
      empty: 'No wave to show yet',
      emptyBody:
        'A wave begins with an import. Open a project, choose Runway in its side bar and import a template; the wave then appears here for everybody who may browse that project.',
      search: 'Search by project or wave',
      table: (shown: number, all: number) =>
        shown === all ? `${n(all)} ${plural(all, 'wave', 'waves')}` : `${n(shown)} of ${n(all)} waves`,
      noneMatch: 'No wave matches. Search for something else.',
      columns: {
        project: 'Project',
        wave: 'Wave',
        cutover: 'T-0',
        phases: 'Phases',
        gate: 'Next decision',
        complete: 'Complete',
        overdue: 'Overdue',
        stopped: 'Stopped',
        asOf: 'As of',
        percent: 'Complete, percent',
        completeItems: 'Complete items',
        counted: 'Counted items',
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
      neverRead: 'Not read yet',
      first: (count: number) => `Only the first ${n(count)} waves are listed.`,
      key: 'What the marks of a phase mean',
      sample: 'Sample',
    },
  };
}

/** What this folder says: its own sentences, and those of the folders below that it uses. */
export const portfolioTexts = (format: Format) => ({
  ...waveTexts(format),
  ...portfolioOwnTexts(format),
});
