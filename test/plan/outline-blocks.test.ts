import fc from 'fast-check';
import { markdownBlocks } from '../../src/plan/block-nodes';
import { markdownOf } from '../../src/plan/markdown-of';
import { outlineBlocks } from '../../src/plan/outline-blocks';
import { paragraphNodes } from '../../src/plan/paragraph-nodes';
import { outlineOf } from '../../src/template/outline';

const line = fc
  .tuple(
    fc.constantFrom('', '  ', '    ', '\t', ' '),
    fc.constantFrom('• ', '* ', '1. ', '2. ', '3) ', 'a) ', 'b) ', '', '', ''),
    fc.constantFrom('word', 'two words', '**bold**', '[l](https://h.example)', 'a*b', 'x & y', ''),
  )
  .map((parts) => parts.join(''));

test('the short way and the Markdown parser agree on lists and paragraphs', () => {
  let compared = 0;
  fc.assert(
    fc.property(fc.array(line, { maxLength: 10 }), (lines) => {
      const outline = outlineOf(lines.join('\n'));
      const short = outlineBlocks(outline, (text) => paragraphNodes(text, []));
      if (short === null) return;
      compared += 1;
      expect(short).toEqual(markdownBlocks(markdownOf(outline), []));
    }),
    { numRuns: 2_000 },
  );
  expect(compared).toBeGreaterThan(500);
});
