import type { z } from 'zod';
import type { Actor, Site } from '../site/site';

/** What the site refused, in its own words. */
export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(
    readonly status: number,
    readonly messages: readonly string[],
  ) {
    super(messages.join(' '));
  }
}

/** The site as one person's browser reads it: a screen shows nothing that REST would not tell this person. */
export interface SiteReader {
  /** @throws Refused */
  get<T>(path: string, schema: z.ZodType<T>): Promise<T>;
  /** Answers the parsed body, undefined where there is none. @throws Refused */
  send(method: 'POST' | 'PUT' | 'DELETE', path: string, body: unknown): Promise<unknown>;
  /** Sends one small file of text, as the form on an issue does. @throws Refused */
  attach(path: string, filename: string, text: string): Promise<void>;
  /** Like `get`, with a body: for searches. @throws Refused */
  ask<T>(path: string, body: unknown, schema: z.ZodType<T>): Promise<T>;
}

export function createReader(site: Site, actor: Actor): SiteReader {
  const ask = async (
    method: string,
    path: string,
    headers: Readonly<Record<string, string>>,
    body: string | null,
  ): Promise<unknown> => {
    const answer = await site.answer({
      product: path.startsWith('/wiki') ? 'confluence' : 'jira',
      method,
      path,
      headers: { accept: 'application/json', ...headers },
      body,
      actor,
      through: 'screens',
    });
    const parsed: unknown = answer.body === '' ? undefined : JSON.parse(answer.body);
    if (answer.status >= 400) throw new Refused(answer.status, wordsOf(parsed, answer.status));
    return parsed;
  };
  const request = (method: string, path: string, body?: unknown): Promise<unknown> =>
    body === undefined
      ? ask(method, path, {}, null)
      : ask(method, path, { 'content-type': 'application/json' }, JSON.stringify(body));
  return {
    get: async (path, schema) => schema.parse(await request('GET', path)),
    send: request,
    async attach(path, filename, text) {
      const boundary = `part-${Math.random().toString(36).slice(2)}`;
      const name = filename.replace(/["\r\n]/g, '_');
      const head = `Content-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/plain`;
      await ask(
        'POST',
        path,
        { 'content-type': `multipart/form-data; boundary=${boundary}`, 'x-atlassian-token': 'no-check' },
        `--${boundary}\r\n${head}\r\n\r\n${text}\r\n--${boundary}--\r\n`,
      );
    },
    ask: async (path, body, schema) => schema.parse(await request('POST', path, body)),
  };
}

/** Jira's `errorMessages` and `errors`, Confluence's `errors[].title`; the status where there is neither. */
export function wordsOf(body: unknown, status: number): readonly string[] {
  if (typeof body !== 'object' || body === null) return [`The site answered ${status}.`];
  const { errorMessages, errors } = body as { errorMessages?: unknown; errors?: unknown };
  const words = [
    ...(Array.isArray(errorMessages) ? errorMessages : []),
    ...(Array.isArray(errors) ? errors.map((error: { title?: unknown }) => error.title) : Object.values(errors ?? {})),
  ].filter((word) => typeof word === 'string');
  return words.length > 0 ? words : [`The site answered ${status}.`];
}
