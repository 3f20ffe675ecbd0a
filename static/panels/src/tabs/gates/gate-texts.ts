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
      kinds: { decision: 'Decision', review: 'Review meeting', notice: 'Communication' },
      stands: { 'phase-exit': 'Phase exit', cutover: 'Cutover' },
      noDate: 'No date',
      today: 'today',
      waveOwner: 'Wave owner',
      outcomes: { go: 'Go', 'go-with-conditions': 'Go with conditions', 'no-go': 'No-go', reconvene: 'Reconvene' },
      undecided: 'Not decided',
      cannotSay: 'Validity unknown',
      waits: (count: number) =>
        count === 0 ? 'Awaiting decision' : `Awaiting ${n(count)} ${plural(count, 'signature', 'signatures')}`,
      done: {
        review: (count: number) => (count === 0 ? 'No note yet' : `${n(count)} ${plural(count, 'note', 'notes')}`),
        notice: (count: number) =>
          count === 0 ? 'Not sent yet' : `Sent ${n(count)} ${plural(count, 'time', 'times')}`,
      },
      back: 'All gates',
      saveMinutes: 'Save minutes',
      runSheet: 'Open cutover runbook',
      closed: 'The wave is closed and read-only.',
      onlyLook: 'Read-only: ask the gate’s owner to make changes.',
      asOf: (relative: string) => `As of ${relative}`,
      comparedAt: (relative: string) => `compared with all of Jira ${relative}`,
      refreshing: 'Refreshing…',
      neverRead: 'Waiting for data from Jira',
      counts: (complete: number, counted: number) => `${n(complete)} of ${n(counted)} complete`,
      notApplicable: (count: number, since: number) =>
        since === 0 ? `${n(count)} not applicable` : `${n(count)} not applicable, ${n(since)} since the phase began`,
      added: (count: number) => `${n(count)} added`,
      after: (count: number) => `After this gate: ${n(count)}`,
      movedPast: (count: number) => `${n(count)} moved past this gate`,
      settled: (count: number) =>
        count === 1 ? '1 completes with this decision' : `${n(count)} complete with this decision`,
      answersForAll: 'One person holds all roles',
      answersForAllMeans: 'The gate’s owner is its only approver.',
      changes: {
        title: 'Since the decision',
        none: 'No relevant changes.',
        stands: 'The decision is valid',
        effects: {
          worse: (count: number) => `Worse (${n(count)})`,
          better: (count: number) => `Better (${n(count)})`,
          neutral: (count: number) => `Neutral (${n(count)})`,
        },
        looked: 'reviewed',
        kinds: {
          'item-incomplete': 'is no longer complete',
          'item-complete': 'is complete',
          'item-missing': 'is missing',
          'item-found': 'was found',
          'item-gone': 'is no longer an item',
          'item-not-counted': 'is not counted',
          'owner-lost': 'has no owner',
          'owner-found': 'has an owner',
          'high-work': 'is incomplete high-priority work',
          'work-added': 'was added',
          'row-changed': 'has a new result',
          'row-gone': 'no longer applies',
          'cutover-moved': 'changed',
          'condition-overdue': 'is overdue',
          'condition-met': 'is met',
          'waiver-ended': 'is no longer accepted',
          'document-changed': 'changed',
          'decision-changed': 'changed',
          'workstream-changed': 'changed',
          'check-changed': 'changed',
          'check-unknown': 'is unknown',
        },
        says: (what: string, happened: string) => `${what} ${happened}`,
        fromTo: (from: string, to: string) => `${from} → ${to}`,
        cutover: 'T-0',
        holds: 'Still valid',
        holdsTitle: 'Decision still valid',
        holdsBody: (count: number) =>
          `Changes reviewed: ${n(count)}. New changes for the worse mark the decision again.`,
        cannotHold: (count: number) =>
          `${n(count)} ${plural(count, 'change stays', 'changes stay')}: something is missing or overdue. Open the gate again for signature.`,
        help: 'Which changes count',
      },
      review: {
        title: 'Notes',
        none: 'No notes yet.',
        add: 'Add note',
        text: 'Note',
        needText: 'Enter a note.',
        save: 'Save',
        wrote: (relative: string) => `written ${relative}`,
      },
      notice: {
        title: 'Sent to',
        none: 'Not sent yet.',
        add: 'Record as sent',
        text: 'Content',
        needText: 'Enter the content.',
        to: 'To',
        needTo: 'Enter a recipient.',
        on: 'On',
        save: 'Record',
        sentTo: (to: string, on: string) => `sent to ${to} on ${day(on)}`,
        recorded: (relative: string) => `recorded ${relative}`,
      },
      actFailed: 'Not saved',
      actChanged: 'Someone else changed this gate',
      actChangedNext: 'Review their changes, then apply yours.',
    },
  };
}
