import { readText } from './source-of';

const said = (text: string) =>
  readText(text)
    .diagnostics.filter(({ code }) => code === 'not-imported' || code === 'module-empty')
    .map(({ code, severity, line, message }) => `${String(line)} ${severity} ${code} ${message}`);

describe('what becomes no item is said, with its line, its number of lines and its first one', () => {
  test('a table that holds no work', () => {
    const head = '| Environment | Address |\n|---|---|\n';
    expect(said(`# Plan\n\n## Before\n\n- Call\n\n${head}| Test | a.example |\n| Live | b.example |\n`)).toEqual([
      '7 warning not-imported 2 table rows were not imported as items. The first one: “Test | a.example”',
    ]);
  });
});

test('a group without a task is a warning, whatever its shape', () => {
  expect(said('# Plan\n\n## Before\n\n- Call\n\n## After\n\nWait.\n')).toEqual([
    '7 warning module-empty The group "After" has no task.',
  ]);
  expect(said('runway: 1\nname: N\nphases:\n  - name: P\n    modules:\n      - title: M\n')).toEqual([
    '6 warning module-empty The group "M" has no task.',
  ]);
  expect(said('Issue Type,Summary\nEpic,Move\n')).toEqual(['2 warning module-empty The group "Move" has no task.']);
});
