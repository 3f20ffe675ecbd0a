import { readText } from './source-of';

const MILLIONS = 5 * 1024 * 1024 - 1_000;
const fill = (part: string, length = MILLIONS) => part.repeat(Math.floor(length / part.length));
const ROWS = '| When | Task | Owner |\n|---|---|---|\n';

/** CPU seconds of one reading; nothing else runs in this process meanwhile. */
const seconds = (text: string): number => {
  const before = process.cpuUsage();
  readText(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
};

describe('hostile texts of every source take at most a moment', () => {
  test.each([
    ['stars in a list', `- ${fill('*a')}`],
    ['pictures that never end', fill('![')],
    ['links that never end', `- ${fill('[](a')}`],
    ['comments that never end', fill('<!-- a\n')],
    ['cells of a table in HTML', `<table><tr>${fill('<td>a')}`],
    ['tags of a page', `<!DOCTYPE html>${fill('<p>')}`],
    ['lists of a page', `<html>${fill('<ul><li>')}`],
    ['tables within tables of a page', `<html>${fill('<table><tr><td>')}`],
    ['CDATA that never ends', `<html>${fill('<![CDATA[')}`],
    ['front matter', fill('---\na: b\n---\n')],
    ['labels', fill('**a**\n\n- b\n\n')],
    ['fences with boxes', fill('```\n- [ ] a\n```\n')],
    ['owners of one cell', `${ROWS}| T-1 | a | ${fill('x + ')} |`],
    ['columns of one table', `|${fill(' a |', 1_000_000)}\n|${fill('---|', 1_000_000)}\n|${fill(' b |', 1_000_000)}`],
    ['values of one line', `- a\n  - ${fill('Owner: ', 1_000_000)}`],
    ['quotation marks of a sheet', `When,Task,Owner\n${fill('"')}`],
    ['lists within lists of YAML', `a:\n${fill('- ', 500_000)}x`],
    ['brackets of YAML', `a:\n- ${fill('[', 500_000)}`],
    ['markup that never ends', `Issue Type,Summary,Description\nStory,a,"h1. x ${fill('{{a')}"`],
    [
      'parents in a circle',
      `Issue Type,Summary,Parent\n${Array.from({ length: 60_000 }, (_, at) => `Story,s${String(at)},s${String((at + 1) % 60_000)}`).join('\n')}`,
    ],
    ['rules of a grid', `A\n~~~~~\n\n${fill('+--+--+\n| a | b |\n')}`],
    ['blanks', `- ${fill('[A ')}`],
  ])(
    '%s',
    (_, text) => {
      // On a busy machine CPU time grows too; a loop that squares its length takes hours.
      expect(seconds(text)).toBeLessThan(20);
    },
    120_000,
  );

  test('a document of more lines than the limit is refused, with the limit named', () => {
    const { templates, diagnostics } = readText(fill('- a\n', 500_000));
    expect([templates, diagnostics.map(({ code }) => code)]).toEqual([[], ['too-many-lines']]);
  });

  test('a page of more tags than the limit is refused, with the limit named', () => {
    const { templates, diagnostics } = readText(`<html>${fill('<b>a</b>', 2_000_000)}`);
    expect([templates, diagnostics.map(({ code }) => code)]).toEqual([[], ['html-too-many-tags']]);
  });
});
