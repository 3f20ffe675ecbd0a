import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BuiltApp } from '../../sandbox/start-sandbox';
import { builtApp } from './built-app';

/**
 * A build of the app with one of its rules broken on purpose: what a test that cannot fail would not notice. The bundle is text, as the
 * bundler writes it.
 * @throws Error where the rule is not in the bundle once: then it has other words now
 */
export async function brokenApp(rule: RegExp, becomes: string): Promise<BuiltApp> {
  const { bundle, manifest } = await builtApp();
  const text = readFileSync(join(bundle, 'index.cjs'), 'utf8');
  const found = text.match(new RegExp(rule, 'g'))?.length ?? 0;
  if (found !== 1) throw new Error(`${String(rule)} is in the bundle ${String(found)} times.`);
  const broken = mkdtempSync(join(tmpdir(), 'runway-broken-'));
  writeFileSync(join(broken, 'index.cjs'), text.replace(rule, becomes));
  return { bundle: broken, manifest };
}
