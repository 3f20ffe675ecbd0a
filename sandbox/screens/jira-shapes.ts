import { z } from 'zod';

/** What the screens read of Jira's answers; the rest is left alone. */
export const project = z.looseObject({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  projectTypeKey: z.string().default('software'),
});
export const projects = z.looseObject({ values: z.array(project) });

export const status = z.looseObject({
  id: z.string(),
  name: z.string(),
  statusCategory: z.looseObject({ key: z.string() }),
});
export const issueType = z.looseObject({
  id: z.string(),
  name: z.string(),
  iconUrl: z.string(),
  hierarchyLevel: z.number(),
});
export const projectWithTypes = project.extend({ issueTypes: z.array(issueType) });
const person = z.looseObject({ accountId: z.string(), displayName: z.string() });
export const people = z.array(person);
export type ShownPerson = z.infer<typeof person>;
const linked = z.looseObject({
  id: z.string(),
  key: z.string(),
  fields: z.looseObject({ summary: z.string(), status }),
});

const fields = z.looseObject({
  summary: z.string(),
  project,
  status,
  issuetype: issueType,
  parent: z
    .looseObject({ id: z.string(), key: z.string(), fields: z.looseObject({ summary: z.string() }).optional() })
    .nullish(),
  duedate: z.string().nullish(),
  labels: z.array(z.string()).default([]),
  assignee: person.nullish(),
  reporter: person.nullish(),
  priority: z.looseObject({ name: z.string() }).nullish(),
  description: z.unknown().optional(),
  resolution: z.looseObject({ name: z.string() }).nullish(),
  security: z.looseObject({ id: z.string(), name: z.string() }).nullish(),
  issuelinks: z
    .array(
      z.looseObject({
        id: z.string(),
        type: z.looseObject({ inward: z.string(), outward: z.string() }),
        inwardIssue: linked.optional(),
        outwardIssue: linked.optional(),
      }),
    )
    .default([]),
  attachment: z.array(z.looseObject({ id: z.string(), filename: z.string(), author: person.nullish() })).default([]),
});

export const issue = z.looseObject({
  id: z.string(),
  key: z.string(),
  fields,
  properties: z.record(z.string(), z.unknown()).default({}),
});
export type ShownIssue = z.infer<typeof issue>;
export const issuePage = z.looseObject({ issues: z.array(issue), nextPageToken: z.string().nullish() });

export const comments = z.looseObject({
  comments: z.array(
    z.looseObject({ id: z.string(), author: person.nullish(), created: z.string(), body: z.unknown() }),
  ),
});
export const permissions = z.looseObject({
  permissions: z.record(z.string(), z.looseObject({ havePermission: z.boolean() })),
});
export const securityLevels = z.looseObject({
  levels: z.array(z.looseObject({ id: z.string(), name: z.string() })),
});
export const resolutions = z.array(z.looseObject({ id: z.string(), name: z.string() }));
export const fieldList = z.array(
  z.looseObject({
    id: z.string(),
    schema: z.looseObject({ custom: z.string().optional() }).optional(),
    name: z.string(),
    untranslatedName: z.string().optional(),
  }),
);
export const transitions = z.looseObject({
  transitions: z.array(z.looseObject({ id: z.string(), name: z.string(), to: status })),
});

export const board = z.looseObject({ id: z.number(), name: z.string(), type: z.string() });
export const boards = z.looseObject({ values: z.array(board) });
export type ShownBoard = z.infer<typeof board>;
export const boardConfiguration = z.looseObject({
  columnConfig: z.looseObject({
    columns: z.array(z.looseObject({ name: z.string(), statuses: z.array(z.looseObject({ id: z.string() })) })),
  }),
});
export const sprint = z.looseObject({
  id: z.number(),
  name: z.string(),
  state: z.string(),
  goal: z.string().nullish(),
});
export const sprints = z.looseObject({ values: z.array(sprint) });
export type ShownSprint = z.infer<typeof sprint>;
