import { z } from 'zod';
import type { IssueId } from '../../wave/ids';
import type { DatedIssue } from '../../moves/items-to-move';
import { fieldsOffScreen, startFieldOf } from '../../import/project-fields';
import type { Level } from '../../plan/import-plan';
import { fetchIssues } from './fetch-issues';
import type { As } from './product-request';
import type { ProjectMetadata } from './read-project';

/** Reads that are under way at once: a wave of some thousand issues is read within one `invoke`. */
const AT_ONCE = 4;
const DUE = 'duedate';

const LEVELS: Readonly<Record<string, Level>> = { '1': 'epic', '0': 'task', '-1': 'subtask' };

const dated = z.looseObject({
  id: z.string(),
  key: z.string(),
  fields: z.looseObject({
    summary: z.string().nullish(),
    status: z.looseObject({ statusCategory: z.looseObject({ key: z.string() }) }),
    issuetype: z.looseObject({ hierarchyLevel: z.number().optional() }),
  }),
});
const day = z.string().nullable().catch(null);

/**
 * The present dates of issues, read as the one who will write them. What Jira does not show that account is not in the
 * answer, and is not moved.
 * @throws JiraFailure where an answer does not come: half a picture would move the wrong half
 */
export async function readDatedIssues(
  issues: readonly IssueId[],
  as: As,
  metadata: ProjectMetadata,
): Promise<Map<IssueId, DatedIssue>> {
  const fields = dateFields(metadata);
  const starts = [...new Set([...fields.values()].flatMap(({ start }) => start ?? []))];
  const asked = ['summary', 'status', 'issuetype', DUE, ...starts];
  const found = new Map<IssueId, DatedIssue>();
  for (const { id, key, fields: values } of await fetchIssues(as, issues, asked, dated, { atOnce: AT_ONCE })) {
    const level = LEVELS[String(values.issuetype.hierarchyLevel ?? 0)];
    const own = (level === undefined ? undefined : fields.get(level)) ?? NO_FIELDS;
    found.set(id as IssueId, {
      key,
      summary: values.summary ?? key,
      done: values.status.statusCategory.key === 'done',
      dates: {
        start: own.start === null ? null : day.parse(values[own.start] ?? null),
        due: own.due === null ? null : day.parse(values[DUE] ?? null),
      },
      fields: own,
    });
  }
  return found;
}

const NO_FIELDS: DatedIssue['fields'] = { start: null, due: null };

const dateFields = ({ fields }: ProjectMetadata) =>
  new Map(
    Object.entries(fields).map(([level, own]) => [
      level as Level,
      { start: startFieldOf(own)?.id ?? null, due: fieldsOffScreen(own).includes(DUE) ? null : DUE },
    ]),
  );
