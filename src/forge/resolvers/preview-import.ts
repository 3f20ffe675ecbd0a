import { route } from '@forge/api';
import { z } from 'zod';
import { importRequest, type Preview, type PreviewNode } from '../../contract/import';
import { batchesOf } from '../../import/batch';
import type { ProjectId } from '../../import/ids';
import type { Level, Operation, PlanDiagnostic } from '../../plan/import-plan';
import { countTemplate } from '../../template/count-template';
import { isFlat } from '../../template/is-flat';
import { authorise } from '../authorise';
import { callerOf } from '../context';
import { prepareImport, templateId } from '../prepare-import';
import { AS_VIEWER, jiraAs, parsedAnswer } from '../product-request';
import { requiredFields } from '../required-values';

/** Seconds: what Jira takes for one issue of a bulk create, and what stands around each batch. Shown as an estimate. */
const SECONDS_PER_ISSUE = 0.05;
const SECONDS_PER_BATCH = 2;

export async function previewImport(payload: unknown, context: unknown): Promise<Preview> {
  const caller = callerOf(context, ['runway-project']);
  const request = importRequest.parse(payload);
  const where = await authorise(caller, 'import');
  const [prepared, emails] = await Promise.all([
    prepareImport(request, where, caller.account),
    mailsPerIssue(where.project),
  ]);
  const { templates, template, plan, metadata, levels, wave, code, diagnostics } = prepared;
  const batches = batchesOf(plan);
  const { types } = metadata;
  const shown = (level: Level) => {
    const type = types[level];
    return type === null ? null : { id: type.id, name: type.name, iconUrl: type.iconUrl };
  };
  return {
    templates: templates.map((one) => ({ id: templateId(one), name: one.name, version: one.version })),
    template: {
      id: templateId(template),
      name: template.name,
      version: template.version,
      counts: countTemplate(template),
      flat: isFlat(template),
    },
    wave: { code, isNew: wave === null },
    issueTypes: { epic: shown('epic'), task: shown('task'), subtask: shown('subtask') },
    nodes: plan.operations.map(previewNode),
    phases: plan.phases,
    counts: plan.counts,
    diagnostics,
    warnings: sentences(plan.diagnostics.filter(({ severity }) => severity === 'warning')),
    notes: sentences(plan.diagnostics.filter(({ severity }) => severity === 'info')),
    requiredFields: requiredFields(metadata, levels),
    emails: emails
      ? { count: plan.counts.create, because: 'The project assigns new issues to its lead, who is told of each.' }
      : { count: 0, because: 'New issues are unassigned, and Jira does not write to the person who creates them.' },
    estimate: {
      requests: batches.length * 2,
      seconds: Math.ceil(plan.counts.create * SECONDS_PER_ISSUE + batches.length * SECONDS_PER_BATCH),
    },
  };
}

const sentences = (diagnostics: readonly PlanDiagnostic[]): string[] => [
  ...new Set(diagnostics.map(({ message, remedy }) => `${message} ${remedy}`.trim())),
];

function previewNode({ kind, node, parent, draft }: Operation): PreviewNode {
  const number = Number(node.slice(node.lastIndexOf('/') + 1));
  return {
    node,
    parent: parent ?? null,
    kind,
    level: draft.level,
    phase: draft.property.phase,
    number: draft.kind === 'module' || Number.isNaN(number) ? null : number,
    summary: draft.summary,
    criteria: draft.criteria.length,
  };
}

/** Whether Jira assigns each new issue to the project's lead, who then gets an e-mail. */
async function mailsPerIssue(project: ProjectId): Promise<boolean> {
  const answer = await parsedAnswer(
    jiraAs(AS_VIEWER)(route`/rest/api/3/project/${project}`),
    z.looseObject({ assigneeType: z.string().optional() }),
  );
  return answer.assigneeType === 'PROJECT_LEAD';
}
