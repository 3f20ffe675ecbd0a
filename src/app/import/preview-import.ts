import { type Preview } from '../../contract/import';
import { countAssignment } from '../../import/assignment';
import { namedChoices, namedElsewhere } from '../../import/named-fields';
import { batchesOf } from '../../import/batch';
import { groupEdits, writesOf } from '../../jobs/group-edits';
import type { AccountId, IssueId, ProjectId } from '../../wave/ids';
import type { Level, PlanDiagnostic } from '../../plan/import-plan';
import { bundledTemplate } from '../../library/bundled-templates';
import { coveredBy } from '../../library/bundled-cover';
import type { Template } from '../../template/template';
import { countTemplate } from '../../template/count-template';
import { planAssignment, unassignable, wantsAssigning } from './assignees';
import { type CallerIn } from '../../forge/access/authorise';
import { datesOffScreen } from './date-screens';
import { editingRights } from '../waves/editing-rights';
import { prioritiesInJira, prioritiesOffScreen } from './priority-fields';
import { type PreparedImport, prepareImport } from './prepare-import';
import { previewNodes } from './preview-node';
import { probeActors } from './probe-actors';
import { assignsToLead } from '../../forge/jira/assigns-to-lead';
import { type As, AS_APP } from '../../forge/jira/product-request';
import { templateId } from './read-template';
import { requiredFields } from './required-values';
import type { Payload } from '../../contract/calls';

/** Seconds: what Jira takes for one issue of a bulk create, and what stands around each batch. Shown as an estimate. */
const SECONDS_PER_ISSUE = 0.05;
const SECONDS_PER_BATCH = 2;
/** Seconds for one edit by itself, and for one bulk task around its issues. */
const SECONDS_PER_EDIT = 0.25;
const SECONDS_PER_TASK = 5;

export async function previewImport(request: Payload<'previewImport'>, { caller, where }: CallerIn): Promise<Preview> {
  const [prepared, mailsLead] = await Promise.all([
    prepareImport(request, where, caller.account),
    assignsToLead(where.project),
  ]);
  const { templates, template, plan, metadata, levels, wave, code, diagnostics } = prepared;
  const batches = batchesOf(plan);
  const assigning = await assigningOf(prepared, where.project, caller.account);
  const mails = [
    ...(mailsLead ? [{ count: plan.counts.create, because: LEAD_IS_TOLD }] : []),
    ...(assigning.emails > 0 ? [{ count: assigning.emails, because: ASSIGNEES_ARE_TOLD }] : []),
  ];
  const { types } = metadata;
  const shown = (level: Level) => {
    const type = types[level];
    return type === null ? null : { id: type.id, name: type.name, iconUrl: type.iconUrl };
  };
  const drafts = plan.operations.flatMap(({ kind, draft }) => (kind === 'omit' ? [] : [draft]));
  return {
    templates: templates.map((one) => ({ id: templateId(one), name: one.name, version: one.version })),
    template: {
      id: templateId(template),
      name: template.name,
      version: template.version,
      counts: countTemplate(template),
      format: template.format,
      flat: prepared.mayPhase,
      keptPhases: prepared.keptPhases,
      notices: [
        ...(template.notices ?? []).map(({ kind, text, link }) => ({ kind, text, link: link ?? null })),
        ...coverOf(template, prepared.source),
      ],
    },
    scope: plan.scope,
    roles: plan.roles,
    assignment: {
      isOn: prepared.people.assign,
      mayAssign: assigning.mayAssign,
      ...countAssignment(assigning.assignment),
      othersToLead: mailsLead,
    },
    dates: {
      milestones: plan.milestones.map(({ signOff: _signOff, ...milestone }) => ({
        ...milestone,
        waits: drafts.filter(({ waitsFor }) => waitsFor === milestone.id).length,
      })),
      warnings: plan.dateWarnings,
      findings: plan.dateFindings,
      spread: plan.spread,
      offScreen: [...datesOffScreen(plan, metadata, levels), ...prioritiesOffScreen(plan, metadata)],
      calendar: prepared.calendar,
      dated: drafts.filter(({ due }) => due !== undefined).length,
      undated: drafts.filter(({ due }) => due === undefined).length,
    },
    wave: { code, isNew: wave === null },
    ...(prepared.comparison === null ? {} : { comparison: prepared.comparison }),
    issueTypes: { epic: shown('epic'), task: shown('task'), subtask: shown('subtask') },
    nodes: previewNodes(plan.operations),
    phases: plan.phases,
    counts: plan.counts,
    diagnostics,
    warnings: [...sentences(plan.diagnostics.filter(({ severity }) => severity === 'warning')), ...assigning.warnings],
    notes: [
      ...sentences(plan.diagnostics.filter(({ severity }) => severity === 'info')),
      ...prioritiesInJira(plan, metadata),
      ...namedElsewhere(
        plan.operations.flatMap(({ kind, draft }) => (kind === 'create' ? [draft] : [])),
        namedChoices(metadata.fields),
      ),
    ],
    requiredFields: requiredFields(metadata, levels),
    emails: {
      count: mails.reduce((sum, { count }) => sum + count, 0),
      because: mails.length === 0 ? NOBODY_IS_TOLD : mails.map(({ because }) => because).join(' '),
    },
    estimate: {
      requests: batches.length * 2 + assigning.requests,
      seconds: Math.ceil(
        plan.counts.create * SECONDS_PER_ISSUE + batches.length * SECONDS_PER_BATCH + assigning.seconds,
      ),
    },
  };
}

