import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildPanels } from '../../sandbox/build-panels';

/** Stands in for Vite: writes the page that was asked for, or fails where a source says so. */
const BUILDER = `
const { mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const gallery = process.argv.includes('gallery');
if (readFileSync('static/panels/src/main.ts', 'utf8') === 'broken') { console.error('main.ts is broken'); process.exit(1); }
const folder = gallery ? 'static/panels/build-gallery' : 'static/panels/build';
mkdirSync(folder, { recursive: true });
writeFileSync(folder + (gallery ? '/gallery.html' : '/project.html'), process.env.NODE_ENV);
`;

let project: string;
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(project, path)), { recursive: true });
  writeFileSync(join(project, path), text);
};
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'runway-build-'));
  for (const path of [
    'package-lock.json',
    'docs/guide.md',
    'src/contract/defs.ts',
    'src/report/report.ts',
    'static/panels/src/main.ts',
  ])
    write(path, 'first');
  write('node_modules/vite/bin/vite.js', BUILDER);
});
afterEach(() => rmSync(project, { recursive: true }));

const builds = async (kind: 'panels' | 'gallery' = 'panels') => {
  let count = 0;
  await buildPanels({ project, kind, onBuild: () => (count += 1) });
  return count;
};

test('the panels are built once for each state of their sources, the gallery on its own', async () => {
  expect(await builds()).toBe(1);
  expect(readFileSync(join(project, 'static/panels/build/project.html'), 'utf8')).toBe('production');
  expect(await builds()).toBe(0);
  expect(await builds('gallery')).toBe(1);
  expect([await builds(), await builds('gallery')]).toEqual([0, 0]);
});

test.each([
  'package-lock.json',
  'docs/guide.md',
  'docs/another.md',
  'src/contract/defs.ts',
  'src/report/report.ts',
  'static/panels/src/deep/down/part.tsx',
  'static/panels/project.html',
  'static/panels/vite.config.mts',
  'static/panels/public/runway.svg',
])('a change in %s makes both builds stale', async (path) => {
  await builds();
  await builds('gallery');
  write(path, 'second');
  expect([await builds(), await builds('gallery')]).toEqual([1, 1]);
});

test.each(['src/handlers/resolver.ts', 'docs/pictures/a.png', 'README.md'])(
  'a change in %s makes none',
  async (path) => {
    await builds();
    write(path, 'second');
    expect(await builds()).toBe(0);
  },
);

test('a build that failed is not taken for one of the sources before it', async () => {
  await builds();
  write('static/panels/src/main.ts', 'broken');
  await expect(builds()).rejects.toThrow('The panels could not be built:\nmain.ts is broken');
  write('static/panels/src/main.ts', 'first');
  expect(existsSync(join(project, 'static/panels/build/project.html'))).toBe(true);
  expect(await builds()).toBe(1);
});
