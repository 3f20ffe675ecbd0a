import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { simulatedClock } from '../../../sandbox/clock';
import { bundleApp } from '../../../sandbox/forge/bundle-app';
import { drive } from '../../../sandbox/forge/drive';
import { type Fault, parseFault, siteFaultsOf } from '../../../sandbox/forge/faults';
import { createHost, INDEXES_BUILT_MS, type HostOptions, type ResolverCall } from '../../../sandbox/forge/host';
import { readManifest } from '../../../sandbox/forge/manifest';
import { seededRandom } from '../../../sandbox/forge/seeded-random';
import { createSite } from '../../../sandbox/site/site';

const PROJECT = resolve(__dirname, '../../..');
const APP = join(__dirname, 'fixtures', 'probe-app');
const START = Date.parse('2027-01-04T09:00:00Z');

export const probeManifest = () => readManifest(readFileSync(join(APP, 'manifest.yml'), 'utf8'));

/** The tests' small app, bundled by Atlassian's bundler, on a fresh site with a simulated clock. */
export async function probe({
  faults = [],
  ...options
}: { readonly faults?: readonly string[] } & Partial<
  Pick<HostOptions, 'seed' | 'state' | 'manifest' | 'deployedAt' | 'heap'>
> = {}) {
  const clock = simulatedClock(START);
  const parsed: Fault[] = faults.map(parseFault);
  const site = createSite({ clock, faults: siteFaultsOf(parsed, seededRandom(options.seed ?? 1, 'site')) });
  const bundle = await bundleApp({ app: APP, project: PROJECT });
  const host = await createHost({
    bundle,
    manifest: probeManifest(),
    site,
    clock,
    faults: parsed,
    deployedAt: START - INDEXES_BUILT_MS,
    ...options,
  });
  const invoke = (functionKey: string, payload: unknown = {}, call: Partial<ResolverCall> = {}) =>
    drive(
      clock,
      host.invoke({
        functionKey,
        payload,
        moduleKey: 'probe-page',
        extension: { project: { id: '10000' } },
        accountId: 'acc-lead',
        ...call,
      }),
    );
  return {
    clock,
    site,
    host,
    invoke,
    /** One storage operation: its value, or the error that the SDK threw. */
    storage: (op: string, input: unknown) =>
      invoke('storage', { op, with: input }) as Promise<{
        value?: unknown;
        error?: { code?: string; message: string };
      }>,
    push: (queue: string, ...events: object[]) =>
      invoke('push', { queue, events }) as Promise<{
        value?: { jobId: string };
        error?: { type: string; message: string };
      }>,
    get: async (key: string) => ((await invoke('storage', { op: 'get', with: { key } })) as { value?: unknown }).value,
    settle: (limitMs = 26 * 3_600_000) => clock.runUntil(() => host.idle(), limitMs),
  };
}

/** A draft that the default site's project MIG accepts. */
export const epicDraft = (summary: string) => ({
  fields: { project: { id: '10000' }, issuetype: { id: '10000' }, summary },
});
