import { evidenceOf } from '../../../src/template/annotate/evidence-of';
import { criteriaOf } from '../../../src/template/annotate/criteria-of';
import type { Evidence } from '../../../src/template/template';
import { readFiles } from '../../../src/template/read-files';
import { corpusFiles, sayNotRun, sharedFolder } from '../../corpus/corpus-files';

test.each<[string, Evidence]>([
  ['The plan hangs in the project room', 'confirmation'],
  ['Attach the minutes', 'attachment'],
  ['Write the outcome into a comment, or attach a file', 'comment'],
  ['The sponsor has signed off the attached plan', 'sign-off'],
  ['A list of the dashboards’ links is attached', 'link'],
  ['All of the subtasks above are done', 'subtasks'],
  ['Uploaded from each subtask', 'attachment'],
  ['The acceptance test ran', 'confirmation'],
])('%j asks for %s', (text, evidence) => {
  expect(evidenceOf(text)).toBe(evidence);
});

/**
 * Labelled by reading each criterion, before the rules were written: which evidence a lead would want to see. By module, task,
 * subtask and number of the criterion, so that no word of the seed stands here; what is not named asks for an attachment.
 */
const LABELS: Readonly<Record<Exclude<Evidence, 'attachment'>, string>> = {
  confirmation:
    '1.2#1 2.1#1 2.1#2 2.2#1 2.2#2 2.2.1#1 2.2.2#1 3.1#1 4.1#1 5.1#1 6.1#1 6.2#1 6.3#1 7.2#1 7.3#1 7.4#1 7.4#2 8.2#2 11.2#2 11.3#2 15.1.1#1 15.1.2#1',
  comment: '1.2#2 10.2#1 10.2.1#1 10.2.2#1 10.2.3#1 10.2.4#1 10.2.5#1 10.2.6#1 10.2.7#1 10.3.1#1 13.2#1 13.3.1#1',
  'sign-off': '6.6.2#1 7.1#1 8.1#1 8.2#1 12.1#1',
  link: '10.3.4#1 10.3.4#2 10.4#1 13.3.4#1 13.3.4#2 13.4#1',
  subtasks: '',
};

if (sharedFolder === null) {
  sayNotRun('The labelled criteria');
} else {
  test('the rules agree with at least 95 % of the criteria that were labelled by hand', () => {
    const labels = new Map(
      Object.entries(LABELS).flatMap(([label, keys]) => keys.split(' ').map((key) => [key, label] as const)),
    );
    const [template] = readFiles(corpusFiles('corpus/seeds/connect-modules.md')).templates;
    const modules = template?.phases.flatMap((phase) => phase.modules) ?? [];
    const told = modules.flatMap((module, m) =>
      module.tasks.flatMap((task) =>
        [task, ...task.subtasks].flatMap((item) => {
          const key = `${String(m + 1)}.${String(task.number)}${item === task ? '' : `.${String(item.number)}`}`;
          return criteriaOf(item.sections).map(({ evidence }, index) => {
            const own = `${key}#${String(index + 1)}`;
            return { own, evidence, label: labels.get(own) ?? 'attachment' };
          });
        }),
      ),
    );
    expect(told).toHaveLength(81);
    expect([...labels.keys()].filter((key) => key !== '' && !told.some(({ own }) => own === key))).toEqual([]);
    const differ = told.filter(({ evidence, label }) => evidence !== label);
    expect(differ.length / told.length).toBeLessThanOrEqual(0.05);
  });
}
