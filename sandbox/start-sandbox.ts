import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from './clock';
import type { SavedSandbox } from './data-directory';
import { bundleApp } from './forge/bundle-app';
import { type Fault, siteFaultsOf } from './forge/faults';
import { createHost, type Host } from './forge/host';
import { readManifest } from './forge/manifest';
import { seededRandom } from './forge/seeded-random';
import { createSite, type Site } from './site/site';

export interface SandboxOptions {
  /** This project's folder. */
  readonly project: string;
  readonly clock: Clock;
  /** Without it the default site, with the app newly installed. */
  readonly saved?: SavedSandbox | null;
  readonly faults?: readonly Fault[];
  readonly seed?: number;
  /** See `HostOptions`. */
  readonly instantCalls?: boolean;
}

/** A site with this project's app, bundled and installed. */
export async function startSandbox({
  project,
  clock,
  saved = null,
  faults = [],
  seed = 1,
  instantCalls = false,
}: SandboxOptions): Promise<{ site: Site; host: Host }> {
  const bundle = await bundleApp({ app: project, project });
  const manifest = readManifest(readFileSync(join(project, 'manifest.yml'), 'utf8'));
  const site = createSite({
    clock,
    faults: siteFaultsOf(faults, seededRandom(seed, 'site')),
    indexedProperties: manifest.indexedProperties,
    ...(saved === null ? {} : { state: saved.site }),
  });
  const host = await createHost({
    bundle,
    manifest,
    site,
    clock,
    faults,
    seed,
    instantCalls,
    ...(saved === null ? {} : { state: saved.host }),
  });
  return { site, host };
}
