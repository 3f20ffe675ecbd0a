import type { Assessment } from '../../contract/risks';
import type { ProjectId } from '../../wave/ids';
import { riskDescription } from '../../decisions/risk-description';
import { createScreenOf, RISK_LABEL, riskType } from '../../forge/jira/risk-type';
import { failureOf } from '../../errors/failure-of';

interface RiskToCreate extends Assessment {
  readonly summary: string;
  readonly owner: string | null;
  readonly due: string | null;
}

/** Fields as Jira takes them. A date or owner that the create screen has no place for is told, and not dropped. */
export async function riskFields(project: ProjectId, risk: RiskToCreate): Promise<Readonly<Record<string, unknown>>> {
  const kind = await riskType(project);
  if (kind === null) throw failureOf(noType);
  const { type, labelled } = kind;
  const screen = await createScreenOf(project, type);
  const lacks = [
    ...(risk.owner !== null && !screen.has('assignee') ? ['an owner'] : []),
    ...(risk.due !== null && !screen.has('duedate') ? ['a date'] : []),
    ...(labelled && !screen.has('labels') ? ['labels'] : []),
  ];
  if (lacks.length > 0) throw failureOf(offScreen(type.name, lacks.join(' and ')));
  return {
    project: { id: project },
    issuetype: { id: type.id },
    summary: risk.summary,
    ...(screen.has('description') ? { description: riskDescription(risk) } : {}),
    ...(labelled ? { labels: [RISK_LABEL] } : {}),
    ...(risk.owner === null ? {} : { assignee: { accountId: risk.owner } }),
    ...(risk.due === null ? {} : { duedate: risk.due }),
  };
}

const noType = {
  code: 'no-issue-types',
  message: 'Jira lets you create neither a risk nor a task in this project.',
  next: 'Ask an administrator of the project for the permission Create issues, or take an issue in that there is.',
} as const;

const offScreen = (type: string, what: string) =>
  ({
    code: 'refused-by-rule',
    message: `The create screen of ${type} in this project has no place for ${what}.`,
    next: 'Leave that empty, or ask an administrator of the project to add the field to the screen.',
  }) as const;
