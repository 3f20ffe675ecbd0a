import { refuse } from './refusal';

/** `startAt` and `maxResults`, as Jira reads them: a larger page than allowed is cut down, nonsense is refused. */
export function readPaging(
  query: URLSearchParams,
  fallback: number,
  most: number,
): { startAt: number; maxResults: number } {
  const startAt = readWhole(query, 'startAt', 0);
  const maxResults = readWhole(query, 'maxResults', fallback);
  return { startAt, maxResults: Math.min(maxResults, most) };
}

function readWhole(query: URLSearchParams, name: string, fallback: number): number {
  const text = query.get(name);
  if (text === null) return fallback;
  if (!/^\d{1,9}$/.test(text)) throw refuse(400, `The value '${text}' of parameter '${name}' is not a whole number.`);
  return Number(text);
}
