import api, {
  isForgePlatformError,
  type APIResponse,
  NeedsAuthenticationError,
  type RequestProductMethod,
} from '@forge/api';
import { z } from 'zod';
import { JiraFailure, type JiraFailureReason } from '../../errors/jira-failure';
import type { AccountId } from '../../wave/ids';

/** As whom a request is made: the person who has the panel open, a person in their absence (impersonation), or the app. */
export type As =
  | { readonly as: 'viewer' }
  | { readonly as: 'person'; readonly account: AccountId }
  | { readonly as: 'app' };

export const AS_VIEWER: As = { as: 'viewer' };
export const AS_APP: As = { as: 'app' };

export function jiraAs(as: As): RequestProductMethod {
  return methodsOf(as).requestJira;
}

export function confluenceAs(as: As): RequestProductMethod {
  return methodsOf(as).requestConfluence;
}

function methodsOf(as: As) {
  switch (as.as) {
    case 'viewer':
      return api.asUser();
    case 'person': {
      const { requestJira, requestConfluence } = api.asUser(as.account);
      return { requestJira: inAbsence(requestJira), requestConfluence: inAbsence(requestConfluence) };
    }
    case 'app':
      return api.asApp();
    default:
      return as satisfies never;
  }
}

/** Someone who is not there cannot be asked to consent: then the app may not act for them. */
const inAbsence =
  (request: RequestProductMethod): RequestProductMethod =>
  async (...asked) => {
    try {
      return await request(...asked);
    } catch (error) {
      if (!(error instanceof NeedsAuthenticationError)) throw error;
      throw new JiraFailure('forbidden', 401, ['The person has not allowed the app to act for them.']);
    }
  };

export const JSON_HEADERS = { Accept: 'application/json', 'Content-Type': 'application/json' };

const productError = z.looseObject({
  errorMessages: z.array(z.string()).optional(),
  errors: z
    .union([
      z.record(z.string(), z.string()),
      z.array(
        z.looseObject({
          title: z.string().optional(),
          detail: z.string().nullish(),
          // Of Jira's bulk operations.
          message: z.string().optional(),
        }),
      ),
    ])
    .optional(),
  message: z.string().optional(),
});

/**
 * Awaits one answer and parses its body. What arrives is `unknown` until the schema has accepted it.
 * @throws JiraFailure for everything that is not the answer asked for; NeedsAuthenticationError where the viewer is to be asked for
 * consent, which the platform does where a function ends with it
 */
export async function parsedAnswer<T>(
  answer: Promise<APIResponse>,
  schema: z.ZodType<T>,
  accept: (status: number) => boolean = (status) => status < 300,
): Promise<T> {
  const { status, body } = await received(answer, accept);
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  if (status >= 400) throw new JiraFailure(reasonOf(status), status, messagesOf(body, status));
  throw new JiraFailure('unknown-outcome', status, ['The product answered in a form that Runway does not know.']);
}

async function received(
  pending: Promise<APIResponse>,
  accept: (status: number) => boolean,
): Promise<{ status: number; body: unknown }> {
  let answer: APIResponse;
  let text: string;
  try {
    answer = await pending;
    text = await answer.text();
  } catch (error) {
    if (error instanceof NeedsAuthenticationError || error instanceof JiraFailure) throw error;
    throw isPlatformRefusal(error)
      ? new JiraFailure('forbidden', 403, [error.message])
      : new JiraFailure('unknown-outcome', 0, ['No answer came back.']);
  }
  const body = parseJson(text);
  if (accept(answer.status) && body !== undefined) return { status: answer.status, body };
  const retryAfter = Number(answer.headers.get('Retry-After') ?? Number.NaN);
  throw new JiraFailure(
    reasonOf(answer.status),
    answer.status,
    messagesOf(body, answer.status),
    Number.isFinite(retryAfter) ? Math.max(1, Math.ceil(retryAfter)) : undefined,
    answer.headers.get('RateLimit-Reason') === PER_ISSUE,
  );
}

/** The reason of Jira's limit of 20 writes in 2 seconds, and 100 in 30, to one issue. */
const PER_ISSUE = 'jira-per-issue-on-write';

/** The platform's proxy would not let the request through: a scope, an account that cannot be acted for. */
const isPlatformRefusal = (error: unknown): error is Error & { status?: number } =>
  error instanceof Error &&
  isForgePlatformError(error) &&
  [401, 403].includes((error as { status?: number }).status ?? 0);

function reasonOf(status: number): JiraFailureReason {
  if (status === 429) return 'throttled';
  if (status === 404) return 'not-found';
  if (status === 401 || status === 403) return 'forbidden';
  // 408: the gateway gave up waiting; what was asked may still happen.
  return status >= 400 && status < 500 && status !== 408 ? 'refused' : 'unknown-outcome';
}

function messagesOf(body: unknown, status: number): string[] {
  const parsed = productError.safeParse(body);
  if (!parsed.success) return [`The product answered with status ${status}.`];
  const { errorMessages = [], errors = {}, message } = parsed.data;
  const rest = Array.isArray(errors)
    ? errors.map((one) => one.detail ?? one.title ?? one.message ?? '')
    : Object.entries(errors).map(([field, text]) => `${field}: ${text}`);
  return [...errorMessages, ...rest, ...(message === undefined ? [] : [message])].filter((text) => text !== '');
}

function parseJson(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // An HTML error page of a gateway: judged by its status alone.
  }
}
