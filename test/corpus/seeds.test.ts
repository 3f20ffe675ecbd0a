import { assemblePlan } from '../../src/plan/assemble-plan';
import { NO_DATES } from '../../src/plan/dates/date-choices';
import { NO_CHOICES } from '../../src/plan/scope/scope-choices';
import { readFiles } from '../../src/template/read-files';
import type { Template } from '../../src/template/template';
import { adfFault } from '../plan/adf-validator';
import { adfWords } from '../plan/adf-words';
import { lostWords } from '../template/held-words';
import { corpusFiles, publicTemplates, sayNotRun, sharedFolder } from './corpus-files';

const OPTIONS = {
  levels: { epic: true, subtask: true },
  scope: NO_CHOICES,
  dates: NO_DATES,
  today: null,
  existing: new Map<never, string>(),
  waveCode: 'W1',
} as const;

const readSeed = (name: string) => {
  const files = corpusFiles(`corpus/seeds/${name}`);
  const text = files.map(({ bytes }) => new TextDecoder().decode(bytes)).join('');
  const reading = readFiles(files);
  const [template] = reading.templates;
  if (!template || reading.templates.length > 1) throw new Error(`${name} is not one template`);
  return { text, reading, template };
};
const modulesOf = (template: Template) => template.phases.flatMap((phase) => phase.modules);
const tasksOf = (template: Template) => modulesOf(template).flatMap((module) => module.tasks);
const draftsOf = (template: Template) => assemblePlan(template, OPTIONS).operations.map(({ draft }) => draft);

