import type { ContentPermissions } from '@forge/csp';
import { z } from 'zod';

const module = z.looseObject({ key: z.string(), resource: z.string(), title: z.string() });
const macro = module.extend({
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

const manifest = z.looseObject({
  modules: z.looseObject({
    'jira:projectPage': z.array(module).max(1).default([]),
    'jira:boardAction': z.array(module.extend({ viewportSize: z.string().optional() })).default([]),
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

export interface MacroSurface extends Surface {
  readonly config:
    (Omit<Surface, 'moduleKey'> & { readonly openOnInsert: boolean; readonly parameters: readonly string[] }) | null;
}

/** What of the manifest the screens need: which module stands where, and the panels' policy. */
export interface Surfaces {
  readonly appId: string;
  readonly projectPage: Surface | null;
  readonly boardActions: readonly Surface[];
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
  const surface = (found: z.infer<typeof module>, viewport = 'medium'): Surface => ({
    moduleKey: found.key,
    title: found.title,
    page: pageOf(found.key, found.resource),
    viewport,
  });
  const [projectPage] = modules['jira:projectPage'];
  return {
    appId: app.id.slice(app.id.lastIndexOf('/') + 1),
    projectPage: projectPage === undefined ? null : surface(projectPage),
    boardActions: modules['jira:boardAction'].map((action) => surface(action, action.viewportSize)),
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
