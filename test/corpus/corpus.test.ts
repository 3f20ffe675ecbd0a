import { assemblePlan } from '../../src/plan/assemble-plan';
import { NO_DATES } from '../../src/plan/dates/date-choices';
import { NO_CHOICES } from '../../src/plan/scope/scope-choices';
import type { AdfNode, IssueDraft } from '../../src/plan/import-plan';
import { countTemplate } from '../../src/template/count-template';
import { decodeText } from '../../src/template/decode-text';
import { readFiles } from '../../src/template/read-files';
import type { Template } from '../../src/template/template';
import { adfFault } from '../plan/adf-validator';
import { adfWords, wordDifference } from '../plan/adf-words';
import { corpusFiles, sayNotRun, sharedFolder } from './corpus-files';
import { sourceItems } from './source-items';

const OPTIONS = {
  levels: { epic: true, subtask: true },
  scope: NO_CHOICES,
  dates: NO_DATES,
  today: null,
  existing: new Map<never, string>(),
  waveCode: 'W1',
} as const;

const plansOf = (templates: readonly Template[]) => templates.map((template) => assemblePlan(template, OPTIONS));
/** An issue less what Runway says of it below the heading "Details": who owns it, when it is due, what may be left out. */
const withoutPlanned = (doc: AdfNode): AdfNode => {
  const content = doc.content ?? [];
  const at = content.findIndex((node) => node.type === 'heading' && adfWords(node) === 'Details');
  return at === -1 ? doc : { ...doc, content: content.filter((_, index) => index !== at && index !== at + 1) };
};
const total = (templates: readonly Template[]) =>
  templates.map(countTemplate).reduce((sum, counts) => ({
    phases: sum.phases + counts.phases,
    modules: sum.modules + counts.modules,
    tasks: sum.tasks + counts.tasks,
    subtasks: sum.subtasks + counts.subtasks,
    criteria: sum.criteria + counts.criteria,
    tools: sum.tools + counts.tools,
  }));

if (sharedFolder === null) {
  sayNotRun('The public corpus');
  test('the corpus is elsewhere', () => {
    expect(sharedFolder).toBeNull();
  });
} else {
  const migops = readFiles(corpusFiles('corpus/migops'));
  const seed = readFiles(corpusFiles('corpus/seeds/connect-modules.md'));

  describe('the public corpus', () => {
    test('reads every module, task and subtask of the templates', () => {
      expect(total(migops.templates)).toMatchObject({ modules: 173, tasks: 557, subtasks: 711 });
      expect(migops.templates.map(({ name, version }) => `${name} ${version}`)).toHaveLength(9);
    });

    test('reads the flat file, repeated criteria once', () => {
      expect(seed.templates.map(countTemplate)).toEqual([
        { phases: 1, modules: 17, tasks: 57, subtasks: 54, criteria: 81, tools: 8 },
      ]);
    });

    test('has no error anywhere', () => {
      const errors = [...migops.diagnostics, ...seed.diagnostics].filter(({ severity }) => severity === 'error');
      expect(errors).toEqual([]);
    });

    test('keeps two versions of one template apart, in the order of their phases', () => {
      const mainframe = migops.templates.filter(({ name }) => name === 'Mainframe-Migration');
      expect(mainframe.map(({ version, phases }) => [version, phases.map(({ name }) => name)])).toEqual([
        ['v1.0', ['Assess', 'Mobilize', 'Migrate and Modernize', 'Operate Optimize and Innovate']],
        ['v2.0', ['Assess', 'Mobilize', 'Migrate and Modernize', 'Operate and optimize']],
      ]);
    });

    test('turns every item into a description that Atlassian accepts', () => {
      const drafts = plansOf([...migops.templates, ...seed.templates]).flatMap(({ operations }) =>
        operations.map(({ draft }) => draft),
      );
      expect(drafts).toHaveLength(173 + 557 + 711 + 128);
      expect(drafts.flatMap((draft) => adfFault(draft.description) ?? [])).toEqual([]);
    });
  });

  describe('no word is lost', () => {
    test.each([
      [
        'corpus/migops',
        migops,
        {
          dotsAfterTargets: 68,
          doubledSchemes: 16,
          listMarkers: 1862,
          repeatedEntries: 12,
          entities: 2,
          marksInWords: 1,
        },
      ],
      [
        'corpus/seeds/connect-modules.md',
        seed,
        { dotsAfterTargets: 3, doubledSchemes: 0, listMarkers: 66, repeatedEntries: 4, entities: 0, marksInWords: 0 },
      ],
    ])('of %s', (path, reading, expected) => {
      const drafts = new Map<string, IssueDraft[]>();
      for (const template of reading.templates) {
        const { operations } = assemblePlan(template, OPTIONS);
        const modules = template.phases.flatMap((phase) => phase.modules);
        const epics = operations.filter(({ draft }) => draft.kind === 'module');
        for (const [index, epic] of epics.entries()) {
          const below = operations
            .filter(({ node }) => node.startsWith(`${epic.node}/`))
            .map(({ draft, node }) => ({ draft, node }));
          const sortedKeys = below.toSorted((a, b) => a.node.localeCompare(b.node, 'en', { numeric: true }));
          const key = modules[index]?.path ?? '';
          drafts.set(key, [...(drafts.get(key) ?? []), epic.draft, ...sortedKeys.map(({ draft }) => draft)]);
        }
      }
      const changes = {
        dotsAfterTargets: 0,
        doubledSchemes: 0,
        listMarkers: 0,
        repeatedEntries: 0,
        entities: 0,
        marksInWords: 0,
      };
      const lost: string[] = [];
      for (const file of corpusFiles(path).filter(({ path: own }) => drafts.has(own))) {
        const items = sourceItems(decodeText(file.bytes).text, changes);
        const own = drafts.get(file.path) ?? [];
        expect(own).toHaveLength(items.length);
        for (const [index, item] of items.entries()) {
          const draft = own[index];
          if (!draft) throw new Error(`no issue for ${item.title}`);
          const issue = [
            draft.summary,
            ...[draft.description, ...draft.comments].map((doc) => adfWords(withoutPlanned(doc))),
          ].join('\n');
          const headings = [
            ...(draft.tools.length > 0 ? ['Tools'] : []),
            ...(draft.criteria.length > 0 ? ['Acceptance criteria'] : []),
          ].join(' ');
          const difference = wordDifference(`${item.title} ${item.words} ${headings}`, issue);
          if (difference.length > 0) lost.push(`${file.path} ${item.title}: ${difference.slice(0, 8).join(', ')}`);
        }
      }
      expect(lost).toEqual([]);
      process.stdout.write(`Permitted changes in ${path}: ${JSON.stringify(changes)}\n`);
      expect(changes).toEqual(expected);
    });
  });
}
