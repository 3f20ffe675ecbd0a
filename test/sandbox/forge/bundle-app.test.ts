import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { bundleApp } from '../../../sandbox/forge/bundle-app';

const PROJECT = resolve(__dirname, '../../..');
const APP = join(__dirname, 'fixtures', 'probe-app');

test('the same sources are bundled once', async () => {
  const first = await bundleApp({ app: APP, project: PROJECT });
  const before = performance.now();
  expect(await bundleApp({ app: APP, project: PROJECT })).toBe(first);
  expect(performance.now() - before).toBeLessThan(1_000);
  expect(readFileSync(join(first, 'index.cjs'), 'utf8')).toContain('__forge_fetch__');
});

test('what the bundler cannot bundle is refused in its own words', async () => {
  const app = mkdtempSync(join(tmpdir(), 'runway-app-'));
  try {
    mkdirSync(join(app, 'src'));
    writeFileSync(join(app, 'manifest.yml'), readFileSync(join(APP, 'manifest.yml')));
    writeFileSync(join(app, 'tsconfig.json'), '{ "compilerOptions": { "strict": true, "types": [] } }');
    writeFileSync(join(app, 'src', 'index.ts'), 'export const resolver: number = "text";\n');
    await expect(bundleApp({ app, project: PROJECT })).rejects.toThrow(
      /could not bundle the app:[^]*not assignable to type 'number'/,
    );
  } finally {
    rmSync(app, { recursive: true });
  }
});
