import { record } from './record';

/** Posts JSON to the site's server. @throws Error with the answer's own `message` where it is not 2xx */
export async function postJson(path: string, body: unknown): Promise<Record<string, unknown>> {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const value = record(await answer.json().catch(() => null));
  if (!answer.ok) throw new Error(String(value['message'] ?? `The sandbox answered ${answer.status}.`));
  return value;
}
