import type { Site } from '../site/site';
import type { ResolverCall } from './host';
import type { Installation } from './installation';
import type { Outcome, Principal } from './invocation';
import { InvocationFailed } from './invocation-failed';
import type { Manifest } from './manifest';

/** Limits of `invoke` ("Invocation limits"). */
const MAX_REQUEST_BYTES = 500 * 1024;
const MAX_RESPONSE_BYTES = 5 * 1024 * 1024;
export const RESOLVER_TIMEOUT_MS = 25_000;

/** Who calls: the session's account as the site knows it. An account that it does not know is an anonymous reader. */
export function principalOf(accountId: string, site: Site): Principal {
  const user = site.state.users[accountId];
  // Atlassian, "App context security": the account id of an anonymous reader is this literal.
  if (user === undefined || user.kind !== 'person' || !user.active)
    return { accountId: 'unidentified', accountType: 'anonymous' };
  return { accountId, accountType: user.licensed ? 'licensed' : 'unlicensed' };
}

/** Contexts carry keys that no document lists, and get new ones: an app that refuses what it does not know breaks some day. */
const UNLISTED = {
  surfaceColor: '#FFFFFF',
  permissions: { scopes: [] },
  userAccess: { enabled: true, hasAccess: true },
};

const withUnlisted = (extension: unknown): unknown =>
  typeof extension === 'object' && extension !== null && !Array.isArray(extension)
    ? { location: 'https://runway-sandbox.atlassian.net/', isUnlisted: true, entryPoint: 'unlisted', ...extension }
    : extension;

/**
 * Which function serves a call, and with which arguments. What the caller says of its module and place is handed on as
 * it came; account, licence and installation are the platform's own.
 * @throws InvocationFailed where no module of the manifest has that key, or the request is too large
 */
export function resolverArguments(
  call: ResolverCall,
  principal: Principal,
  manifest: Manifest,
  installation: Installation,
) {
  const resolver = manifest.resolvers.get(call.moduleKey);
  if (resolver === undefined)
    throw new InvocationFailed('refused', `The app has no module '${call.moduleKey}' with a resolver.`);
  const request = { call: { functionKey: call.functionKey, payload: call.payload }, extension: call.extension };
  const bytes = Buffer.byteLength(JSON.stringify(request));
  if (bytes > MAX_REQUEST_BYTES)
    throw new InvocationFailed('refused', `The request has ${bytes} bytes; an invoke carries ${MAX_REQUEST_BYTES}.`);
  const { cloudId, siteUrl, environmentId, environmentType, installContext, license } = installation;
  const context = {
    cloudId,
    siteUrl,
    environmentId,
    environmentType,
    localId: `${installContext}/${call.moduleKey}`,
    moduleKey: call.moduleKey,
    accountType: principal.accountType,
    extension: withUnlisted(call.extension),
    ...UNLISTED,
  };
  return {
    functionKey: resolver.functionKey,
    args: [
      { call: request.call, context },
      { installContext, principal, license, installation: installation.installation },
    ] as const,
  };
}

/** The caller's answer. @throws InvocationFailed where there is none */
export function answerOf(outcome: Outcome): unknown {
  switch (outcome.kind) {
    case 'returned': {
      const bytes = Buffer.byteLength(JSON.stringify(outcome.value ?? null));
      if (bytes > MAX_RESPONSE_BYTES)
        throw new InvocationFailed(
          'refused',
          `The answer has ${bytes} bytes; an invoke carries ${MAX_RESPONSE_BYTES}.`,
        );
      return outcome.value;
    }
    case 'threw':
      throw new InvocationFailed('threw', `There was an error invoking the function - ${outcome.message}`);
    case 'timed-out':
      throw new InvocationFailed(
        'timed-out',
        `There was an error invoking the function - it ran longer than ${RESOLVER_TIMEOUT_MS / 1000} s.`,
      );
    case 'crashed':
      throw new InvocationFailed('crashed', 'There was an error invoking the function - it ended in the middle.');
    default:
      return outcome satisfies never;
  }
}
