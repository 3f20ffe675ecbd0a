import type { SiteRequest } from '../../sandbox/site/site';
import { type Contracted, loadContracts } from './contracts';

/**
 * Holds a request of ours against Atlassian's documents: method and path, every query parameter, the body. A request has to be exact.
 * Gives the faults as sentences, none when it is good. Throws when RUNWAY_SHARED does not name the documents (see `contractsFolder`).
 */
export function checkRequest(request: Pick<SiteRequest, 'method' | 'path' | 'body'>): string[] {
  const contracts = loadContracts();
  const found = contracts.find(request.method, request.path);
  const name = `${request.method} ${request.path}`;
  if (found === null) return [`${name}: no document has this method and path.`];
  return [...checkQuery(found, request.path), ...checkBody(found, request.body)].map((fault) => `${name}: ${fault}`);
}

function checkQuery(found: Contracted, path: string): string[] {
  const contracts = loadContracts();
  const query = new URLSearchParams(path.split('?')[1] ?? '');
  const known = found.operation.parameters.filter((parameter) => parameter.in === 'query');
  const missing = known
    .filter(({ name, required }) => required && !query.has(name))
    .map(({ name }) => `the query parameter '${name}' is required.`);
  const faults = [...new Set(query.keys())].flatMap((name) => {
    const parameter = known.find((each) => each.name === name);
    if (parameter === undefined) return [`the query parameter '${name}' is not documented.`];
    // A list type of Jira Software is written as an empty object: nothing to check it by.
    if (parameter.schema['type'] === 'object') return [];
    const value = readParameter(parameter.schema, query.getAll(name));
    return contracts
      .validate(found.document, parameter.schema, value)
      .map((error) => `the query parameter '${name}' ${error.message ?? 'is not valid'}.`);
  });
  return [...missing, ...faults];
}

/** A query is text: it is read as the type that the schema names, and left as text where it is none. */
function readParameter(schema: Readonly<Record<string, unknown>>, given: readonly string[]): unknown {
  if (schema['type'] === 'array') {
    const items = (schema['items'] ?? {}) as Record<string, unknown>;
    return given
      .flatMap((text) => text.split(','))
      .map((text) => (items['type'] === 'object' ? {} : readParameter(items, [text])));
  }
  const text = given.at(-1) ?? '';
  if ((schema['type'] === 'integer' || schema['type'] === 'number') && /^-?\d+(\.\d+)?$/.test(text))
    return Number(text);
  if (schema['type'] === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

function checkBody(found: Contracted, body: string | null): string[] {
  const described = found.operation.requestBody;
  const content = described?.content['application/json'];
  if (body === null || body === '') return described?.required === true ? ['a body is required.'] : [];
  if (described === undefined) return ['a body is not documented.'];
  if (content?.schema === undefined) return [];
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return ['the body is not JSON.'];
  }
  return loadContracts()
    .validate(found.document, content.schema, value)
    .map(
      (error) =>
        `the body${error.instancePath} ${error.message ?? 'is not valid'}${'additionalProperty' in error.params ? ` ('${String(error.params['additionalProperty'])}')` : ''}.`,
    );
}
