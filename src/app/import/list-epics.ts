import { route } from '@forge/api';
import { z } from 'zod';
import { type EpicLink, oneRun } from '../../contract/run';
import { ledgerOf } from '../../import/ledger';
import { authorise } from '../../forge/access/authorise';
import { callerOf } from '../../forge/access/context';
import { AS_VIEWER, jiraAs, JSON_HEADERS, parsedAnswer } from '../../forge/jira/product-request';
import { runStore } from '../../forge/storage/run-store';
import { runIn } from './view-run';

const shown = z.looseObject({
  issues: z.array(z.looseObject({ id: z.string(), key: z.string(), fields: z.looseObject({ summary: z.string() }) })),
});

/** Template, phase and module: the path of an epic. */
const MODULE_DEPTH = 3;
const PAGE = 100;

/** Titles and keys are read as the viewer: an epic that Jira does not show them is left out. */
export async function listEpics(payload: unknown, context: unknown): Promise<readonly EpicLink[]> {
  const caller = callerOf(context, ['runway-project']);
  const { run: id } = oneRun.parse(payload);
  const where = await authorise(caller, 'view');
  const run = await runIn(where, id);
  const [ledger, wave] = await Promise.all([ledgerOf(run, runStore), runStore.wave(run.wave)]);
  const phaseName = new Map(wave?.wave.phases.map(({ slug, name }) => [slug, name]));
  const epics = [...ledger].filter(([node]) => node.split('/').length === MODULE_DEPTH);
  const links: EpicLink[] = [];
  for (let from = 0; from < epics.length; from += PAGE) {
    const asked = epics.slice(from, from + PAGE);
    const body = JSON.stringify({ issueIdsOrKeys: asked.map(([, issue]) => issue), fields: ['summary'] });
    const { issues } = await parsedAnswer(
      jiraAs(AS_VIEWER)(route`/rest/api/3/issue/bulkfetch`, { method: 'POST', headers: JSON_HEADERS, body }),
      shown,
    );
    const byId = new Map(issues.map((issue) => [issue.id, issue]));
    for (const [node, issue] of asked) {
      const seen = byId.get(issue);
      if (seen)
        links.push({
          id: seen.id,
          key: seen.key,
          summary: seen.fields.summary,
          phase: phaseName.get(node.split('/')[1] ?? '') ?? '',
        });
    }
  }
  return links;
}
