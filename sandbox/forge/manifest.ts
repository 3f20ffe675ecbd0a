import { parse } from 'yaml';
import { z } from 'zod';

/** What the sandbox needs of a Forge manifest: which functions exist, what calls them, and what they may do. */
export interface Manifest {
  readonly appId: string;
  /** Of each function. */
  readonly memoryMB: number;
  readonly scopes: ReadonlyMap<string, { readonly allowImpersonation: boolean }>;
  readonly functions: ReadonlyMap<string, ManifestFunction>;
  /** Modules with a resolver, by module key. */
  readonly resolvers: ReadonlyMap<string, { readonly moduleType: string; readonly functionKey: string }>;
  /** Functions that export a macro, by module key. */
  readonly exports: ReadonlyMap<string, string>;
  readonly consumers: readonly { readonly key: string; readonly queue: string; readonly functionKey: string }[];
  readonly triggers: readonly {
    readonly key: string;
    readonly functionKey: string;
    readonly events: readonly string[];
    /** What the app itself caused is not told to it. */
    readonly ignoreSelf: boolean;
  }[];
  readonly scheduled: readonly { readonly key: string; readonly functionKey: string; readonly intervalMs: number }[];
  readonly entities: ReadonlyMap<string, EntitySchema>;
  /** Issue properties that JQL may read, for `createSite`. */
  readonly indexedProperties: readonly {
    readonly propertyKey: string;
    readonly path: string;
    readonly type: PropertyType;
  }[];
}

export interface ManifestFunction {
  readonly key: string;
  /** `index` of the handler `index.resolver`. */
  readonly file: string;
  readonly exportName: string;
  readonly timeoutSeconds: number | null;
}

export type AttributeType = 'string' | 'integer' | 'float' | 'boolean' | 'any';
export type PropertyType = 'string' | 'number' | 'date' | 'text' | 'user';

export interface EntitySchema {
  readonly attributes: Readonly<Record<string, AttributeType>>;
  readonly indexes: ReadonlyMap<string, { readonly partition: readonly string[]; readonly range: string | null }>;
}

const INTERVAL_MS = { fiveMinute: 300_000, hour: 3_600_000, day: 86_400_000, week: 604_800_000 } as const;

/** "Runtime": what a function gets where the manifest does not say. */
const DEFAULT_MEMORY_MB = 512;

