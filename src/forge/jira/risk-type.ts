import { route } from '@forge/api';
import { z } from 'zod';
import { englishName, type IssueType, typesByLevel } from '../../import/project-fields';
import type { ProjectId } from '../../wave/ids';
import { metadataType } from './metadata-type';
import { AS_VIEWER, jiraAs, parsedAnswer } from './product-request';

/** Jira's largest page of create metadata: more types than a project offers. */
const PAGE = 200;
const RISK = 'risk';
/** Of issues that stand for risks in a project without the type. */
export const RISK_LABEL = 'risk';

const types = z.looseObject({
  issueTypes: z.array(metadataType),
});
const fields = z.looseObject({ fields: z.array(z.looseObject({ fieldId: z.string(), name: z.string() })) });

export interface RiskType {
  readonly type: IssueType;
  /** It is no type of its own, so its issues bear the label. */
  readonly labelled: boolean;
}

/** What risks are in a project, by its own metadata as the viewer sees it: its type Risk, else a task. Null: the viewer may create neither. */
export async function riskType(project: ProjectId): Promise<RiskType | null> {
  const { issueTypes } = await parsedAnswer(
    jiraAs(AS_VIEWER)(route`/rest/api/3/issue/createmeta/${project}/issuetypes?maxResults=${PAGE}`),
    types,
  );
  const own = issueTypes.find((one) => one.hierarchyLevel === 0 && englishName(one).trim().toLowerCase() === RISK);
  if (own !== undefined) return { type: own, labelled: false };
  const { task } = typesByLevel(issueTypes);
  return task === null ? null : { type: task, labelled: true };
}

/** Ids of the fields on the create screen of a type. */
export async function createScreenOf(project: ProjectId, type: IssueType): Promise<ReadonlySet<string>> {
  const answer = await parsedAnswer(
    jiraAs(AS_VIEWER)(route`/rest/api/3/issue/createmeta/${project}/issuetypes/${type.id}?maxResults=${PAGE}`),
    fields,
  );
  return new Set(answer.fields.map(({ fieldId }) => fieldId));
}
