import { resolve } from 'node:path';
import { simulatedClock } from '../sandbox/clock';
import { readDataDirectory } from '../sandbox/data-directory';
import { type BuiltApp, startSandbox } from '../sandbox/start-sandbox';
import type { SprintAmount, SprintChoices, SprintReport } from '../src/contract/sprints';
import { SPRINT_AMOUNTS } from '../src/contract/sprints';
import type { Host } from '../sandbox/forge/host';
import type { Result } from '../src/contract/result';
import { ClickRefused } from './click-as-person';
import { counted } from './counted';
import type { Output } from './import';

export interface SprintOptions {
  readonly project: string;
  /** Ids or names. */
  readonly sprint: readonly string[];
  readonly data: string;
  readonly json: boolean;
}

const ACCOUNT = 'acc-lead';

/**
 * `runway sprint`: prints the ledger of sprints as the app's own resolver answers it, one JSON object a line. The directory is read
 * and not written. Answers the exit code: 0, 1 where the app refuses, 2 where an option cannot be used.
 * @param app built before; without it this project's app is built
 */
export async function runSprint(options: SprintOptions, { out, error }: Output, app?: BuiltApp): Promise<number> {
  const saved = readDataDirectory(options.data);
  if (saved === null) {
    error(`${options.data} holds no sandbox. Give the directory of "runway serve --data" or "runway import --data".`);
    return 2;
  }
  const clock = simulatedClock(saved.savedAt);
  const { site, host } = await startSandbox({
    ...{ project: resolve(__dirname, '..'), clock, saved, instantCalls: true },
    ...(app === undefined ? {} : { app }),
  });
  const projects = Object.values(site.state.jira.projects);
  const project = projects.find(({ key }) => key === options.project);
  if (project === undefined) {
    error(`The sandbox has no project ${options.project}. It has ${projects.map(({ key }) => key).join(', ')}.`);
    return 2;
  }
  const click = clickOnce(host, { id: project.id, key: project.key });
  try {
    for (const asked of options.sprint) {
      const found = await sprintOf(asked, () => click<SprintChoices>('listSprints', {}));
      if (typeof found === 'string') {
        error(found);
        return 2;
      }
      const report = await click<SprintReport>('refreshSprint', { sprint: found });
      if (options.json) out(JSON.stringify(report));
      else for (const line of describe(report)) out(line);
    }
    return 0;
  } catch (refusal) {
    if (!(refusal instanceof ClickRefused)) throw refusal;
    error(refusal.message);
    return 1;
  }
}

/** Calls a resolver as the project page does. No time passes: what is open is counted up to the moment of the saved sandbox. */
function clickOnce(host: Host, project: { readonly id: string; readonly key: string }) {
  const extension = { type: 'jira:projectPage', project: { ...project, type: 'software' } };
  return async <T>(functionKey: string, payload: unknown): Promise<T> => {
    const call = { functionKey, payload, moduleKey: 'runway-project', extension, accountId: ACCOUNT };
    const result = (await host.invoke(call)) as Result<T>;
    if (!result.ok) throw new ClickRefused(result.error);
    return result.value;
  };
}

/** The id of a sprint that is named by id or by name; a sentence where it is none, or several. A number that is no id may be a name. */
async function sprintOf(asked: string, list: () => Promise<SprintChoices>): Promise<number | string> {
  const { sprints } = await list();
  const byId = /^\d+$/.test(asked) ? Number(asked) : null;
  if (sprints.some(({ id }) => id === byId)) return byId as number;
  const exact = sprints.filter(({ name }) => name === asked);
  const named =
    exact.length > 0 ? exact : sprints.filter(({ name }) => name.toLowerCase() === asked.trim().toLowerCase());
  const [one] = named;
  if (named.length > 1)
    return `Several sprints are called "${asked}": give one of ${named.map(({ id }) => id).join(', ')}.`;
  if (one !== undefined) return one.id;
  // One that was deleted is in no list.
  if (byId !== null) return byId;
  return `No sprint is called "${asked}". There are ${sprints.map(({ id, name }) => `${name} (${id})`).join(', ')}.`;
}

const WORDS = {
  committed: 'Committed',
  added: 'Added',
  removed: 'Removed',
  completed: 'Completed',
  carriedOver: 'Carried over',
  completedOutside: 'Completed outside the sprint',
} as const;

const amount = ({ items, points }: SprintAmount): string =>
  points === null ? counted(items, 'items') : `${counted(items, 'items')}, ${counted(points, 'points')}`;

function describe(report: SprintReport): string[] {
  return [
    `${report.name} (${report.sprint}), ${report.state}`,
    ...SPRINT_AMOUNTS.map((name) => `  ${WORDS[name]}: ${amount(report[name])}`),
    `  Complete by Runway's rule: ${amount(report.complete)}`,
    ...(report.unseen === 0 ? [] : [`  ${counted(report.unseen, 'items')} were deleted before Runway looked.`]),
  ];
}
