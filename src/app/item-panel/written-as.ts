import type { Batch, IssueToWrite } from '../../import/batch';
import type { Run } from '../../import/run';
import { scheduleWave } from '../../wave/schedule-wave';
import type { NodePath } from '../../plan/import-plan';
import type { OpenItem } from '../items/open-item';
import { runStore } from '../../forge/storage/run-store';
import { failureOf } from '../../errors/failure-of';

/** The words that its import wrote, with the dates of today's plan: those of then may have passed. */
export async function writtenAs({
  wave,
  plan,
  id,
}: Pick<OpenItem, 'wave' | 'plan' | 'id'>): Promise<{ batch: Batch; issue: IssueToWrite; run: Run }> {
  for (const runId of [...wave.runs].reverse()) {
    const run = await runStore.run(runId);
    for (let index = 0; run !== null && index < run.batches.length; index += 1) {
      const { level, issues } = await runStore.batch(runId, index);
      const issue = issues.find(({ node }) => node === id);
      if (issue === undefined) continue;
      const dates = scheduleWave(plan.templates, plan.dates).dates.get(id as NodePath);
      const { start, due, ...undated } = issue;
      const [from, to] = dates === undefined ? [start, due] : [dates.start, dates.due];
      const dated = { ...undated, ...(from ? { start: from } : {}), ...(to ? { due: to } : {}) };
      return { batch: { level, issues: [dated] }, issue: dated, run };
    }
  }
  throw failureOf({
    code: 'not-found',
    message: 'No import of this wave has created that item.',
    next: 'Name an issue that replaces it, or mark it not applicable.',
  });
}
