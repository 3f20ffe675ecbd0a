import {
  type CreateField,
  fieldsOffScreen,
  fieldsToAsk,
  inputOf,
  startFieldOf,
  toFieldValue,
  typesByLevel,
} from '../../src/import/project-fields';

const type = (id: string, name: string, hierarchyLevel: number) => ({ id, name, hierarchyLevel, iconUrl: '' });
const field = (over: Partial<CreateField>): CreateField => ({
  id: 'customfield_1',
  name: 'Cost centre',
  required: true,
  hasDefault: false,
  type: 'string',
  items: null,
  custom: null,
  allowed: [],
  ...over,
});
const colours = [
  { id: '1', name: 'Green' },
  { id: '2', name: 'Blue' },
];

describe('typesByLevel', () => {
  it('goes by level, so that translated names work', () => {
    const types = typesByLevel([
      type('1', 'Épopée', 1),
      type('2', 'Tâche', 0),
      type('3', 'Sous-tâche', -1),
      type('4', 'Initiative', 2),
    ]);
    expect([types.epic?.id, types.task?.id, types.subtask?.id]).toEqual(['1', '2', '3']);
  });

  it('prefers Task, then Story, among several standard types', () => {
    expect(typesByLevel([type('1', 'Bug', 0), type('2', 'Story', 0), type('3', 'Task', 0)]).task?.id).toBe('3');
    expect(typesByLevel([type('1', 'Bug', 0), type('2', 'Story', 0)]).task?.id).toBe('2');
  });

  it('says null for a level that the project lacks, whatever its types are called', () => {
    expect(typesByLevel([type('1', 'Epic', 0)])).toEqual({ epic: null, task: type('1', 'Epic', 0), subtask: null });
  });
});

describe('required fields', () => {
  it('asks for what Runway and Jira do not fill', () => {
    const asked = fieldsToAsk([
      field({ id: 'summary' }),
      field({ id: 'parent' }),
      field({ hasDefault: true }),
      field({ required: false }),
      field({ id: 'duedate', type: 'date' }),
    ]);
    expect(asked.map(({ id }) => id)).toEqual(['duedate']);
  });

  it('names what the create screen lacks', () => {
    expect(fieldsOffScreen([field({ id: 'summary' }), field({ id: 'labels' })])).toEqual(['description', 'duedate']);
  });

  it.each([
    ['text', field({}), 'CC-7', 'CC-7'],
    ['text', field({}), '  ', null],
    ['number', field({ type: 'number' }), 3, 3],
    ['number', field({ type: 'number' }), '3', null],
    ['date', field({ type: 'date' }), '2027-03-01', '2027-03-01'],
    ['date', field({ type: 'date' }), 'soon', null],
    ['option', field({ type: 'option', allowed: colours }), '2', { id: '2' }],
    ['option', field({ type: 'option', allowed: colours }), '3', null],
    ['options', field({ type: 'array', allowed: colours }), ['1', '2'], [{ id: '1' }, { id: '2' }]],
    ['options', field({ type: 'array', allowed: colours }), [], null],
    ['unsupported', field({ type: 'user' }), 'somebody', null],
    [
      'paragraph',
      field({ custom: 'com.atlassian.jira.plugin.system.customfieldtypes:textarea' }),
      'Because.',
      { version: 1, type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Because.' }] }] },
    ],
  ] as const)('takes a value for %s', (input, of, given, expected) => {
    expect(inputOf(of)).toBe(input);
    expect(toFieldValue(of, given)).toEqual(expected);
  });
});

describe('the start date', () => {
  const picker = (id: string, name: string, more: object = {}) =>
    field({
      id,
      name,
      type: 'date',
      required: false,
      custom: 'com.atlassian.jira.plugin.system.customfieldtypes:datepicker',
      ...more,
    });

  it.each([
    ['the only date picker, whatever it is called', [picker('customfield_1', 'Startdatum')], 'customfield_1'],
    [
      'of several the one called so',
      [picker('customfield_1', 'End'), picker('customfield_2', 'Start Date')],
      'customfield_2',
    ],
    [
      'none, where several are called otherwise',
      [picker('customfield_1', 'End'), picker('customfield_2', 'Begin')],
      null,
    ],
    [
      'none, where the project demands it for something of its own',
      [picker('customfield_1', 'Start date', { required: true })],
      null,
    ],
    ['none, where there is only the due date', [field({ id: 'duedate', name: 'Due date', type: 'date' })], null],
  ])('goes into %s', (_, fields, expected) => {
    expect(startFieldOf(fields)?.id ?? null).toBe(expected);
  });
});
