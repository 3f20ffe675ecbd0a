import { notesOfTemplate } from '../../src/app/import/notes-of-template';
import { templateOf } from '../plan/template-of';

const note = (file: string) =>
  ({ code: 'x', severity: 'info', file, line: 1, column: 1, message: '', remedy: '' }) as const;
const one = templateOf('# Module: A\n## Task 1: T\n', 'one.md');
const two = templateOf('# Module: B\n## Task 1: T\n', 'two.md');

test('notes of other templates in the source are left out, those of no template stay', () => {
  const notes = [note('one.md'), note('two.md'), note('readme.md')];
  expect(notesOfTemplate(notes, [one, two], one).map(({ file }) => file)).toEqual(['one.md', 'readme.md']);
  expect(notesOfTemplate(notes, [one, two], two).map(({ file }) => file)).toEqual(['two.md', 'readme.md']);
  expect(notesOfTemplate(notes, [one], one)).toEqual(notes);
});
