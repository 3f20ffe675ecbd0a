import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { bundleApp } from '../../../sandbox/forge/bundle-app';

const PROJECT = resolve(__dirname, '../../..');
/** The project's own, from wherever the app lies. */
const TSCONFIG = JSON.stringify({ extends: join(PROJECT, 'tsconfig.json'), include: ['src'] });
const APP = join(__dirname, 'fixtures', 'probe-app');

test('the same sources are bundled once', async () => {
  const first = await bundleApp({ app: APP, project: PROJECT });
  const file = join(first, 'index.cjs');
  const written = statSync(file);
  expect(await bundleApp({ app: APP, project: PROJECT })).toBe(first);
  expect(statSync(file)).toMatchObject({ ino: written.ino, mtimeMs: written.mtimeMs });
  expect(readFileSync(file, 'utf8')).toContain('__forge_fetch__');
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

test('the bundle is the same byte for byte where types are not checked', async () => {
  const made = await Promise.all(
    (['checked', 'unchecked'] as const).map(async (types) => {
      // Inside the project: what the app imports is found from there.
      const app = mkdtempSync(join(PROJECT, '.cache', 'app-'));
      cpSync(APP, app, { recursive: true });
      writeFileSync(join(app, 'tsconfig.json'), TSCONFIG);
      const bundle = await bundleApp({ app, project: PROJECT, types });
      const code = readFileSync(join(bundle, 'index.cjs'), 'utf8');
      for (const folder of [app, bundle]) rmSync(folder, { recursive: true });
      return code;
    }),
  );
  expect(made[0]).toContain('__forge_fetch__');
  expect(made[1]).toBe(made[0]);
});
