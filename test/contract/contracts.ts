import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';
import { z } from 'zod';

/** Where Atlassian's documents lie; null: not given, and the tests over them say that they did not run. */
export const contractsFolder = (): string | null => {
  const shared = process.env['RUNWAY_SHARED'];
  const folder = shared === undefined ? null : join(shared, 'contracts');
  return folder !== null && existsSync(folder) ? folder : null;
};

const media = z.record(z.string(), z.object({ schema: z.unknown(), example: z.unknown() }).partial());
const parameter = z.object({
  name: z.string(),
  in: z.string(),
  required: z.boolean().default(false),
  schema: z.record(z.string(), z.unknown()).default({}),
});
const operationSchema = z.object({
  parameters: z.array(parameter).default([]),
  requestBody: z.object({ required: z.boolean().default(false), content: media.default({}) }).optional(),
  responses: z.record(z.string(), z.object({ content: media.optional() })),
  security: z.array(z.record(z.string(), z.array(z.string()))).default([]),
  'x-atlassian-oauth2-scopes': z.array(z.object({ scopes: z.array(z.string()), state: z.string() })).default([]),
});
export type ContractOperation = z.infer<typeof operationSchema>;

export interface Contracted {
  readonly method: string;
  /** As a real site has it: Confluence's begins with `/wiki/api/v2`. */
  readonly template: string;
  readonly operation: ContractOperation;
  readonly document: string;
}

export interface Contracts {
  readonly find: (method: string, path: string) => Contracted | null;
  readonly byTemplate: (method: string, template: string) => Contracted | null;
  /** Checks a value by a schema of a document. */
  readonly validate: (document: string, schema: unknown, value: unknown) => readonly ErrorObject[];
}

const DOCUMENTS = [
  { name: 'jira-platform', prefix: '' },
  { name: 'jira-software', prefix: '' },
  { name: 'confluence-v2', prefix: '/wiki/api/v2' },
  // Labels are written with the older API only.
  { name: 'confluence-v1', prefix: '' },
] as const;

const METHODS = ['get', 'post', 'put', 'delete', 'patch'];

let loaded: Contracts | null = null;

/** Reads the documents once. Throws a sentence when RUNWAY_SHARED does not name them. */
export function loadContracts(): Contracts {
  const folder = contractsFolder();
  if (folder === null)
    throw new Error("Set RUNWAY_SHARED to the folder that holds 'contracts/' with Atlassian's OpenAPI documents.");
  return (loaded ??= readContracts(folder));
}

function readContracts(folder: string): Contracts {
  // The pattern \p{Digit} of jira-software is no ECMAScript: hence no unicode flag. Formats are annotations in these documents.
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false, validateFormats: false });
  const all: Contracted[] = [];
  for (const { name, prefix } of DOCUMENTS) {
    const document = prepare(name, JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')));
    const { paths, components } = z
      .object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())), components: z.unknown() })
      .parse(document);
    ajv.addSchema({ $id: name, components });
    for (const [template, item] of Object.entries(paths)) {
      for (const method of METHODS) {
        if (item[method] === undefined) continue;
        const given = item[method] as Readonly<Record<string, unknown>>;
        const operation = operationSchema.parse({ ...given, parameters: referred(given['parameters'], components) });
        const inherited = z.array(parameter).parse(referred(item['parameters'], components));
        all.push({
          method: method.toUpperCase(),
          template: prefix + template,
          operation: { ...operation, parameters: [...inherited, ...operation.parameters] },
          document: name,
        });
      }
    }
  }
  const compiled = new Map<string, ValidateFunction>();
  return {
    find: (method, path) =>
      bestMatch(
        all.filter((each) => each.method === method.toUpperCase()),
        path,
      ),
    byTemplate: (method, template) => all.find((each) => each.method === method && each.template === template) ?? null,
    validate(document, schema, value) {
      const key = `${document} ${JSON.stringify(schema)}`;
      const check = compiled.get(key) ?? ajv.compile(schema as object);
      compiled.set(key, check);
      return check(value) ? [] : (check.errors ?? []);
    },
  };
}

const reference = z.object({ $ref: z.string() });
const named = z.object({ parameters: z.record(z.string(), z.unknown()).default({}) });

/** Parameters of an operation or a path; those that are named once for a whole document are filled in. */
function referred(parameters: unknown, components: unknown): readonly unknown[] {
  if (!Array.isArray(parameters)) return [];
  return parameters.map((one: unknown) => {
    const read = reference.safeParse(one);
    return read.success ? named.parse(components).parameters[read.data.$ref.split('/').at(-1) ?? ''] : one;
  });
}

/** Makes references absolute, and drops what stands beside one: OpenAPI 3.0 ignores it, Ajv would not. */
function prepare(name: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => prepare(name, each));
  if (typeof value !== 'object' || value === null) return value;
  const reference = (value as Record<string, unknown>)['$ref'];
  if (typeof reference === 'string') return { $ref: reference.replace(/^#/, `${name}#`) };
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, prepare(name, each)]));
}

function bestMatch(candidates: readonly Contracted[], path: string): Contracted | null {
  const parts = (path.split('?')[0] ?? '').split('/');
  const literals = (template: string) => template.split('/').filter((part) => !part.startsWith('{')).length;
  return (
    candidates
      .filter(({ template }) => {
        const wanted = template.split('/');
        return (
          wanted.length === parts.length &&
          wanted.every((part, index) => part === parts[index] || (part.startsWith('{') && parts[index] !== ''))
        );
      })
      .sort((a, b) => literals(b.template) - literals(a.template))[0] ?? null
  );
}
