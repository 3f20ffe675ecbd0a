import { registerTexts } from '../../kit/register/register-texts';
import { waveTexts } from '../../kit/wave/wave-texts';
import { createTexts } from '../../shell/texts/texts';
import type { Format } from '../../shell/format';
import { plural } from '../../shell/texts/plural';

function settingsOwnTexts(format: Format) {
  const shared = createTexts(format);
  const n = format.number;
  return {
    settings: {
      ...shared.settings,
      heading: 'Settings',
      failed: 'The settings could not be read',
      readOnly: 'You can look at these settings. The owner of the wave can change them.',
      fields: {
        name: 'Name of the wave',
        owner: 'Owner',
        policy: 'When is a criterion met?',
        dropped: 'What counts as dropped',
        settingUpDays: 'Setting up lasts, in working days',
        overdueDays: 'Long overdue after, in working days',
        ownerDays: 'Owner needed before the start, in days',
        leads: 'Leads of the workstreams',
        viewers: 'People who only look',
      },
      notifications: {
        title: 'E-mails to you',
        intro: 'Jira sends them, to you alone and only if you choose so here.',
        failed: 'Your choice of e-mails could not be read',
        notSaved: 'Your choice of e-mails was not saved',
        signature: 'When I am asked to sign a gate',
        daily: 'Once a day, when something waits for me',
        dailyHelp: 'In the morning of the wave’s time zone, with the same counts as “Waiting for you” on Overview.',
        refused: (day: string, because: string) => `Jira did not send your latest e-mail, of ${day}: ${because}`,
        saved: 'Your choice was saved.',
      },
      ownerHelp: 'The owner changes these settings. Project administrators may do so too.',
      thresholds: 'When a phase changes its state',
      daysHelp: {
        settingUpDays: 'So long after the import, a phase without people reads “Setting up”.',
        overdueDays: 'An item that is overdue by more puts its phase at risk.',
        ownerDays: 'An unowned item that starts within so many days puts its phase at risk.',
      },
      needDays: (most: number) => `Write a whole number from 0 to ${n(most)}.`,
      needName: 'Give the wave a name of up to 120 characters.',
      droppedHelp:
        'Resolutions and statuses, one a line. An item that is closed with one of them is not complete until somebody says that it is not applicable.',
      tooManyDropped: (most: string) => `Up to ${most} lines of up to 120 characters each.`,
      leadsHelp:
        'A lead may say of the items of the workstream that they are not applicable, until their phase begins.',
      noWorkstreams: 'This wave has no workstreams.',
      viewersHelp: 'They see the wave and change nothing in it. Everybody else who may see the project is a member.',
      noViewers: 'Nobody yet.',
      addViewer: 'Add somebody',
      remove: 'Remove',
      removeViewer: (name: string) => `Remove ${name}`,
      save: 'Save',
      applyMine: 'Apply mine again',
      discard: 'Discard my changes',
      saved: 'Saved.',
      unsaved: (count: number) => `${n(count)} ${plural(count, 'change', 'changes')} not saved`,
      saveFailed: 'The settings were not saved',
      conflict: 'Somebody else has changed these settings meanwhile',
      conflictNext:
        'Their changes stand in the fields now, except where you had changed the same. Nothing of yours is saved yet.',
      life: {
        title: 'Life of the wave',
        is: { closed: 'This wave is closed', archived: 'This wave is archived' },
        readOnly: 'It can be read, and not written: no item, no date and no setting, until it is opened again.',
        to: { active: 'Open the wave again', closed: 'Close the wave', archived: 'Archive the wave' },
        means: {
          active: 'Everybody may write in it again as their role says.',
          closed: 'It stays as it is, to be read. Its issues in Jira are not touched. You can open it again.',
          archived: 'As closed, for waves that nobody works with any more. Its issues in Jira are not touched.',
        },
        reason: 'Why',
      },
      export: {
        title: 'Export',
        intro:
          'Files of this wave, as far as Jira shows you its issues. Days and times are written so that every program reads them.',
        template: 'Wave as a template (YAML)',
        templateNamed: (name: string) => `${name} as a template (YAML)`,
        items: 'Items with criteria, rows and answers (CSV)',
        activity: 'Activity (JSON)',
        reading: 'Reading …',
        savedWithout: (count: number) =>
          `Saved, without the words of ${n(count)} ${plural(count, 'item', 'items')} not visible to you.`,
        failed: 'The export was not finished',
        hidden: 'Not visible to you',
        uninstalling:
          'If Runway is uninstalled, Atlassian deletes what it stores: confirmations, results of rows, answers, what is not applicable, the activity, roles and settings. The issues stay in Jira with their dates, labels and the property “runway”. Export first what you want to keep.',
        lines: { item: 'Item', criterion: 'Criterion', row: 'Row', earlier: 'Row of an earlier run', answer: 'Answer' },
        columns: {
          line: 'Line',
          key: 'Key',
          title: 'Title',
          phase: 'Phase',
          module: 'Module',
          workstream: 'Workstream',
          state: 'State',
          counted: 'Counted',
          complete: 'Complete',
          assignee: 'Assignee (account)',
          assigneeName: 'Assignee',
          start: 'Start',
          due: 'Due',
          firstDue: 'Due in the first plan',
          text: 'Text',
          kind: 'Kind',
          result: 'Result',
          note: 'Note',
          evidence: 'Evidence',
          evidenceBy: 'Evidence by (account)',
          evidenceByName: 'Evidence by',
          evidenceAt: 'Evidence at',
          priority: 'Priority of the row',
          owner: 'Owner of the row (account)',
          ownerName: 'Owner of the row',
          rowDue: 'Due day of the row',
          by: 'By (account)',
          byName: 'By',
          at: 'At',
        },
      },
      removal: {
        ...shared.settings.removal,
        title: 'Remove Runway’s data of this wave',
        intro: 'For a wave that was imported by mistake, or that must not be kept. Its issues stay in Jira.',
        open: 'Remove the data of this wave …',
        ask: (wave: string) => `Remove Runway’s data of ${wave}?`,
        lost: 'This is lost:',
        losses: [
          'Confirmations, results of rows, answers, and what is not applicable, with their notes',
          'The activity, and how dates were moved',
          'Dates, people, roles and settings of the wave',
        ],
        stays: 'This stays:',
        remains: [
          'All issues in Jira, with their dates, assignees, comments and attachments',
          'Their labels and the property “runway”, which say where they came from',
          'Templates that are kept for the project',
        ],
        forGood: 'This cannot be undone. Export first what you want to keep.',
        type: (code: string) => `Type ${code} to confirm`,
        remove: 'Remove',
        failed: 'Nothing was removed',
      },
      rights: {
        title: 'Who may do what',
        act: 'What',
        roles: { owner: 'Owner', lead: 'Lead', member: 'Member', viewer: 'Viewer' },
        acts: {
          look: 'See the wave, as far as Jira shows its issues',
          confirm: 'Confirm criteria, give results, answer questions',
          own: 'The same for items assigned to them',
          notApplicable: 'Say not applicable, before the phase begins',
          later: 'Say not applicable afterwards, and of high priority',
          missing: 'Say what becomes of a missing item',
          bulk: 'Set owner, priority, due date and workstream of many items, as far as Jira lets them',
          settings: 'Change these settings, close the wave, remove its data',
        },
        may: { yes: 'Yes', no: 'No', own: 'In the own workstreams' },
        who: 'Owners are the owner of the wave and the project’s administrators. The importer owns a wave at first.',
      },
    },
  };
}

/** What this folder says: its own sentences, and those of the folders below that it uses. */
export const settingsTexts = (format: Format) => ({
  ...registerTexts(format),
  ...waveTexts(format),
  ...settingsOwnTexts(format),
});
