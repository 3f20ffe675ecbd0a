import { assemblePlan } from '../../src/plan/assemble-plan';
import { NO_DATES } from '../../src/plan/dates/date-choices';
import { readFiles } from '../../src/template/read-files';
import { UNCHOSEN } from '../plan/template-of';
import { corpusFiles, sayNotRun, sharedFolder } from './corpus-files';

const T_ZERO = '2027-06-01';

/** Due days by task, and the lines of the rows that were not read. */
const dated = (name: string) => {
  const { templates, diagnostics } = readFiles(corpusFiles(`corpus/field/${name}`));
  const [template] = templates;
  if (!template) throw new Error(`no template in ${name}`);
  const { operations } = assemblePlan(template, { ...UNCHOSEN, dates: { ...NO_DATES, cutover: T_ZERO } });
  return {
    due: Object.fromEntries(
      operations.flatMap(({ draft }) => (draft.kind === 'task' ? [[draft.summary, draft.due ?? null]] : [])),
    ),
    texts: operations.flatMap(({ draft }) => (draft.kind === 'task' ? [JSON.stringify(draft.description)] : [])),
    unread: diagnostics.filter(({ code }) => code === 'timeline-unreadable'),
  };
};

if (sharedFolder === null) {
  sayNotRun('Times of the field cases');
  test('the field cases are elsewhere', () => {
    expect(sharedFolder).toBeNull();
  });
} else {
  test('hours, minutes and months of a timeline', () => {
    const { due, texts, unread } = dated('hours-in-timeline.md');
    expect(due).toEqual({
      'Announce the window': '2027-05-28',
      'Freeze the source': '2027-05-31',
      'Take the last copy': T_ZERO,
      'Open the bridge call': T_ZERO,
      'Point the name at the new host': T_ZERO,
      'Smoke test': T_ZERO,
      'Decide to stay': T_ZERO,
      'Switch the old host off': '2027-07-01',
    });
    for (const words of ['T-36 hours', 'T-4 hours', 'T-30 minutes', 'T+15 minutes', 'T+2 hours', 'T+1 month'])
      expect(texts.join('\n')).toContain(`Due: ${words}`);
    expect(unread).toEqual([]);
  });

  test('a timeline of hours alone', () => {
    expect(dated('offset-hours-only.md').due).toEqual({ 'Open the bridge call': T_ZERO, 'Decide to stay': T_ZERO });
  });

  test('a runbook in minutes: T-0, and the cells stay with their task', () => {
    const { due, texts } = dated('minutes-runbook.md');
    expect(due).toEqual({
      'Walk through the rehearsal notes': '2027-05-31',
      'Check the bridge line': T_ZERO,
      'Say that it begins': T_ZERO,
      'Lock the old system': T_ZERO,
      'Load the data': T_ZERO,
    });
    for (const words of ['T-24h', 'T+75', '90 min', 'Counts agree']) expect(texts.join('\n')).toContain(words);
  });

  test('times in words', () => {
    const { due, unread } = dated('offset-words.md');
    expect(due).toEqual({
      'Book the hall': '2027-05-21',
      'Tell the landlord': '2027-04-20',
      'Print the signs': '2027-05-27',
      Rehearse: '2027-05-18',
      Switch: T_ZERO,
      'Hold the review': '2027-06-04',
    });
    expect(unread).toEqual([]);
  });
}
