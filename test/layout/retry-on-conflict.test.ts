import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { AppFailure } from '../../src/errors/app-failure';
import { retryOnConflict } from '../../src/forge/storage/rows/retry-on-conflict';

/** A loop that counts up to a fixed number of tries: `for (let n = 0; n < limit; n += 1)` whose body never uses `n`. */
function isRetryLoop(node: ts.Node): boolean {
  if (!ts.isForStatement(node) || node.condition === undefined || !ts.isBinaryExpression(node.condition)) return false;
  const { left, right } = node.condition;
  if (!ts.isIdentifier(left) || !ts.isIdentifier(right)) return false;
  return awaits(node.statement) && !uses(node.statement, left.text);
}

const some = (node: ts.Node, is: (one: ts.Node) => boolean): boolean =>
  is(node) || (ts.forEachChild(node, (child) => some(child, is) || undefined) ?? false);
const awaits = (node: ts.Node): boolean => some(node, ts.isAwaitExpression);
const uses = (node: ts.Node, name: string): boolean => some(node, (one) => ts.isIdentifier(one) && one.text === name);

const retryLoopsIn = (text: string): number => {
  if (!text.includes('for (let ')) return 0;
  let found = 0;
  some(ts.createSourceFile('one.ts', text, ts.ScriptTarget.ES2022), (node) => {
    if (isRetryLoop(node)) found += 1;
    return false;
  });
  return found;
};

/** They count the pages of a list that an API or storage returns, each with the cursor of the one before. */
const COUNT_PAGES = ['src/forge/confluence/all-by-cursor.ts', 'src/forge/storage/activity-store.ts'];

describe('the optimistic retry', () => {
  it('is one loop, in one file', () => {
    const files = ['src/app', 'src/forge'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name)),
    );
    expect(files.length).toBeGreaterThan(200);
    const loops = files.filter((file) => retryLoopsIn(readFileSync(file, 'utf8')) > 0);
    expect(loops.filter((file) => !COUNT_PAGES.includes(file))).toEqual([
      'src/forge/storage/rows/retry-on-conflict.ts',
    ]);
  });

  it('is recognized whatever its counter and its limit are called', () => {
    expect(retryLoopsIn('for (let n = 0; n < MOST; n += 1) { if (await put()) return; }')).toBe(1);
    expect(retryLoopsIn('for (let n = 0; n < MOST; n += 1) await put(n);')).toBe(0);
  });

  it('tries again after a conflict, and returns what the first attempt without one brings', async () => {
    const results = ['conflict', 'conflict', 'written', 'never asked'] as const;
    let asked = 0;
    expect(await retryOnConflict(() => Promise.resolve(results[asked++] ?? 'conflict'))).toBe('written');
    expect(asked).toBe(3);
  });

  it('takes false, null and undefined for results', async () => {
    for (const result of [false, null, undefined])
      expect(await retryOnConflict(() => Promise.resolve(result))).toBe(result);
  });

  it.each([
    ['ten', undefined, 10],
    ['as many as were given', 30, 30],
  ] as const)('refuses after %s conflicts in a row, and logs it', async (_name, given, most) => {
    const logged = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    let asked = 0;
    const attempt = () => {
      asked += 1;
      return Promise.resolve('conflict' as const);
    };
    const refused = await retryOnConflict(attempt, given).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(AppFailure);
    expect(refused).toMatchObject({ view: { code: 'changed-meanwhile', next: 'Try again.' } });
    expect(asked).toBe(most);
    expect(logged).toHaveBeenCalledTimes(1);
    logged.mockRestore();
  });

  it('does not try again after an error', async () => {
    let asked = 0;
    const attempt = () => {
      asked += 1;
      return Promise.reject(new Error('No storage.'));
    };
    await expect(retryOnConflict(attempt)).rejects.toThrow('No storage.');
    expect(asked).toBe(1);
  });
});
