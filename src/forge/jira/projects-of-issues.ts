import { z } from 'zod';
import type { DirtyIssue } from '../../facts/read-dirty';
import type { ProjectId } from '../../wave/ids';
import { fetchIssues } from './fetch-issues';
import { AS_APP } from './product-request';

const placed = z.looseObject({
  id: z.string(),
  fields: z.looseObject({
    project: z.looseObject({ id: z.string() }),
    parent: z.looseObject({ id: z.string() }).nullish(),
  }),
});

/** The issues that the app can read, by the project that they are in. */
export async function projectsOfIssues(issues: readonly string[]): Promise<ReadonlyMap<ProjectId, DirtyIssue[]>> {
  const byProject = new Map<ProjectId, DirtyIssue[]>();
  for (const { id, fields } of await fetchIssues(AS_APP, issues, ['project', 'parent'], placed)) {
    const project = fields.project.id as ProjectId;
    byProject.set(project, [...(byProject.get(project) ?? []), { issue: id, parent: fields.parent?.id ?? null }]);
  }
  return byProject;
}
