import { dateTexts } from '../../kit/dates/date-texts';
import { createTexts } from '../../shell/texts/texts';
import type { Format } from '../../shell/format';
import { plural } from '../../shell/texts/plural';

function waveDatesOwnTexts(format: Format) {
  const shared = createTexts(format);
  const n = format.number;
  const issues = (count: number) => `${n(count)} ${plural(count, 'item', 'items')}`;
  return {
    waveDates: {
      ...shared.waveDates,
      page: 'Dates',
      heading: (code: string) => `Dates of wave ${code}`,
      back: 'Back to plan',
      failed: 'Could not load dates',
      otherWave: 'Another wave',
      onlyWave: 'No other wave in this project.',
      wavesFailed: 'Could not load waves',
      neverMoved: 'T-0 has not moved.',
      first: (day: string) => `First date: ${day}.`,
      window: (time: string, zone: string, duration: string | null) =>
        duration === null
          ? `Downtime starts at ${time} (${zone}).`
          : `Downtime starts at ${time} (${zone}) for up to ${duration}.`,
      committedElse: 'Agreed for another T-0 or window, so gates ignore it. Record the new agreement.',
      committed: (by: string, party: string, day: string) => `Agreed by ${by} (${party}) on ${day}.`,
      notCommitted: 'Not yet agreed with the customer.',
      readOnly: 'Read-only: changes need permission to import.',
      change: 'Change dates',
      undo: 'Undo the last move',
      undoShort: 'Undo',
      undoTitle: 'Undo the last move?',
      undoBody: 'Runway restores the dates before it.',
      undoFailed: 'Undo failed',
      download: 'Download calendar (.ics)',
      downloadFailed: 'Download failed',
      reason: 'Reason',
      noReason: 'Enter a reason.',
      preview: 'Preview',
      previewFailed: 'Could not create the preview',
      old: 'Dates changed since this preview.',
      start: (count: number) => (count === 0 ? 'Save dates' : `Move ${issues(count)}`),
      startFailed: 'Move not started',
      readAgain: 'Refresh and keep my input',
      plan: 'Effects',
      movedCount: 'Move',
      pinnedCount: 'Set by hand, stay',
      doneCount: 'Done, stay',
      pastCount: 'Before today, stay',
      unreadableCount: 'Unreadable, stay',
      writes: (bulk: number, single: number, duration: string) =>
        bulk === 0 && single === 0
          ? 'No work items change.'
          : `Takes about ${duration}: ${n(bulk)} bulk ${plural(bulk, 'change', 'changes')}, ${n(single)} single ${plural(single, 'edit', 'edits')}.`,
      movedTable: (count: number) => `${issues(count)} ${plural(count, 'moves', 'move')}`,
      pinnedTable: (count: number) => `${issues(count)} set by hand ${plural(count, 'stays', 'stay')}`,
      pinnedIntro: 'Select those to move too.',
      pastTable: (count: number) => `${issues(count)} before today ${plural(count, 'stays', 'stay')}`,
      pastIntro: 'They would be overdue at once.',
      gatesTable: (count: number) => `${n(count)} ${plural(count, 'gate', 'gates')} affected`,
      gateMoves: (name: string, from: string, to: string) => (from === to ? name : `${name}: ${from}, then ${to}`),
      gateDecided: 'Its decision is marked as worse: T-0 differs.',
      gateToSign: 'Its open snapshot has the old T-0.',
      pastToo: 'Also move items before today',
      released: (count: number) => `${issues(count)} set by hand ${plural(count, 'moves', 'move')} too.`,
      moveToo: 'Move too',
      release: (summary: string) => `Move “${summary}” too`,
      issue: 'Work item',
      before: 'Now',
      after: 'After the move',
      scroll: (title: string) => `${title}, scrolls sideways`,
      history: (count: number) => `${n(count)} ${plural(count, 'move', 'moves')}`,
      moving: 'Moving dates',
      progress: (written: number, total: number) => `${n(written)} of ${issues(total)} moved`,
      asks: (duration: string) => `Jira asks for a pause of ${duration}. The move then continues.`,
      stale: 'Could not refresh. Runway retries.',
      leave: 'You can leave this page; the move continues.',
      stopped: 'The move cannot continue',
      complete: (written: number, failed: number) =>
        failed === 0 ? `${issues(written)} moved` : `${issues(written)} moved, ${n(failed)} refused by Jira`,
      refused: 'Refused by Jira',
    },
  };
}

/** What this folder says: its own sentences, and those of the folders below that it uses. */
export const waveDatesTexts = (format: Format) => ({
  ...dateTexts(format),
  ...waveDatesOwnTexts(format),
});
