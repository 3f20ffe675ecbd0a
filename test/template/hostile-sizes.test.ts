import { readText } from './source-of';
import { planOf } from '../plan/template-of';

/** Texts on which a careless pattern or loop takes the square of their length: hours, where these take moments. */
const HEAD = '# Module: M\n## Task 1: T\n#### Description\n';

describe('long texts are read and planned in about the time of their length', () => {
  test.each([
    ['white space inside a heading', `# Module: M\n## Task 1: a${' '.repeat(200_000)}z`],
    [
      'white space after a word of the grammar',
      `# Module: M\n## task${' '.repeat(50_000)}x\n#### Tools${' '.repeat(50_000)}x`,
    ],
    ['white space in a delimiter row', `${HEAD}| a |\n-${' '.repeat(100_000)}-`],
    ['dots in an address', `${HEAD}https://a.example/${'.'.repeat(100_000)}x`],
    ['tables of nothing but headers', `${HEAD}${'x | y\n---|---\n'.repeat(3_000)}`],
    ['fences never closed', '# Module: M\n'.concat('```sh\n## Task 1: a\n'.repeat(20_000))],
    ['a description of 600 comments', `${HEAD}${'• words of an item here\n'.repeat(60_000)}`],
  ])(
    '%s',
    (_, text) => {
      expect(readText(text).templates).toHaveLength(1);
      expect(planOf(text).operations.length).toBeGreaterThan(0);
    },
    20_000,
  );

  test.each([
    ['lines of one paragraph', `${HEAD}${'> x\n'.repeat(100_000)}`],
    ['diagnostics of one file', '# Module: M\n'.repeat(70_000)],
    ['lists within lists', HEAD + Array.from({ length: 1_500 }, (_, depth) => `${'  '.repeat(depth)}* x`).join('\n')],
  ])(
    '%s do not exhaust the stack',
    (_, text) => {
      expect(() => planOf(text)).not.toThrow();
    },
    20_000,
  );
});