if (sharedFolder === null) {
  sayNotRun('The seeds');
  test('the seeds are elsewhere', () => {
    expect(sharedFolder).toBeNull();
  });
} else {
  describe.each(['customer-timeline.md', 'onboarding-checklist.md', 'cloud-account-migration.rst'])('%s', (name) => {
    const { text, reading, template } = readSeed(name);

    test('loses no word, has no error, and nothing is left over', () => {
      expect(lostWords(text, reading)).toEqual([]);
      // Some headings of the prose have no list below them; that they have no task is said, and nothing else.
      const codes = reading.diagnostics.filter(
        ({ code, severity }) => code !== 'module-empty' && (severity !== 'info' || code === 'text-left-over'),
      );
      expect(codes).toEqual([]);
    });

    test('becomes issues that Atlassian accepts, with all words of the template', () => {
      const drafts = draftsOf(template);
      expect(drafts.flatMap((draft) => adfFault(draft.description) ?? [])).toEqual([]);
      const said = drafts
        .map(({ summary, description, comments }) => [summary, ...[description, ...comments].map(adfWords)].join('\n'))
        .join('\n');
      const about = (template.about ?? []).map(({ heading, body }) => `${heading}\n${body}`);
      const words = new Set(said.toLowerCase().match(/[\p{L}\p{N}]+/gu));
      const source =
        about
          .join('\n')
          // Links to files beside the source lead nowhere from an issue: only their words are kept.
          .replace(/\]\((?!https?:|mailto:|#)[^()]*\)/g, ']')
          .toLowerCase()
          .match(/[\p{L}\p{N}]+/gu) ?? [];
      expect(source.filter((word) => !words.has(word))).toEqual([]);
    });
  });

  describe('the customer timeline', () => {
    const { template, reading } = readSeed('customer-timeline.md');

    test('has 6 phases with 22 activities and 4 sub-items, dated from T-0', () => {
      expect(template.format).toBe('timeline');
      expect(template.phases.map(({ modules }) => modules.map(({ tasks }) => tasks.length))).toEqual([
        [8],
        [3],
        [6],
        [1],
        [1],
        [3],
      ]);
      expect(
        tasksOf(template)
          .map(({ subtasks }) => subtasks.length)
          .filter((count) => count > 0),
      ).toEqual([4]);
      expect(tasksOf(template)[0]?.subtasks).toHaveLength(4);
      const days = template.phases.map(({ modules }) =>
        modules
          .flatMap(({ tasks }) => tasks.flatMap((task) => [task, ...task.subtasks]))
          .map(({ offset }) => offset?.days),
      );
      expect(days.map((all) => [...new Set(all)])).toEqual([[-90], [-60], [-30], [-20], [-10], [0]]);
      expect(template.phases.map(({ cutover }) => cutover === true)).toEqual([false, false, false, false, false, true]);
    });

    test('has no owners and no criteria, and says so', () => {
      expect(tasksOf(template).filter(({ owners }) => owners !== undefined)).toEqual([]);
      expect(tasksOf(template).filter(({ criteria }) => criteria !== undefined)).toEqual([]);
      expect(reading.diagnostics.find(({ code }) => code === 'owner-missing')?.message).toMatch(/^22 of 22 /);
    });

    test('has three ongoing items, and a notice with its successor', () => {
      expect(tasksOf(template).filter(({ ongoing }) => ongoing)).toHaveLength(3);
      expect(template.notices).toHaveLength(1);
      expect(template.notices?.[0]).toMatchObject({ kind: 'deprecated' });
      expect(template.notices?.[0]?.link).toMatch(/^https:\/\/\S+$/);
    });
  });

  describe('the onboarding checklist', () => {
    const { template } = readSeed('onboarding-checklist.md');

    test('has 7 modules with 14 activities and 26 deliverables', () => {
      expect(template.format).toBe('checklist');
      expect(modulesOf(template).map(({ tasks }) => tasks.length)).toEqual([3, 3, 4, 1, 1, 1, 1]);
      const below = modulesOf(template).map(({ tasks }) =>
        tasks.reduce((sum, { subtasks }) => sum + subtasks.length, 0),
      );
      expect(below).toEqual([0, 0, 0, 8, 3, 5, 10]);
    });

    test('has two or three owners a row, of whom one is the customer', () => {
      const owners = modulesOf(template).map(({ tasks }) => new Set(tasks.map((task) => task.owners?.length)));
      expect(owners.map((counts) => [...counts])).toEqual([[2], [2], [2], [2], [2], [3], [3]]);
      expect(template.roles?.map(({ party }) => party)).toEqual([undefined, 'customer', undefined]);
      expect(new Set(tasksOf(template).map(({ status }) => status)).size).toBe(1);
    });

    test('has deadlines at two milestones', () => {
      expect(template.milestones?.map(({ id, offset }) => [id, offset])).toEqual([
        ['end-of-sprint-0', undefined],
        ['kick-off', undefined],
      ]);
      const at = tasksOf(template).map(({ offset }) => offset?.milestone);
      expect(at.filter((id) => id === 'kick-off')).toHaveLength(2);
      expect(at.filter((id) => id === 'end-of-sprint-0')).toHaveLength(12);
    });
  });

  test('the prose has 4 modules and 3 tasks, and no contact in any issue', () => {
    const { template, reading, text } = readSeed('cloud-account-migration.rst');
    expect(template.format).toBe('blocks');
    expect(modulesOf(template).map(({ tasks }) => tasks.length)).toEqual([0, 0, 3, 0]);
    expect(reading.diagnostics.map(({ code, line }) => `${code} ${String(line)}`)).toEqual([
      'contact-left-out 47',
      'contents-left-out 49',
      ...[7, 13, 43].map((line) => `module-empty ${String(line)}`),
    ]);
    const said = JSON.stringify(draftsOf(template));
    expect(said).not.toContain('@');
    expect(said).toContain('[contact left out]');
    const [support = 'no address'] = /https:\/\/[^\s>]*support[^\s>]*/.exec(text) ?? [];
    expect(said).toContain(support);
  });

  test('every file of the corpus is a template by itself, without an error', () => {
    for (const file of publicTemplates()) {
      const { templates, diagnostics } = readFiles([file]);
      expect([file.path, templates.length, diagnostics.filter(({ severity }) => severity === 'error')]).toEqual([
        file.path,
        1,
        [],
      ]);
    }
  });
}
