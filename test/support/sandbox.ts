import type { Defs } from '../../src/contract/defs';
import { UPLOAD_CHUNK_BYTES } from '../../src/contract/limits';
import { type Checkpoint, keptAt } from '../../sandbox/checkpoint';
import { type SimulatedClock, simulatedClock } from '../../sandbox/clock';
import { drive } from '../../sandbox/forge/drive';
import { type Fault, parseFault, siteFaultsOf } from '../../sandbox/forge/faults';
import { createHost, type Host, INDEXES_BUILT_MS } from '../../sandbox/forge/host';
import { seededRandom } from '../../sandbox/forge/seeded-random';
import { defaultState } from '../../sandbox/site/default-state';
import { newSiteMemory } from '../../sandbox/site/site-memory';
import { createSite, type Site, type SiteState } from '../../sandbox/site/site';
import type { BuiltApp } from '../../sandbox/start-sandbox';
import { builtApp } from './built-app';

/** Monday 2027-03-01, 09:00 UTC. */
export const START = Date.UTC(2027, 2, 1, 9);

export interface Place {
  readonly module: string;
  readonly extension: unknown;
  readonly account: string;
}

/** The places from which panels call, as the platform fills them in. */
export const onProjectPage = (id = '10000', key = 'MIG', account = 'acc-lead'): Place => ({
  module: 'runway-project',
  extension: { type: 'jira:projectPage', project: { id, key, type: 'software' } },
  account,
});

export const onBoard = (board = '1', projectId = '10000', account = 'acc-lead'): Place => ({
  module: 'runway-board',
  extension: {
    type: 'jira:boardAction',
    board: { id: board, type: 'scrum' },
    project: { id: projectId, key: 'MIG', type: 'software' },
  },
  account,
});

export const onSprint = (sprint = '1', board = '1', projectId = '10000', account = 'acc-lead'): Place => ({
  module: 'runway-board-sprint',
  extension: {
    type: 'jira:sprintAction',
    board: { id: board, type: 'scrum' },
    sprint: { id: sprint, state: 'active' },
    project: { id: projectId, key: 'MIG', type: 'software' },
  },
  account,
});

/** `runway-issue` is the side bar, `runway-item` the panel. */
export const onIssue = (
  issue: string,
  module: 'runway-issue' | 'runway-item' = 'runway-issue',
  account = 'acc-lead',
  projectId = '10000',
): Place => ({
  module,
  extension: {
    type: module === 'runway-issue' ? 'jira:issueContext' : 'jira:issuePanel',
    issue: { id: issue, key: 'MIG-1', type: 'Task' },
    project: { id: projectId, key: 'MIG', type: 'software' },
  },
  account,
});

export const inPortfolio = (account = 'acc-lead'): Place => ({
  module: 'runway-portfolio',
  extension: { type: 'jira:globalPage' },
  account,
});

export const inMacro = (
  page: { readonly id: string; readonly spaceId: string },
  config: unknown,
  account = 'acc-lead',
): Place => ({
  module: 'runway-readiness',
  extension: { type: 'macro', content: { id: page.id, type: 'page' }, space: { id: page.spaceId }, config },
  account,
});

export interface Sandbox {
  readonly clock: SimulatedClock;
  readonly site: Site;
  readonly host: Host;
  /** Calls a resolver as a panel does; answers whatever it answers. */
  readonly call: <Key extends keyof Defs & string>(
    key: Key,
    payload: unknown,
    place?: Place,
  ) => Promise<ReturnType<Defs[Key]>>;
  /** Exports a macro of a page, as the exporter of that format does. */
  readonly exportMacro: (
    macro: string,
    format: string,
    config: unknown,
    account?: string,
    forged?: Readonly<Record<string, unknown>>,
  ) => Promise<unknown>;
  /** Uploads a source in pieces and answers its id. */
  readonly upload: (name: string, bytes: Uint8Array, place?: Place) => Promise<string>;
  /** From now on the platform acts for nobody who is not there, as on a site that does not allow it. */
  readonly refuseImpersonation: () => void;
  /** Does something in Jira of which no event ever reaches the app. */
  readonly unheard: <T>(deed: () => Promise<T>) => Promise<T>;
  /** Lets the clock run until the app has nothing left to do; at most a simulated day. */
  readonly settle: () => Promise<void>;
}

let uploads = 0;
/** Ids that tests give: no two alike within a process. */
export const testId = (): string => `00000000-0000-4000-8000-${String((uploads += 1)).padStart(12, '0')}`;

