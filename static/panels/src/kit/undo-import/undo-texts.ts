import type { Touch } from '../../../../../src/contract/import-undo';
import type { Format } from '../../shell/format';
import { createTexts } from '../../shell/texts/texts';
import { plural } from '../../shell/texts/plural';

const BECAUSE: Readonly<Record<Touch, string>> = {
  status: 'Status changed',
  fields: 'Field changed',
  comments: 'Comments',
  attachments: 'Attachments',
  links: 'Links',
  children: 'Work items below that stay',
  rank: 'Ranked',
  sprint: 'Sprint changed',
  worklog: 'Logged time',
  answers: 'Answers in Runway',
  hidden: 'Not visible to you',
  refused: 'Jira refused the deletion',
};

export const undoTexts = (format: Format) => {
  const n = format.number;
  const items = (count: number) => `${n(count)} ${plural(count, 'work item', 'work items')}`;
  return {
    ...createTexts(format),
    undoImport: {
      open: 'Undo import…',
      again: 'Undo the rest…',
      ask: (template: string) => `Undo the import of ${template}?`,
      loading: 'Looking for changes since the import…',
      previewFailed: 'Could not look at the import',
      deletes: (count: number, total: number) =>
        `${n(count)} of ${items(total)} will be deleted in Jira. No one has changed them since the import.`,
      nothing: 'Nothing can be deleted: people have worked on everything that is left.',
      emails: (count: number) =>
        `Jira sends up to ${n(count)} ${plural(count, 'email', 'emails')} to each person who follows these work items.`,
      keeps: (count: number) => `${items(count)} stay, because people worked on them:`,
      because: BECAUSE,
      showRest: 'Show them in Jira',
      forGood: 'Deleted work items cannot be restored. Roles, dates and gates of the wave stay.',
      action: (count: number) => `Delete ${items(count)}`,
      failed: 'Undo not started',
      queued: 'The undo starts soon.',
      progress: (deleted: number, total: number) => `Undoing the import: ${n(deleted)} of ${items(total)} deleted`,
      asks: (duration: string) => `Jira asks for a pause of ${duration}. The undo then continues.`,
      leave: 'You can leave this page; the undo continues.',
      done: (deleted: number) => `Import undone: ${items(deleted)} deleted.`,
      stopped: 'The undo cannot continue',
      imports: {
        title: 'Imports',
        intro: 'Undo deletes the work items of an import that no one has changed.',
        failed: 'Could not load imports',
        created: (count: number) => `${items(count)} created`,
      },
    },
  };
};
