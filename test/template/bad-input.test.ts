import { strToU8, zipSync } from 'fflate';
import { readFiles } from '../../src/template/read-files';
import { readSource } from '../../src/template/read-source';
import { faults, readText } from './source-of';

const codes = (name: string, bytes: Uint8Array) => readSource(name, bytes).diagnostics.map(({ code }) => code);
const tasks = strToU8('# Module: Kick-off\n## Task 1: Meet\n#### Description\nTalk.\n');

describe('what is not a template is refused in one sentence', () => {
  test.each([
    ['an empty file', 'a.md', new Uint8Array(0), 'empty-input'],
    ['white space', 'a.md', strToU8(' \n\t\n'), 'empty-input'],
    ['bytes', 'a.md', Uint8Array.of(1, 2, 0, 3), 'binary-input'],
    ['a renamed PDF', 'a.md', strToU8('%PDF-1.7\n# Module: x'), 'binary-input'],
    ['six megabytes', 'a.md', new Uint8Array(6 * 1024 * 1024).fill(65), 'input-too-large'],
    ['neither heading nor list nor table', 'a.md', strToU8('Our plan\nwords'), 'no-template'],
    ['tasks of the grammar without a module', 'a.md', strToU8('## Task 1: Plan\nwords'), 'task-without-module'],
    ['a layout without words', 'a.md', strToU8('| | |\n|---|---|\n| | |\n'), 'no-template'],
    ['JSON that is no page', 'a.json', strToU8('{"type":"doc"}'), 'no-template'],
    ['an empty archive', 'a.zip', zipSync({}), 'no-template'],
    ['an archive that climbs out', 'a.zip', zipSync({ '../tasks.md': tasks }), 'archive-path-escapes'],
    ['an absolute path', 'a.zip', zipSync({ '/etc/tasks.md': tasks }), 'archive-path-escapes'],
    ['a path with backslashes', 'a.zip', zipSync({ 'a\\..\\..\\tasks.md': tasks }), 'archive-path-escapes'],
    ['a bomb', 'a.zip', zipSync({ 'tasks.md': new Uint8Array(64 * 1024 * 1024) }), 'archive-too-large'],
    ['half an archive', 'a.zip', zipSync({ 'tasks.md': tasks }).subarray(0, 60), 'archive-unreadable'],
  ])('%s', (_, name, bytes, code) => {
    const reading = readSource(name, bytes);
    expect(reading.templates).toEqual([]);
    expect(codes(name, bytes)).toEqual([code]);
    expect(reading.diagnostics[0]).toMatchObject({ severity: 'error', file: name, line: 1, column: 1 });
    expect(reading.diagnostics[0]?.remedy).not.toBe('');
  });

  test('an archive that ends early or holds noise is called damaged', () => {
    const whole = zipSync({ 'tasks.md': tasks });
    const noise = whole.slice();
    noise.fill(7, 38, 60);
    for (const bytes of [whole.subarray(0, 60), noise])
      expect(readSource('a.zip', bytes).diagnostics[0]?.message).toMatch(
        /^This archive cannot be unpacked: it is damaged/,
      );
  });

  test('more than 5,000 files', () => {
    const files = Object.fromEntries(
      Array.from({ length: 5_001 }, (_, index) => [`${String(index)}.md`, new Uint8Array(0)]),
    );
    expect(codes('a.zip', zipSync(files, { level: 0 }))).toEqual(['archive-too-many-files']);
  });

  test('a folder of more than 20 MB', () => {
    const bytes = new Uint8Array(4.5 * 1024 * 1024).fill(65);
    const reading = readFiles(['1', '2', '3', '4', '5'].map((name) => ({ path: `${name}.md`, bytes })));
    expect(reading.diagnostics.map(({ code }) => code)).toEqual(['archive-too-large']);
  });

  test('the refusal names what a template looks like, and keeps the words', () => {
    const [fault] = readText('Shopping list\n').diagnostics;
    expect(fault?.remedy).toContain('# Module: …');
    expect(fault?.text).toBe('Shopping list\n');
  });
});

describe('faults of numbering are errors, all at once', () => {
  test.each([
    ['a repeated number', '# Module: M\n## Task 1: A\nx\n## Task 1: B\nx', ['4 error task-number-repeated']],
    ['a number left out', '# Module: M\n## Task 1: A\nx\n## Task 3: B\nx', ['4 error task-number-missing']],
    ['numbers out of order', '# Module: M\n## Task 2: A\nx\n## Task 1: B\nx', ['4 error task-number-out-of-order']],
    ['no number', '# Module: M\n## Task: A\nx', ['2 error task-number-missing']],
    ['a first number of 2', '# Module: M\n## Task 2: A\nx', ['2 error task-number-missing']],
    [
      'a subtask without its task',
      '# Module: M\n## Task 1: A\nx\n## Task 2: Subtask 1: B\nx',
      ['4 error subtask-without-task'],
    ],
    [
      'a subtask first',
      '# Module: M\n## Task 1: Subtask 1: B\nx',
      ['1 warning module-empty', '2 error subtask-without-task'],
    ],
    ['a task first', '## Task 1: A\nx\n# Module: M\n## Task 1: B\nx', ['1 error task-without-module']],
    [
      'a repeated subtask',
      '# Module: M\n## Task 1: A\n## Task 1: Subtask 1: B\nx\n## Task 1: Subtask 1: C\nx',
      ['5 error subtask-number-repeated'],
    ],
    [
      'a subtask after a later task',
      '# Module: M\n## Task 1: A\nx\n## Task 2: B\nx\n## Task 1: Subtask 1: C\nx',
      ['6 error subtask-number-out-of-order'],
    ],
  ])('%s', (_, text, expected) => {
    expect(faults(text).filter((fault) => !fault.includes('text-outside-section'))).toEqual(expected);
  });

  test('a subtask without its task is kept in the diagnostic, with all below it', () => {
    const text =
      '# Module: M\n## Task 1: A\n## Task 7: Subtask 1: Lost\n#### Description\nNot forgotten\n# Module: N\n';
    const fault = readText(text).diagnostics.find(({ code }) => code === 'subtask-without-task');
    expect(fault?.text).toBe('## Task 7: Subtask 1: Lost\n#### Description\nNot forgotten');
  });
});
