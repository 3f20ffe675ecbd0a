import { plural } from '../../shell/texts/plural';
import { createTexts } from '../../shell/texts/texts';
import type { Format } from '../../shell/format';
import { checkTexts } from './criteria/check-texts';
import { criterionTexts } from './criteria/criterion-texts';
import { promiseTexts } from './criteria/promise-texts';
import { listTexts } from './list/list-texts';
import { lineTexts } from './meeting/line-texts';
import { meetingTexts } from './meeting-view/meeting-texts';
import { roundTexts } from './round/round-texts';

/** Sentences of the gates: those of the page of one gate, and those of the folders below, each kept beside its code. */
export function gateTexts(format: Format) {
  const shared = createTexts(format);
  const n = format.number;
  const day = format.shortDay;
  return {
    gates: {
      ...shared.gates,
      ...listTexts(format),
      ...checkTexts(format),
      criterion: criterionTexts(format),
      promises: promiseTexts(format),
      rows: lineTexts(format),
      meeting: meetingTexts(format),
      rounds: roundTexts(format),
      kinds: { decision: 'Decision', review: 'Review', notice: 'Notice' },
      stands: { 'phase-exit': 'At the exit of phases', cutover: 'At a cutover' },
      noDate: 'No date yet',
      today: 'today',
      waveOwner: 'Owner of the wave',
      outcomes: { go: 'Go', 'go-with-conditions': 'Go with conditions', 'no-go': 'No-go', reconvene: 'Reconvene' },
      undecided: 'Not decided',
      cannotSay: 'Nobody can say whether it still stands',
      waits: (count: number) =>
        count === 0
          ? 'Signed by all, waits for the decision'
          : `Waits for ${n(count)} ${plural(count, 'signature', 'signatures')}`,
      done: {
        review: (count: number) => (count === 0 ? 'No note yet' : `${n(count)} ${plural(count, 'note', 'notes')}`),
        notice: (count: number) =>
          count === 0 ? 'Not sent yet' : `Sent ${n(count)} ${plural(count, 'time', 'times')}`,
      },
      back: 'All gates',
      runSheet: 'Open the run sheet',
      closed: 'The wave is closed: nothing can be written at its gates.',
      onlyLook:
        'You may look at this gate, but not write there. Its owner, its approvers and those who edit issues of the project do.',
      asOf: (relative: string) => `Jira was read ${relative}`,
      neverRead: 'Jira was not read yet',
      counts: (complete: number, counted: number) => `${n(complete)} of ${n(counted)} complete`,
      notApplicable: (count: number, since: number) =>
        since === 0 ? `${n(count)} not applicable` : `${n(count)} not applicable, ${n(since)} since the phase began`,
      added: (count: number) => `${n(count)} added`,
      after: (count: number) => `After this gate: ${n(count)}`,
      movedPast: (count: number) => `${n(count)} moved past this gate`,
      settled: (count: number) =>
        count === 1 ? '1 completes with this decision' : `${n(count)} complete with this decision`,
      answersForAll: 'One person answers for all',
      answersForAllMeans: 'The owner of this gate holds every seat of it.',
      changes: {
        title: 'Since the decision',
        none: 'Nothing that this decision rests on has changed.',
        stands: 'The decision stands',
        effects: {
          worse: (count: number) => `Worse (${n(count)})`,
          better: (count: number) => `Better (${n(count)})`,
          neutral: (count: number) => `Neutral (${n(count)})`,
        },
        looked: 'looked at',
        kinds: {
          'item-incomplete': 'is not complete any more',
          'item-complete': 'became complete',
          'item-missing': 'is missing',
          'item-found': 'is there again',
          'item-gone': 'is no item any more',
          'item-not-counted': 'is not counted any more',
          'owner-lost': 'lost its owner',
          'owner-found': 'got an owner',
          'high-work': 'is high-priority work that is not complete',
          'work-added': 'came in',
          'row-changed': 'has another result',
          'row-gone': 'is asked no more',
          'cutover-moved': 'changed',
          'condition-overdue': 'is open past its date',
          'condition-met': 'is met',
          'waiver-ended': 'is waived no more',
          'document-changed': 'changed',
          'decision-changed': 'changed',
          'workstream-changed': 'changed',
          'check-changed': 'has another answer',
          'check-unknown': 'has no answer now',
        },
        says: (what: string, happened: string) => `${what} ${happened}`,
        fromTo: (from: string, to: string) => `${from} → ${to}`,
        cutover: 'T-0',
        holds: 'It still holds',
        holdsTitle: 'The decision still holds',
        holdsBody: (count: number) =>
          `You looked at ${n(count)} ${plural(count, 'change', 'changes')} for the worse. What changes further marks the decision again.`,
        cannotHold: (count: number) =>
          `${n(count)} ${plural(count, 'change stays', 'changes stay')} marked whatever is said: something is missing, or a condition is overdue. Freeze again to decide anew.`,
        help: 'Which changes count',
      },
      review: {
        title: 'Notes',
        none: 'No note yet. A review ends in one.',
        add: 'Write a note',
        text: 'What came of it',
        needText: 'Say what came of it.',
        save: 'Write',
        wrote: (relative: string) => `written ${relative}`,
      },
      notice: {
        title: 'Sent to',
        none: 'Not sent yet. A notice ends in what it said, to whom it was sent, and when.',
        add: 'Record that it was sent',
        text: 'What it says',
        needText: 'Say what it says.',
        to: 'To whom',
        needTo: 'Say to whom it was sent.',
        on: 'On',
        save: 'Record',
        sentTo: (to: string, on: string) => `sent to ${to} on ${day(on)}`,
        recorded: (relative: string) => `recorded ${relative}`,
      },
      actFailed: 'It was not written',
      actChanged: 'Somebody else has written at this gate meanwhile',
      actChangedNext: 'What they wrote is shown now. Look at it, then apply yours again.',
    },
  };
}
