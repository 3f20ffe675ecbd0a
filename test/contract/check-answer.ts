import type { SiteAnswer } from '../../sandbox/site/site';
import { loadContracts } from './contracts';

export interface AnswerFaults {
  /** An undocumented status, a missing member, a wrong type. */
  readonly errors: readonly string[];
  /** A member that the document does not know: Atlassian's own examples have such too. */
  readonly warnings: readonly string[];
}

/** Holds an answer of the sandbox against Atlassian's documents. */
export function checkAnswer(method: string, path: string, answer: SiteAnswer): AnswerFaults {
  const contracts = loadContracts();
  const found = contracts.find(method, path);
  const name = `${method} ${path} → ${answer.status}`;
  if (found === null) return { errors: [`${name}: no document has this method and path.`], warnings: [] };
  const described = found.operation.responses[String(answer.status)];
  if (described === undefined) return { errors: [`${name}: this status is not documented.`], warnings: [] };
  const content = described.content?.['application/json'];
  if (content === undefined || answer.status === 204) return { errors: [], warnings: [] };
  // A schema that says nothing is how the document writes that nothing is answered.
  if (answer.body === '' && JSON.stringify(content.schema) === '{}') return { errors: [], warnings: [] };
  if (answer.body === '') return { errors: [`${name}: the body is empty.`], warnings: [] };
  const body: unknown = JSON.parse(answer.body);
  if (content.schema === undefined)
    return { errors: differsFromExample(body, readExample(content.example), name), warnings: [] };
  const faults = contracts.validate(found.document, content.schema, body);
  const text = (fault: (typeof faults)[number]) =>
    `${name}: ${fault.instancePath} ${fault.message ?? ''} ${'additionalProperty' in fault.params ? String(fault.params['additionalProperty']) : ''}`.trim();
  return {
    errors: faults.filter((fault) => fault.keyword !== 'additionalProperties').map(text),
    warnings: faults.filter((fault) => fault.keyword === 'additionalProperties').map(text),
  };
}

const readExample = (example: unknown): unknown =>
  typeof example === 'string' && /^[[{]/.test(example) ? JSON.parse(example) : example;

/** Some answers of Jira Software have only an example: then each member of it that we answer has its type, and the ids are there. */
function differsFromExample(body: unknown, example: unknown, place: string): string[] {
  if (example === undefined || example === null) return [];
  const kind = (value: unknown) => (Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value);
  if (kind(body) !== kind(example)) return [`${place}: is ${kind(body)}, the example has ${kind(example)}.`];
  if (Array.isArray(body) && Array.isArray(example)) {
    return body.flatMap((each, index) => differsFromExample(each, (example as unknown[])[0], `${place}[${index}]`));
  }
  if (typeof body !== 'object' || typeof example !== 'object' || body === null) return [];
  return Object.entries(example).flatMap(([key, expected]) => {
    if (key in body) return differsFromExample((body as Record<string, unknown>)[key], expected, `${place}.${key}`);
    return ['id', 'name', 'state', 'values', 'isLast'].includes(key) ? [`${place}: lacks '${key}'.`] : [];
  });
}
