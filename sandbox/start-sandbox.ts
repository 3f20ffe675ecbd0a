import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KeptSandbox } from './checkpoint';
import type { Clock } from './clock';
import type { SavedSandbox } from './data-directory';
import { bundleApp } from './forge/bundle-app';
import { type Fault, siteFaultsOf } from './forge/faults';
import { createHost, type Host, INDEXES_BUILT_MS } from './forge/host';
import { type Manifest, readManifest } from './forge/manifest';
import { seededRandom } from './forge/seeded-random';
import { defaultState } from './site/default-state';
import { SITE_KINDS, type SiteKind } from './site/site-kinds';
import { newSiteMemory } from './site/site-memory';
import { createSite, type Site, type SiteState } from './site/site';

/** The app as it is installed. */
export interface BuiltApp {
  /** Directory with `index.cjs`. */
  readonly bundle: string;
  readonly manifest: Manifest;
}

export interface SandboxOptions {
  /** This project's folder. */
  readonly project: string;
  readonly clock: Clock;
  /** Without it the project's app is built, which reads all of its sources. */
  readonly app?: BuiltApp;
  /** Without it the default site, with the app newly installed. */
  readonly saved?: SavedSandbox | null;
  /** Which site it is where nothing is saved; without it the default one. */
  readonly siteKind?: SiteKind;
  /** Goes on from a checkpoint instead. The clock must show its time. */
  readonly kept?: KeptSandbox | null;
  readonly faults?: readonly Fault[];
  readonly seed?: number;
  /** See `HostOptions`. */
  readonly instantCalls?: boolean;
}

/**
 * Bundles this project's app where its sources have changed.
 * @param bundle directory of another bundle to take instead
 */
export async function buildApp(project: string, bundle?: string): Promise<BuiltApp> {
  const manifest = readManifest(readFileSync(join(project, 'manifest.yml'), 'utf8'));
  return { bundle: bundle ?? (await bundleApp({ app: project, project })), manifest };
}

/** A site with this project's app, bundled and installed. */
export async function startSandbox({
  project,
  clock,
  app,
  kept = null,
  saved = kept,
  faults = [],
  seed = 1,
  instantCalls = false,
  siteKind = 'default',
}: SandboxOptions): Promise<{ site: Site; host: Host }> {
  const { bundle, manifest } = app ?? (await buildApp(project));
  const siteMemory = kept?.siteMemory ?? newSiteMemory();
  const site = createSite({
    clock,
    memory: siteMemory,
    seed,
    faults: siteFaultsOf(faults, seededRandom(seed, 'site', siteMemory.streams)),
    indexedProperties: manifest.indexedProperties,
    state: saved?.site ?? newState(siteKind, clock.now()),
  });
  const host = await createHost({
    bundle,
    manifest,
    site,
    clock,
    faults,
    seed,
    instantCalls,
    // A person who deploys waits for the indexes before installing.
    deployedAt: clock.now() - INDEXES_BUILT_MS,
    ...(saved === null ? {} : { state: saved.host }),
    ...(kept === null ? {} : { memory: kept.hostMemory }),
  });
  return { site, host };
}

function newState(kind: SiteKind, now: number): SiteState {
  const state = defaultState(now);
  SITE_KINDS[kind](state);
  return state;
}
