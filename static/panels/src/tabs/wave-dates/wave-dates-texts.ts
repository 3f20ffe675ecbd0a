import { dateTexts } from '../../kit/dates/date-texts';
import { createTexts } from '../../shell/texts/texts';
import type { Format } from '../../shell/format';
import { plural } from '../../shell/texts/plural';

function waveDatesOwnTexts(format: Format) {
  const shared = createTexts(format);
  const n = format.number;
  const issues = (count: number) => `${n(count)} ${plural(count, 'issue', 'issues')}`;
  return {
    waveDates: {
      ...shared.waveDates,
      page: 'Dates',
      heading: (code: string) => `Dates of wave ${code}`,
      back: 'Back to the plan',
      failed: 'The dates of the wave could not be read',
      otherWave: 'Another wave',
      onlyWave: 'This project has no other wave.',
      wavesFailed: 'The waves could not be listed',
      neverMoved: 'T-0 has not moved.',
      first: (day: string) => `It was ${day} at first.`,
      window: (time: string, zone: string, duration: string | null) =>
        duration === null
          ? `The downtime begins at ${time} (${zone}).`
          : `The downtime begins at ${time} (${zone}) and may last ${duration}.`,
      committedElse:
        'That was for another T-0 or another window, and no gate takes it for this one. Where they agree to this one, change the day on which they did.',
      committed: (by: string, party: string, day: string) => `Agreed by ${by}, for the party “${party}”, on ${day}.`,
      notCommitted: 'Nobody has agreed to T-0 yet.',
      readOnly: 'You can look at the dates. To change them, you need the right to import into this project.',
      change: 'Change the dates',
      undo: 'Take the last move back',
      undoShort: 'Take it back',
      undoTitle: 'Take the last move back?',
      undoBody: 'The dates that stood before it are written again. This is possible until something else changes them.',
      undoFailed: 'The move could not be taken back',
      download: 'Download as a calendar (.ics)',
      downloadFailed: 'The calendar could not be made',
      reason: 'Why the dates move',
      noReason: 'Give a reason: it is kept with the move.',
      preview: 'Preview the move',
      previewFailed: 'The move could not be previewed',
      old: 'The dates have changed since this preview.',
      start: (count: number) => (count === 0 ? 'Save the dates' : `Move ${issues(count)}`),
      startFailed: 'The move was not started',
      readAgain: 'Read the wave again, and keep what I typed',
      plan: 'What the move does',
      movedCount: 'Move',
      pinnedCount: 'Changed by hand, stay',
      doneCount: 'Done, stay',
      pastCount: 'Would fall before today, stay',
      unreadableCount: 'Could not be read, stay',
      writes: (bulk: number, single: number, duration: string) =>
        bulk === 0 && single === 0
          ? 'No issue is written.'
          : `It takes about ${duration}: ${n(bulk)} bulk ${plural(bulk, 'change', 'changes')} and ${n(single)} single ${plural(single, 'edit', 'edits')}.`,
      movedTable: (count: number) => `${issues(count)} ${plural(count, 'moves', 'move')}`,
      pinnedTable: (count: number) =>
        `${issues(count)} ${plural(count, 'was', 'were')} changed by hand and ${plural(count, 'stays', 'stay')}`,
      pinnedIntro: 'Their dates in Jira are not those that Runway wrote. Tick those that are to move all the same.',
      pastTable: (count: number) => `${issues(count)} would fall before today and ${plural(count, 'stays', 'stay')}`,
      pastIntro: 'Moved like the others, they would be overdue at once.',
      gatesTable: (count: number) => `${n(count)} ${plural(count, 'gate is', 'gates are')} touched`,
      gateMoves: (name: string, from: string, to: string) => (from === to ? name : `${name}: ${from}, then ${to}`),
      gateDecided: 'Its decision rests on another T-0, and is marked as changed for the worse.',
      gateToSign: 'A snapshot of it waits to be signed, with the T-0 from before.',
      pastToo: 'Move issues that fall before today too',
      released: (count: number) => `${issues(count)} changed by hand ${plural(count, 'moves', 'move')} too.`,
      moveToo: 'Move too',
      release: (summary: string) => `Move “${summary}” too`,
      issue: 'Issue',
      before: 'Now',
      after: 'After the move',
      scroll: (title: string) => `${title}, table scrollable sideways`,
      history: (count: number) => `${n(count)} ${plural(count, 'move', 'moves')} so far`,
      moving: 'Moving the dates',
      progress: (written: number, total: number) => `${n(written)} of ${issues(total)} moved`,
      asks: (duration: string) => `Jira asks us to wait ${duration}. The move goes on by itself.`,
      stale: 'The last look at the move failed. Runway keeps trying.',
      leave: 'You can leave this page. The move goes on and is here when you come back.',
      stopped: 'The move cannot go on',
      complete: (written: number, failed: number) =>
        failed === 0 ? `${issues(written)} moved` : `${issues(written)} moved, ${n(failed)} refused by Jira`,
      refused: 'Issues that Jira refused to move, in its own words',
    },
  };
}

/** What this folder says: its own sentences, and those of the folders below that it uses. */
export const waveDatesTexts = (format: Format) => ({
  ...dateTexts(format),
  ...waveDatesOwnTexts(format),
});
