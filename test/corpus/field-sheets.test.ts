import { sayNotRun, sharedFolder } from './corpus-files';
import { itemsOf, outlineOf, readField, textsOf } from './field-outline';

/** What each sheet and export of the field becomes, by the README beside it, and by which reader. */
const OUTLINES: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'plan-sheet.csv',
    'blocks',
    [
      'P Prepare',
      'M Prepare',
      'T Count the tills [T-14 | till-lead | Open]',
      'T Rehearse the count [T-7 | till-lead | Open]',
      'P Switch',
      'M Switch',
      'T Move the tills [T-0 | move-lead | Open]',
    ],
  ],
  [
    'runbook.yaml',
    'blocks',
    [
      'P prepare',
      'M prepare [T-14]',
      'T Count the tills [T-14 | till-lead]',
      'T Order spare cables [T-14]',
      'P switch',
      'M switch [T-0]',
      'T Carry the tills [T-0]',
    ],
  ],
  [
    'title-type.csv',
    'backlog',
    ['M Move the tills [To Do | high | 8 points]', 'T Count the tills [To Do | high | 3 points]'],
  ],
  [
    'azure.csv',
    'backlog',
    ['M Move the tills [New | tills,move]', 'T Cabling [New]', 'S Lay the cable [New]', 'S Test the cable [New]'],
  ],
  ['excel-sep.csv', 'backlog', ['M Move the tills', 'T Count the tills']],
  ['german-export.csv', 'backlog', ['M Kassen umziehen [Offen]', 'T Kassen zählen [Offen]', 'S Keller zählen [Offen]']],
  [
    'four-levels.csv',
    'backlog',
    ['M Move the tills', 'T Cabling', 'T Lay the cable', 'T Test the cable', 'S Buy a tester'],
  ],
  ['task-below-story.csv', 'backlog', ['M Move the tills', 'T Cabling', 'S Lay the cable', 'S Test the cable']],
  [
    'server-export.csv',
    'backlog',
    [
      'M Move the tills [Open | high]',
      'T Count the tills [Open | high | 3 points]',
      'S Count the cellar [Open | low | 1 points]',
    ],
  ],
  [
    'epics-elsewhere.csv',
    'backlog',
    [
      'M MOVE-1',
      'T Count the boxes',
      'T Label the boxes',
      'T Order the van',
      'M MOVE-2',
      'T Lay the cable',
      'T Test the cable',
      'T Hire a guard',
    ],
  ],
  [
    'child-before-parent.csv',
    'backlog',
    ['M Move the tills [Done]', 'T Count the tills [Done]', 'S Count the cellar [To Do]', 'T Ask the landlord [To Do]'],
  ],
  ['bom-crlf.csv', 'backlog', ['M Move the shop', 'T Count the boxes']],
  ['unicode-text.csv', 'backlog', ['M Move the tills', 'M Without an epic', 'T Count the tills']],
  [
    'repeated-columns.csv',
    'backlog',
    ['M Move the tills [move,ground]', 'T Count the tills [move]', 'S Count the cellar'],
  ],
];

if (sharedFolder === null) {
  sayNotRun('Sheets of the field cases');
  test('the field cases are elsewhere', () => {
    expect(sharedFolder).toBeNull();
  });
} else {
  test.each(OUTLINES)('%s is read as %s', (name, format, outline) => {
    const { template } = readField(name);
    expect([
      template.format,
      outlineOf({ ...template, name: template.phases.length > 1 ? '' : (template.phases[0]?.name ?? '') }),
    ]).toEqual([format, outline]);
  });

  test('a file whose epics are elsewhere says so once', () => {
    const missing = readField('epics-elsewhere.csv').diagnostics.filter(
      ({ code }) => code === 'backlog-parent-missing',
    );
    expect(missing.map(({ line, text }) => [line, text])).toEqual([[2, 'MOVE-1\nMOVE-2']]);
  });

  test('levels above the tasks are known to the file', () => {
    const codes = readField('four-levels.csv').diagnostics.map(({ code }) => code);
    expect(codes).not.toContain('backlog-parent-missing');
    expect(codes).not.toContain('backlog-without-epic');
  });

  test('the markup of the older editor becomes Markdown, and nothing is to fill', () => {
    const { template } = readField('wiki-markup.csv');
    expect(textsOf(template)['Lay the cable']).toBe(
      'Description: ## Steps\n1. Open the duct\n2. Lay **two** cables\n- spare one\n  - labelled\nSee [the drawing](https://example.org/d)\n```\nping till1\n```\n\n| Port | Use |\n| --- | --- |\n| 1 | till |',
    );
    expect(template.placeholders).toBeUndefined();
  });

  test('columns that say nothing of the work are said once, and a project’s lead is a person', () => {
    const { template, diagnostics } = readField('export-noise.csv');
    expect(textsOf(template)['Count the tills']).toBe(
      'Description: With the night shift / Also in the backlog: - Issue key: TILL-1\n- Issue id: 10001',
    );
    const said = (code: string) => diagnostics.find((one) => one.code === code)?.text;
    expect(said('backlog-columns-left-out')).toContain('Created: 03/Feb/27 08:00');
    expect(said('backlog-people-left-out')).toBe('line 2, Project lead: Robin Example');
  });

  test('columns that stand several times keep every value', () => {
    const { template } = readField('repeated-columns.csv');
    const [module] = template.phases[0]?.modules ?? [];
    const text = module?.sections.map(({ body }) => body).join('\n') ?? '';
    for (const words of ['Sprint: Sprint 1', 'Sprint: Sprint 2', 'Look at this', 'Done; see 9;30'])
      expect(text).toContain(words);
    expect(itemsOf(template).map(({ labels }) => labels)).toEqual([['move'], undefined]);
  });
}