/** Says that a bundled template was made of this source: it has what a list of tasks has not. */
function coverOf(template: Template, { kind }: PreparedImport['source']): Preview['template']['notices'] {
  const id = kind === 'bundled' ? null : coveredBy(template);
  const name = id === null ? undefined : bundledTemplate(id)?.name;
  if (name === undefined) return [];
  const text = `This page is covered by the bundled template “${name}”, which also has dates, owner roles and gates.`;
  return [{ kind: 'note', text, link: null }];
}

const NOBODY_IS_TOLD = 'New issues are unassigned, and Jira does not write to the person who creates them.';
const LEAD_IS_TOLD = 'The project assigns new issues to its lead, who gets an email for each.';
const ASSIGNEES_ARE_TOLD =
  'Issues that cannot be assigned in bulk are assigned one by one, and Jira tells the assignee of each.';

const sentences = (diagnostics: readonly PlanDiagnostic[]): string[] => [
  ...new Set(diagnostics.map(({ message, remedy }) => `${message} ${remedy}`.trim())),
];

/** Who gets what, what assigning them after the import takes, and whom that tells. */
async function assigningOf({ plan, people }: PreparedImport, project: ProjectId, account: AccountId) {
  const writer: As | null = !wantsAssigning(plan, people)
    ? null
    : (await probeActors(account, project)) === 'app'
      ? AS_APP
      : { as: 'person', account };
  const planned = await planAssignment(plan, people, project, writer);
  const assignees = Object.entries(planned.assignees);
  const said = {
    assignment: planned.assignment,
    mayAssign: planned.mayAssign,
    warnings: planned.unassignable.length === 0 ? [] : [unassignable(planned.unassignable)],
  };
  if (writer === null || assignees.length === 0) return { ...said, emails: 0, requests: 0, seconds: 0 };
  const { inBulk, quiet } = await editingRights(writer, project);
  const edits = assignees.map(([node, user]) => ({ node, issue: '' as IssueId, values: { assignee: { user } } }));
  const { bulk, single } = writesOf(groupEdits(edits, inBulk));
  return {
    ...said,
    emails: quiet ? 0 : single,
    requests: bulk * 2 + single,
    seconds: single * SECONDS_PER_EDIT + bulk * SECONDS_PER_TASK,
  };
}
