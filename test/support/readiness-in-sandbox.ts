import type { ItemFilter, ItemPage, OverviewView } from '../../src/contract/readiness';
import { personInJira, type PersonInJira } from './people-in-jira';
import { atMoment } from './prepared';
import { issuesOfOurs, onProjectPage, type Place, type Sandbox, smallTemplate, startSandbox, testId } from './sandbox';
import type { SiteState } from '../../sandbox/site/site';

export interface ReadySandbox extends Sandbox {
  readonly person: PersonInJira;
  readonly overview: (place?: Place) => Promise<OverviewView>;
  readonly items: (filter?: ItemFilter, place?: Place) => Promise<ItemPage>;
  /** Id of the issue whose node path ends so. */
  readonly issueAt: (ending: string) => string;
  /** Lets simulated time pass, and the app with it. */
  readonly pass: (minutes: number) => Promise<void>;
}

/** A small wave, imported and read once: `Assess` with the first half of the modules, `Migrate` with the second. */
export async function readySandbox(
  { modules = 4, tasks = 2, subtasks = 1 }: { modules?: number; tasks?: number; subtasks?: number } = {},
  change?: (state: SiteState) => void,
  faults: readonly string[] = [],
  seed = 1,
  deployedAt?: number,
): Promise<ReadySandbox> {
  const half = Math.floor(modules / 2);
  const { sandbox } = await atMoment(
    faults.length > 0 ? null : ['ready', modules, tasks, subtasks, change, seed, deployedAt],
    async () => {
      const started = await startSandbox(change, faults, seed, null, deployedAt);
      await importSmall(started, { modules, tasks, subtasks }, `Assess=1-${half},Migrate=${half + 1}-${modules}`);
      return { sandbox: started, held: null };
    },
    (from) => startSandbox(change, faults, seed, from, deployedAt),
  );
  return {
    ...sandbox,
    person: personInJira(sandbox),
    overview: (place) =>
      persistently(sandbox, async () => {
        const answer = await sandbox.call('getOverview', {}, place);
        if (!answer.ok || answer.value === null) throw new Error(answer.ok ? 'No wave.' : answer.error.message);
        return answer.value;
      }),
    items: async (filter = {}, place = onProjectPage()) => {
      const answer = await sandbox.call('listItems', { wave: '10000.1', filter }, place);
      if (!answer.ok) throw new Error(answer.error.message);
      return answer.value;
    },
    issueAt: (ending) => {
      const found = issuesOfOurs(sandbox.site).find(({ properties }) =>
        (properties['runway'] as { readonly node: string }).node.endsWith(ending),
      );
      if (found === undefined) throw new Error(`No issue ${ending}.`);
      return found.id;
    },
    pass: (minutes) => sandbox.clock.advance(minutes * 60_000),
  };
}

const MOST_TRIES = 60;

/** On a site with faults Jira asks to wait, or does not answer: then a person tries again a minute later. */
async function persistently<T>({ clock }: Sandbox, ask: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await ask();
    } catch (error) {
      if (tries === MOST_TRIES) throw error;
      await clock.advance(60_000);
    }
  }
}

async function importSmall(
  sandbox: Sandbox,
  { modules, tasks, subtasks }: { readonly modules: number; readonly tasks: number; readonly subtasks: number },
  phases: string,
): Promise<void> {
  const requestId = testId();
  await persistently(sandbox, async () => {
    const uploadId = await sandbox.upload('stages.md', smallTemplate(modules, tasks, subtasks));
    const started = await sandbox.call('startImport', { uploadId, requestId, phases, cutover: '2027-06-01' });
    if (!started.ok) throw new Error(started.error.message);
  });
  await sandbox.settle();
}
