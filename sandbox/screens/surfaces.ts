import type { ContentPermissions } from '@forge/csp';
import { z } from 'zod';

const anyModule = z.looseObject({ key: z.string(), resource: z.string(), title: z.string() });
const macro = anyModule.extend({
  config: z
    .looseObject({
      resource: z.string(),
      title: z.string().optional(),
      viewportSize: z.string().optional(),
      openOnInsert: z.boolean().optional(),
      parameters: z.array(z.looseObject({ identifier: z.string(), type: z.string() })).default([]),
    })
    .optional(),
});

/** Any other condition would be passed over in silence: a manifest that asks for one is refused. */
const displayConditions = z
  .strictObject({ entityPropertyExists: z.strictObject({ entity: z.literal('issue'), propertyKey: z.string() }) })
  .optional();
const onIssue = anyModule.extend({ displayConditions, viewportSize: z.string().optional() });

const manifest = z.looseObject({
  modules: z.looseObject({
    'jira:projectPage': z.array(anyModule).max(1).default([]),
    'jira:boardAction': z.array(anyModule.extend({ viewportSize: z.string().optional() })).default([]),
    'jira:sprintAction': z.array(anyModule.extend({ viewportSize: z.string().optional() })).default([]),
    'jira:globalPage': z.array(anyModule).max(1).default([]),
    'jira:issueContext': z.array(onIssue.extend({ label: z.string() })).default([]),
    'jira:issuePanel': z.array(onIssue).default([]),
    macro: z.array(macro).default([]),
  }),
  resources: z.array(
    z.looseObject({ key: z.string(), path: z.string(), entry: z.record(z.string(), z.string()).optional() }),
  ),
  permissions: z.looseObject({
    scopes: z.union([z.array(z.string()), z.record(z.string(), z.unknown())]).default([]),
    // Atlassian's policy maker drops what it does not know.
    content: z.custom<ContentPermissions>((value) => typeof value === 'object').optional(),
  }),
  app: z.looseObject({ id: z.string() }),
});

/** One place of the site where the app shows itself. */
export interface Surface {
  readonly moduleKey: string;
  readonly title: string;
  /** Path of its HTML file on the frame's origin. */
  readonly page: string;
  readonly viewport: string;
}

/** A module of an issue's page. */
export interface IssueSurface extends Surface {
  /** What its place is called on the page; a panel's title. */
  readonly label: string;
  /** The issue property without which it is not shown; null: shown on every issue. */
  readonly needsProperty: string | null;
}

export interface MacroSurface extends Surface {
  readonly config:
    | (Omit<Surface, 'moduleKey'> & { readonly openOnInsert: boolean; readonly parameters: readonly string[] })
    | null;
}

/** What of the manifest the screens need: which module stands where, and the panels' policy. */
export interface Surfaces {
  readonly appId: string;
  readonly projectPage: Surface | null;
  readonly globalPage: Surface | null;
  readonly boardActions: readonly Surface[];
  /** In the menu of each sprint of a backlog. */
  readonly sprintActions: readonly Surface[];
  /** In the side bar of every issue. */
  readonly issueContexts: readonly IssueSurface[];
  /** On an issue once somebody has added it there. */
  readonly issuePanels: readonly IssueSurface[];
  readonly macros: readonly MacroSurface[];
  /** Path on the frame's origin, by the name under which a module or `openModal` asks for it (`panels/project`). */
  readonly pages: Readonly<Record<string, string>>;
  readonly scopes: ReadonlySet<string>;
  readonly content: ContentPermissions;
}

/**
 * Reads the parsed manifest.yml.
 * @throws Error naming the module whose resource does not exist, and ZodError where the manifest has another shape
 */
export function readSurfaces(parsed: unknown): Surfaces {
  const { modules, resources, permissions, app } = manifest.parse(parsed);
  const pages: Readonly<Record<string, string>> = Object.fromEntries(
    resources.flatMap(({ key, entry }): [string, string][] =>
      entry === undefined
        ? [[key, `/panels/${key}/index.html`]]
        : Object.entries(entry).map(([name, file]) => [`${key}/${name}`, `/panels/${key}/${file}`]),
    ),
  );
  const pageOf = (moduleKey: string, resource: string): string => {
    const page = pages[resource];
    if (page === undefined)
      throw new Error(`Module ${moduleKey} of manifest.yml asks for the resource ${resource}, which is not declared.`);
    return page;
  };
  const surface = (found: z.infer<typeof anyModule>, viewport = 'medium'): Surface => ({
    moduleKey: found.key,
    title: found.title,
    page: pageOf(found.key, found.resource),
    viewport,
  });
  const issueSurface = (found: z.infer<typeof onIssue>, label: string): IssueSurface => ({
    ...surface(found, found.viewportSize),
    label,
    needsProperty: found.displayConditions?.entityPropertyExists.propertyKey ?? null,
  });
  const [projectPage] = modules['jira:projectPage'];
  const [globalPage] = modules['jira:globalPage'];
  return {
    appId: app.id.slice(app.id.lastIndexOf('/') + 1),
    projectPage: projectPage === undefined ? null : surface(projectPage),
    globalPage: globalPage === undefined ? null : surface(globalPage),
    issueContexts: modules['jira:issueContext'].map((found) => issueSurface(found, found.label)),
    issuePanels: modules['jira:issuePanel'].map((found) => issueSurface(found, found.title)),
    boardActions: modules['jira:boardAction'].map((action) => surface(action, action.viewportSize)),
    sprintActions: modules['jira:sprintAction'].map((action) => surface(action, action.viewportSize)),
    macros: modules.macro.map((found) => ({
      ...surface(found),
      config:
        found.config === undefined
          ? null
          : {
              title: found.config.title ?? found.title,
              page: pageOf(found.key, found.config.resource),
              viewport: found.config.viewportSize ?? 'medium',
              openOnInsert: found.config.openOnInsert ?? false,
              parameters: found.config.parameters.map(({ identifier }) => identifier),
            },
    })),
    pages,
    scopes: new Set(Array.isArray(permissions.scopes) ? permissions.scopes : Object.keys(permissions.scopes)),
    content: permissions.content ?? {},
  };
}
