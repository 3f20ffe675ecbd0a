import { likeSentences } from '../../static/panels/src/tabs/import/like-sentences';

test('sentences that differ in a title or a number are of one kind', () => {
  expect(
    likeSentences([
      'A criterion of “Part 1” is a duplicate.',
      'The title of “Part 2” is cut after 255 characters.',
      'A criterion of “Part 2” is a duplicate.',
      'The title of “A ‘long’ one” is cut after 254 characters.',
      'The project has no sub-tasks.',
    ]),
  ).toEqual([
    ['A criterion of “Part 1” is a duplicate.', 'A criterion of “Part 2” is a duplicate.'],
    ['The title of “Part 2” is cut after 255 characters.', 'The title of “A ‘long’ one” is cut after 254 characters.'],
    ['The project has no sub-tasks.'],
  ]);
  expect(likeSentences([])).toEqual([]);
});
