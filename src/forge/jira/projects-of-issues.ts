import { route } from '@forge/api';
import { z } from 'zod';
import type { DirtyIssue } from '../../facts/read-dirty';
import type { ProjectId } from '../../wave/ids';
import { AS_APP, jiraAs, JSON_HEADERS, parsedAnswer } from './product-request';

/** `POST /issue/bulkfetch` takes at most 100. */
const PAGE = 100;
const page = z.looseObject({
  issues: z.array(
    z.looseObject({
      id: z.string(),
      fields: z.looseObject({
        project: z.looseObject({ id: z.string() }),
        parent: z.looseObject({ id: z.string() }).nullish(),
      }),
    }),
  ),
});

/** The issues that the app can read, by the project that they are in. */
export async function projectsOfIssues(issues: readonly string[]): Promise<ReadonlyMap<ProjectId, DirtyIssue[]>> {
  const byProject = new Map<ProjectId, DirtyIssue[]>();
  for (let from = 0; from < issues.length; from += PAGE) {
    const body = JSON.stringify({ issueIdsOrKeys: issues.slice(from, from + PAGE), fields: ['project', 'parent'] });
    const answer = await parsedAnswer(
      jiraAs(AS_APP)(route`/rest/api/3/issue/bulkfetch`, { method: 'POST', headers: JSON_HEADERS, body }),
      page,
    );
    for (const { id, fields } of answer.issues) {
      const project = fields.project.id as ProjectId;
      byProject.set(project, [...(byProject.get(project) ?? []), { issue: id, parent: fields.parent?.id ?? null }]);
    }
  }
  return byProject;
}
