import { z } from 'zod';
import { type EpicLink } from '../../contract/run';
import { ledgerOf } from '../../import/ledger';
import { type CallerIn } from '../../forge/access/authorise';
import { fetchIssues } from '../../forge/jira/fetch-issues';
import { AS_VIEWER } from '../../forge/jira/product-request';
import { runStore } from '../../forge/storage/run-store';
import { runIn } from '../waves/run-in';
import type { Payload } from '../../contract/calls';

const shown = z.looseObject({ id: z.string(), key: z.string(), fields: z.looseObject({ summary: z.string() }) });

/** Template, phase and module: the path of an epic. */
const MODULE_DEPTH = 3;

/** Titles and keys are read as the viewer: an epic that Jira does not show them is left out. */
export async function listEpics({ run: id }: Payload<'listEpics'>, { where }: CallerIn): Promise<readonly EpicLink[]> {
  const run = await runIn(where, id);
  const [ledger, wave] = await Promise.all([ledgerOf(run, runStore), runStore.wave(run.wave)]);
  const phaseName = new Map(wave?.wave.phases.map(({ slug, name }) => [slug, name]));
  const epics = [...ledger].filter(([node]) => node.split('/').length === MODULE_DEPTH);
  const ids = epics.map(([, issue]) => issue);
  const issues = await fetchIssues(AS_VIEWER, ids, ['summary'], shown);
  const byId = new Map(issues.map((issue) => [issue.id, issue]));
  return epics.flatMap(([node, issue]) => {
    const seen = byId.get(issue);
    if (seen === undefined) return [];
    const phase = phaseName.get(node.split('/')[1] ?? '') ?? '';
    return [{ id: seen.id, key: seen.key, summary: seen.fields.summary, phase }];
  });
}