const key = z.string().regex(/^[a-zA-Z0-9_-]+$/);
const named = z.object({ function: z.string() });
const index = z.union([
  z.string().transform((name) => ({ name, partition: [] as string[], range: [name] })),
  z.object({
    name: z.string(),
    partition: z.array(z.string()).default([]),
    range: z.array(z.string()).max(1).default([]),
  }),
]);
const manifestFile = z.looseObject({
  app: z.looseObject({
    id: z.string().regex(/^ari:cloud:ecosystem::app\//, 'is no app id'),
    runtime: z.looseObject({ memoryMB: z.number().int().min(128).max(1024).default(DEFAULT_MEMORY_MB) }).optional(),
    storage: z
      .looseObject({
        entities: z
          .array(
            z.object({
              name: z.string().min(3).max(60),
              attributes: z.record(
                z.string(),
                z.object({ type: z.enum(['string', 'integer', 'float', 'boolean', 'any']) }),
              ),
              indexes: z.array(index).default([]),
            }),
          )
          .default([]),
      })
      .optional(),
  }),
  permissions: z.looseObject({
    scopes: z.union([
      z.array(z.string()).transform((scopes) => scopes.map((scope) => [scope, false] as const)),
      z
        .record(z.string(), z.object({ allowImpersonation: z.boolean().default(false) }).nullable())
        .transform((scopes) =>
          Object.entries(scopes).map(([scope, options]) => [scope, options?.allowImpersonation ?? false] as const),
        ),
    ]),
  }),
  modules: z.looseObject({
    function: z.array(
      z.looseObject({
        key,
        handler: z.string().regex(/^[\w/-]+\.\w+$/),
        timeoutSeconds: z.number().int().min(1).max(900).optional(),
      }),
    ),
    consumer: z.array(z.looseObject({ key, queue: z.string(), function: z.string() })).default([]),
    trigger: z
      .array(
        z.looseObject({
          key,
          function: z.string(),
          events: z.array(z.string()),
          // Strict: an expression would be left out in silence, and the app be told more than the product tells it.
          filter: z.strictObject({ ignoreSelf: z.boolean().default(false) }).default({ ignoreSelf: false }),
        }),
      )
      .default([]),
    scheduledTrigger: z
      .array(z.looseObject({ key, function: z.string(), interval: z.enum(['fiveMinute', 'hour', 'day', 'week']) }))
      .max(5)
      .default([]),
    'jira:entityProperty': z
      .array(
        z.looseObject({
          propertyKey: z.string(),
          values: z.array(z.object({ path: z.string(), type: z.enum(['string', 'number', 'date', 'text', 'user']) })),
        }),
      )
      .default([]),
  }),
});
const withResolver = z.looseObject({ key, resolver: named });
const withExport = z.looseObject({ key, adfExport: named });

/**
 * Reads `manifest.yml`.
 * @throws Error naming the path of what does not fit, or the function that a module names and that does not exist
 */
export function readManifest(text: string): Manifest {
  const read = manifestFile.safeParse(parse(text));
  if (!read.success) throw new Error(`manifest.yml: ${z.prettifyError(read.error)}`);
  const { app, modules, permissions } = read.data;
  const functions = new Map(
    modules.function.map(({ key, handler, timeoutSeconds = null }): [string, ManifestFunction] => {
      const dot = handler.lastIndexOf('.');
      return [key, { key, file: handler.slice(0, dot), exportName: handler.slice(dot + 1), timeoutSeconds }];
    }),
  );
  const resolvers = new Map(
    Object.entries(modules).flatMap(([moduleType, entries]) =>
      (Array.isArray(entries) ? entries : []).flatMap((entry) => {
        const module = withResolver.safeParse(entry);
        return module.success
          ? [[module.data.key, { moduleType, functionKey: module.data.resolver.function }] as const]
          : [];
      }),
    ),
  );
  const exports = new Map(
    (Array.isArray(modules['macro']) ? modules['macro'] : []).flatMap((entry) => {
      const macro = withExport.safeParse(entry);
      return macro.success ? [[macro.data.key, macro.data.adfExport.function] as const] : [];
    }),
  );
  const manifest: Manifest = {
    appId: app.id.slice(app.id.indexOf('/') + 1),
    memoryMB: app.runtime?.memoryMB ?? DEFAULT_MEMORY_MB,
    scopes: new Map(permissions.scopes.map(([scope, allowImpersonation]) => [scope, { allowImpersonation }])),
    functions,
    resolvers,
    exports,
    consumers: modules.consumer.map(({ key, queue, function: functionKey }) => ({ key, queue, functionKey })),
    triggers: modules.trigger.map(({ key, function: functionKey, events, filter: { ignoreSelf } }) => ({
      key,
      functionKey,
      events,
      ignoreSelf,
    })),
    scheduled: modules.scheduledTrigger.map(({ key, function: functionKey, interval }) => ({
      key,
      functionKey,
      intervalMs: INTERVAL_MS[interval],
    })),
    entities: new Map(
      (app.storage?.entities ?? []).map(({ name, attributes, indexes }) => [
        name,
        {
          attributes: Object.fromEntries(Object.entries(attributes).map(([attribute, { type }]) => [attribute, type])),
          indexes: new Map(
            indexes.map(({ name: indexName, partition, range }) => [indexName, { partition, range: range[0] ?? null }]),
          ),
        },
      ]),
    ),
    indexedProperties: modules['jira:entityProperty'].flatMap(({ propertyKey, values }) =>
      values.map((value) => ({ propertyKey, ...value })),
    ),
  };
  checkFunctions(manifest);
  return manifest;
}

function checkFunctions({ functions, resolvers, exports, consumers, triggers, scheduled }: Manifest): void {
  const ofResolvers = new Set([...resolvers.values()].map(({ functionKey }) => functionKey));
  const others = [...consumers, ...triggers, ...scheduled];
  for (const functionKey of [...ofResolvers, ...exports.values(), ...others.map((module) => module.functionKey)]) {
    if (!functions.has(functionKey))
      throw new Error(`manifest.yml: there is no function '${functionKey}'. Declare it under modules.function.`);
  }
  for (const { functionKey } of [...consumers, ...scheduled]) {
    if (ofResolvers.has(functionKey) && functions.get(functionKey)?.timeoutSeconds) {
      throw new Error(
        `manifest.yml: function '${functionKey}' has a timeout of its own and serves a resolver. Give the resolver another function.`,
      );
    }
  }
}
