import { route } from '@forge/api';
import { z } from 'zod';
import {
  type CreateField,
  type IssueType,
  type LevelTypes,
  needsEnglishNames,
  typesByLevel,
} from '../../import/project-fields';
import type { ProjectId } from '../../wave/ids';
import type { Level } from '../../plan/import-plan';
import { englishNames } from './site-fields';
import { metadataType } from './metadata-type';
import { AS_VIEWER, jiraAs, parsedAnswer } from './product-request';

const typePage = z.looseObject({
  issueTypes: z.array(metadataType),
  total: z.number(),
});
const fieldPage = z.looseObject({
  fields: z.array(
    z.looseObject({
      fieldId: z.string(),
      name: z.string(),
      required: z.boolean(),
      hasDefaultValue: z.boolean().default(false),
      schema: z.looseObject({ type: z.string(), items: z.string().optional(), custom: z.string().optional() }),
      allowedValues: z
        .array(z.looseObject({ id: z.string(), name: z.string().optional(), value: z.string().optional() }))
        .optional()
        .catch(undefined),
    }),
  ),
  total: z.number(),
});

/** Jira's largest page of create metadata. */
const PAGE = 200;

export interface ProjectMetadata {
  readonly types: LevelTypes;
  readonly fields: Readonly<Partial<Record<Level, readonly CreateField[]>>>;
}

/** Which issue types the viewer may create here, and what their create screens hold and demand. One request, and one a level; one more where only Jira's English
 * names tell which date is the start. */
export async function readProject(project: ProjectId): Promise<ProjectMetadata> {
  const types = typesByLevel(await issueTypes(project));
  const levels = (['epic', 'task', 'subtask'] as const).flatMap((level) =>
    types[level] === null ? [] : [{ level, type: types[level] }],
  );
  const fields = await Promise.all(
    levels.map(async ({ level, type }) => [level, await createFields(project, type)] as const),
  );
  const isUnclear = fields.some(([, ofLevel]) => needsEnglishNames(ofLevel));
  const english = isUnclear ? await englishNames(AS_VIEWER) : new Map<string, string>();
  const named = fields.map(
    ([level, ofLevel]) =>
      [level, ofLevel.map((field) => ({ ...field, untranslatedName: english.get(field.id) }))] as const,
  );
  return { types, fields: Object.fromEntries(isUnclear ? named : fields) };
}

async function issueTypes(project: ProjectId): Promise<IssueType[]> {
  return allPages((startAt) =>
    parsedAnswer(
      jiraAs(AS_VIEWER)(
        route`/rest/api/3/issue/createmeta/${project}/issuetypes?startAt=${startAt}&maxResults=${PAGE}`,
      ),
      typePage.transform(({ issueTypes: values, total }) => ({ values, total })),
    ),
  );
}

async function createFields(project: ProjectId, type: IssueType): Promise<CreateField[]> {
  const raw = await allPages((startAt) =>
    parsedAnswer(
      jiraAs(AS_VIEWER)(
        route`/rest/api/3/issue/createmeta/${project}/issuetypes/${type.id}?startAt=${startAt}&maxResults=${PAGE}`,
      ),
      fieldPage.transform(({ fields: values, total }) => ({ values, total })),
    ),
  );
  return raw.map(({ fieldId, name, required, hasDefaultValue, schema, allowedValues = [] }) => ({
    id: fieldId,
    name,
    required,
    hasDefault: hasDefaultValue,
    type: schema.type,
    items: schema.items ?? null,
    custom: schema.custom ?? null,
    allowed: allowedValues.map((one) => ({ id: one.id, name: one.name ?? one.value ?? one.id })),
  }));
}

/** Page one is not everything: reads until the total is reached, or nothing more comes. */
async function allPages<T>(read: (startAt: number) => Promise<{ values: readonly T[]; total: number }>): Promise<T[]> {
  const all: T[] = [];
  for (;;) {
    const { values, total } = await read(all.length);
    all.push(...values);
    if (values.length === 0 || all.length >= total) return all;
  }
}