/**
 * The built app on a site of its own, on a clock that tests move. `RUNWAY_BUNDLE` names another bundle to hold to the same tests.
 * @param faults as `--fault` of the command line takes them
 * @param deployedAt without it so long ago that the indexes of its storage are built
 * @param from goes on from this checkpoint; then `change` is not called
 * @param app another build of the app, such as one that is broken on purpose
 */
export async function startSandbox(
  change: (state: SiteState) => void = () => undefined,
  faults: readonly string[] = [],
  seed = 1,
  from: Checkpoint | null = null,
  deployedAt = START - INDEXES_BUILT_MS,
  app?: BuiltApp,
): Promise<Sandbox> {
  const { bundle, manifest: written } = app ?? (await builtApp());
  const scopes = new Map(written.scopes);
  const manifest = { ...written, scopes };
  const kept = from === null ? null : keptAt(from);
  const clock = simulatedClock(kept?.savedAt ?? START);
  const state = kept?.site ?? defaultState(START);
  if (kept === null) change(state);
  const siteMemory = kept?.siteMemory ?? newSiteMemory();
  const planned: readonly Fault[] = faults.map(parseFault);
  const site = createSite({
    clock,
    state,
    memory: siteMemory,
    seed,
    indexedProperties: manifest.indexedProperties,
    faults: siteFaultsOf(planned, seededRandom(seed, 'site', siteMemory.streams)),
  });
  let deaf = false;
  const heard: Site = {
    ...site,
    onEvent: (listener) => site.onEvent((event) => (deaf ? undefined : listener(event))),
  };
  const host = await createHost({
    bundle,
    manifest,
    site: heard,
    clock,
    faults: planned,
    seed,
    deployedAt,
    ...(kept === null ? {} : { state: kept.host, memory: kept.hostMemory }),
  });

  const call: Sandbox['call'] = (functionKey, payload, place = onProjectPage()) =>
    drive(
      clock,
      host.invoke({
        functionKey,
        payload,
        moduleKey: place.module,
        extension: place.extension,
        accountId: place.account,
      }),
    ) as never;

  return {
    clock,
    // The one that the app asks: a test that listens in on its answers hears them.
    site: heard,
    host,
    call,
    exportMacro: (moduleKey, format, config, accountId = 'acc-lead', forged = {}) =>
      drive(clock, host.exportMacro({ moduleKey, format, config, content: '131074', accountId, forged })),
    upload: async (name, bytes, place) => {
      const uploadId = testId();
      const of = Math.max(1, Math.ceil(bytes.length / UPLOAD_CHUNK_BYTES));
      for (let index = 0; index < of; index += 1) {
        const data = Buffer.from(bytes.subarray(index * UPLOAD_CHUNK_BYTES, (index + 1) * UPLOAD_CHUNK_BYTES)).toString(
          'base64',
        );
        const answer = await call('uploadChunk', { uploadId, name, size: bytes.length, index, of, data }, place);
        if (!answer.ok) throw new Error(answer.error.message);
      }
      return uploadId;
    },
    refuseImpersonation: () => {
      for (const scope of scopes.keys()) scopes.set(scope, { allowImpersonation: false });
    },
    unheard: async (deed) => {
      deaf = true;
      return deed().finally(() => {
        deaf = false;
      });
    },
    settle: async () => {
      const quiet = () => host.idle() && clock.now() - host.lastActivity() > 600_000;
      if (!(await clock.runUntil(quiet, 86_400_000))) throw new Error('The app was not done after a simulated day.');
    },
  };
}

/** A template in our own words: `modules` × `tasks` × `subtasks`, each with a description and a criterion. */
export function smallTemplate(modules = 2, tasks = 2, subtasks = 1): Uint8Array {
  const lines: string[] = [];
  for (let m = 1; m <= modules; m += 1) {
    lines.push(`# Module: Stage ${m}`);
    for (let t = 1; t <= tasks; t += 1) {
      lines.push(`## Task ${t}: Prepare part ${t}`, '#### Description', `Write down what part ${m}.${t} needs.`);
      lines.push('#### Acceptance Criteria', `- Part ${m}.${t} is written down.`);
      for (let s = 1; s <= subtasks; s += 1) {
        lines.push(`## Task ${t}: Subtask ${s}: Check step ${s}`, '#### Description', `Check ${m}.${t}.${s}.`);
      }
    }
  }
  return new TextEncoder().encode(lines.join('\n'));
}

/** Issues of ours on the site, from its state and not from the app's word. */
export const issuesOfOurs = (site: Site) =>
  Object.values(site.state.jira.issues).filter((issue) => 'runway' in issue.properties);
