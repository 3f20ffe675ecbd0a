import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildEmptyPage } from '../../bench/build-empty-page';
import { buildPanels } from '../../sandbox/build-panels';
import { SURFACES } from '../../static/panels/src/shell/surfaces';
import { ofRun } from '../support/of-run';

/** JavaScript of a panel's first screen, as a share of an empty page's of the design system. The aim is 1.3. */
const MOST = 1.35;
/** The design system's themes, which a page loads where the product gives it none. */
const THEME = /^atlassian-(light|dark|spacing|typography|shape)-/;

let empty: string;
let panels: string;

beforeAll(async () => {
  empty = mkdtempSync(join(tmpdir(), 'runway-empty-'));
  await buildEmptyPage(empty);
  panels = (await ofRun('panels')) ?? (await buildPanels({ project: resolve(__dirname, '../..'), kind: 'panels' }));
});
afterAll(() => rmSync(empty, { recursive: true, force: true }));

const matchesIn = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, name = '']) => name);

/** Files of scripts that a page loads before it has been used: those that it names, what they import, and the themes. */
function filesOf(folder: string, page: string): ReadonlySet<string> {
  const read = (name: string) => readFileSync(join(folder, 'assets', name), 'utf8');
  const files = new Set(matchesIn(readFileSync(join(folder, page), 'utf8'), /"\.\/assets\/([^"]+\.js)"/g));
  for (const file of files) {
    const text = read(file);
    for (const name of matchesIn(text, /(?:from|import)\s*"\.\/([^"]+\.js)"/g)) files.add(name);
    for (const name of matchesIn(text, /import\([`"]\.\/([^`"]+\.js)[`"]\)/g)) if (THEME.test(name)) files.add(name);
  }
  return files;
}

const gzippedOf = (folder: string, page: string): number =>
  [...filesOf(folder, page)].reduce(
    (all, file) => all + gzipSync(readFileSync(join(folder, 'assets', file))).length,
    0,
  );

test.each(Object.keys(SURFACES))('%s loads little more than an empty page of the design system', (surface) => {
  const files = filesOf(panels, `${surface}.html`);
  // The themes are five of them.
  expect([...files].filter((file) => THEME.test(file))).toHaveLength(5);
  const ratio = gzippedOf(panels, `${surface}.html`) / gzippedOf(empty, 'index.html');
  expect(ratio).toBeLessThan(MOST);
});

test.each(Object.keys(SURFACES))('%s comes in few files: each costs a request', (surface) => {
  expect(filesOf(panels, `${surface}.html`).size).toBeLessThanOrEqual(5 + 6);
});

test('no panel loads the schema library, whose code asks for `eval`: the policy of its frame refuses that', () => {
  const files = readdirSync(join(panels, 'assets')).filter((name) => name.endsWith('.js'));
  expect(files.length).toBeGreaterThan(50);
  expect(files.filter((name) => readFileSync(join(panels, 'assets', name), 'utf8').includes('ZodError'))).toEqual([]);
});
