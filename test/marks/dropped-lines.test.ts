import { createHash } from 'node:crypto';
import { droppedLines } from '../../src/marks/dropped-lines';

const BY = { by: 'acc-lead', at: Date.UTC(2026, 10, 30) };
const mark = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8);
const items = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    node: `n/${String(at)}`,
    issue: String(at),
    texts: ['First', 'Second'],
  }));

describe('lines of the activity about what an import takes out', () => {
  it('gives each item a line, up to 200 of them', () => {
    const lines = droppedLines(items(200), BY, mark);
    expect(lines).toHaveLength(200);
    expect(lines.at(-1)).toMatchObject({ item: 'n/199', issue: '199', what: 'First · Second', to: 'Taken out' });
  });

  it('counts the rest in the last line, so that nothing is left out silently', () => {
    const lines = droppedLines(items(203), BY, mark);
    expect(lines).toHaveLength(200);
    expect(lines.at(-1)).toMatchObject({ item: null, what: '8 criteria and lines of 4 more items', to: 'Taken out' });
    expect(new Set(lines.map(({ id }) => id)).size).toBe(200);
  });
});
