/** A schema of JSON, as far as property names need it. */
interface Schema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema | readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly then?: Schema;
  readonly else?: Schema;
}
export interface ManifestSchema extends Schema {
  readonly definitions: Readonly<Record<string, Schema>>;
}

/**
 * Properties of modules that Atlassian's schema names nowhere. Its validator and `forge lint` let most of them pass: the
 * schema forbids additional properties only in part, so that a misspelt name is silently ignored on the site.
 * @param modules of a manifest, by type
 * @param documented names of an entry that Atlassian documents although the schema lacks them, by type
 * @returns paths, as "jira:globalPage[0].unlicencedAccess"
 */
export function unknownProperties(
  modules: Readonly<Record<string, unknown>>,
  schema: ManifestSchema,
  documented: Readonly<Record<string, readonly string[]>> = {},
): string[] {
  const types = schema.definitions['ModuleSchema'];
  if (types === undefined) throw new Error('The schema of @forge/manifest has no ModuleSchema.');
  // The schema has `function`, `preUninstall` and the like without the prefix that a manifest may write.
  const named = Object.fromEntries(Object.entries(modules).map(([type, list]) => [type.replace(/^core:/, ''), list]));
  return unknownIn(named, [types], schema, '').filter((path) => {
    const [, type = '', name = ''] = /^(.+?)\[\d+\]\.([^.[]+)$/.exec(path) ?? [];
    return !documented[type]?.includes(name);
  });
}

function unknownIn(value: unknown, candidates: readonly Schema[], root: ManifestSchema, path: string): string[] {
  const schemas = candidates.flatMap((schema) => alternatives(schema, root));
  if (Array.isArray(value)) {
    const items = schemas.flatMap(({ items: item }) => item ?? []);
    return value.flatMap((each, index) => unknownIn(each, items, root, `${path}[${index}]`));
  }
  if (typeof value !== 'object' || value === null || isFree(schemas)) return [];
  return Object.entries(value).flatMap(([name, each]) => {
    const at = path === '' ? name : `${path}.${name}`;
    const named = schemas.flatMap((schema) => schemasOf(schema, name));
    return named.length === 0 ? [at] : unknownIn(each, named, root, at);
  });
}

/** A schema and all that it consists of: which of several alternatives is meant does not matter for names. */
function alternatives(schema: Schema, root: ManifestSchema): Schema[] {
  const target = schema.$ref === undefined ? null : root.definitions[schema.$ref.replace('#/definitions/', '')];
  if (target === undefined) throw new Error(`The schema of @forge/manifest does not define ${String(schema.$ref)}.`);
  const { oneOf = [], anyOf = [], allOf = [], then, else: otherwise } = schema;
  const parts = [target, ...oneOf, ...anyOf, ...allOf, then, otherwise];
  return [schema, ...parts.flatMap((part) => (part === null || part === undefined ? [] : alternatives(part, root)))];
}

/** An object of which the schema names nothing at all: what stands in it is checked elsewhere (display conditions). */
const isFree = (schemas: readonly Schema[]): boolean =>
  schemas.every(
    ({ properties = {}, patternProperties = {}, additionalProperties }) =>
      Object.keys(properties).length === 0 &&
      Object.keys(patternProperties).length === 0 &&
      typeof additionalProperties !== 'object',
  );

function schemasOf(schema: Schema, name: string): Schema[] {
  const { properties = {}, patternProperties = {}, additionalProperties } = schema;
  if (Object.hasOwn(properties, name)) return [properties[name] ?? {}];
  const matching = Object.entries(patternProperties).filter(([pattern]) => new RegExp(pattern, 'u').test(name));
  if (matching.length > 0) return matching.map(([, each]) => each);
  return typeof additionalProperties === 'object' ? [additionalProperties] : [];
}
