import { matchOperation } from './match-operation';
import { OPERATIONS } from './operations';
import type { RateLimits } from './rate-limits';
import { headerOf, readFiles } from './read-files';
import { confluenceErrors, jiraErrors, notModelled, Refusal } from './refusal';
import type { UserState } from './site-state';
import type { Actor, Commit, SiteAnswer, SiteRequest } from './site-types';
import type { Call, Operation, Reply, World } from './world';

/** One request through the gate: is it modelled, is it admitted, is it JSON; then the operation, then the answer. */
export function answerRequest(
  world: World,
  limits: RateLimits,
  request: SiteRequest,
  commit: Commit | null,
): SiteAnswer {
  let standing: Readonly<Record<string, string>> = {};
  try {
    const match = matchOperation(OPERATIONS, request.method, request.path);
    const [path = '', query = ''] = splitOnce(request.path, '?');
    const belongs = path.startsWith('/wiki/') === (request.product === 'confluence');
    if (match === null || !belongs) throw notModelled(`${request.method.toUpperCase()} ${path} of ${request.product}`);
    const { operation, params } = match;
    if (request.through !== 'screens') {
      limits.admit(operation.method, operation.template);
      standing = limits.standing(operation.method, operation.template);
    }
    const asked = new URLSearchParams(query);
    const unknown = [...asked.keys()].find((name) => !(operation.query ?? []).includes(name));
    if (unknown !== undefined)
      throw notModelled(`the query parameter '${unknown}' of ${operation.method} ${operation.template}`);
    const content =
      operation.takes === 'files'
        ? { body: undefined, files: readFiles(request) }
        : { body: readJson(request), files: [] };
    const user = userOf(world, request.actor);
    if (user?.products?.includes(request.product) === false) throw withoutProduct(request.product);
    const call = { world, user, params, query: asked, ...content, commit };
    const reply = withCommit(operation, call);
    if (request.through !== 'screens') limits.charge(operation.write, reply.objects ?? 0);
    return answer(reply.status, reply.body, standing);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return answer(error.status, inShapeOf(request, error), { ...standing, ...error.headers });
  }
}

/**
 * A commit fault on any other operation than the bulk create, which plays it issue by issue itself: a write is done later as a whole
 * (`late`), or not at all for `k` 0 (`partial`). A read has nothing to commit.
 */
function withCommit(operation: Operation, call: Call): Reply {
  const { commit, world } = call;
  if (commit === null || !operation.write || operation.playsCommit === true) return operation.handle(call);
  if (commit.kind === 'late') {
    world.clock.after(commit.seconds * 1_000, () => {
      try {
        operation.handle(call);
      } catch (error) {
        // Refused by then: the caller is gone and nobody hears of it.
        if (!(error instanceof Refusal)) throw error;
      }
    });
    return { status: 504, body: jiraErrors(['Gateway timeout.']) };
  }
  if (commit.k > 0) operation.handle(call);
  return { status: 503, body: jiraErrors(['Service unavailable.']) };
}

/** A person of the site whose groups have no access to the product. */
const withoutProduct = (product: SiteRequest['product']): Refusal =>
  new Refusal(
    403,
    product === 'jira'
      ? jiraErrors(['You do not have access to Jira on this site.'])
      : confluenceErrors(403, 'FORBIDDEN', 'Current user not permitted to use Confluence'),
  );

function userOf(world: World, actor: Actor): UserState | null {
  if (actor.kind === 'anonymous') return null;
  const accountId = actor.kind === 'app' ? world.state.appAccountId : actor.accountId;
  return world.state.users[accountId] ?? null;
}

function readJson(request: SiteRequest): unknown {
  if (request.body === null || request.body === '') return undefined;
  if (headerOf(request, 'content-type')?.toLowerCase().includes('application/json') !== true) {
    throw new Refusal(
      415,
      jiraErrors([`Unsupported Media Type: send the body with 'Content-Type: application/json'.`]),
    );
  }
  try {
    return JSON.parse(request.body) as unknown;
  } catch {
    throw new Refusal(400, jiraErrors(['There was an error parsing JSON. Check that your request body is valid.']));
  }
}

/** What is refused before a Confluence operation begins carries Confluence's shape too. */
function inShapeOf(request: SiteRequest, error: Refusal): unknown {
  const { body } = error;
  if (request.product !== 'confluence' || typeof body !== 'object' || body === null || !('errorMessages' in body))
    return body;
  const title = Array.isArray(body.errorMessages) ? body.errorMessages.map(String).join(' ') : '';
  return confluenceErrors(error.status, error.status === 501 ? 'NOT_MODELLED' : 'INVALID_REQUEST', title);
}

function answer(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): SiteAnswer {
  if (body === undefined) return { status, headers, body: '' };
  return {
    status,
    headers: { 'Content-Type': 'application/json;charset=UTF-8', ...headers },
    body: JSON.stringify(body),
  };
}

function splitOnce(text: string, sign: string): [string, string] {
  const at = text.indexOf(sign);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
