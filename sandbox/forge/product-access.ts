import { z } from 'zod';
import type { Actor, Site } from '../site/site';
import type { Invocation } from './invocation';
import type { Manifest } from './manifest';

/** The first argument of `__forge_fetch__` for a product request, as `@forge/api` builds it. */
export const fetchMeta = z.looseObject({
  type: z.string(),
  provider: z.string().optional(),
  remote: z.string().optional(),
  accountId: z.string().optional(),
});
export type FetchMeta = z.infer<typeof fetchMeta>;

/** The platform's proxy lets a request through as an actor, or answers itself: `reason` is its `forge-proxy-error` header. */
export type Access =
  | { readonly allowed: true; readonly actor: Actor }
  | { readonly allowed: false; readonly status: number; readonly reason: string };

/**
 * Whether the platform lets a function make this request: the manifest must declare a scope that suffices; a request as
 * a user needs one, licensed and active; as a user who has not called, also `allowImpersonation`.
 */
export function productAccess(
  meta: FetchMeta,
  request: { method: string; path: string },
  invocation: Invocation,
  manifest: Manifest,
  site: Site,
): Access {
  const sufficing = (site.operation(request.method, request.path)?.scopes ?? []).map((set) => set.split('+'));
  const declared = sufficing.filter((set) => set.every((scope) => manifest.scopes.has(scope)));
  if (meta.provider === 'none') return { allowed: true, actor: { kind: 'anonymous' } };
  if (sufficing.length > 0 && declared.length === 0) return refused(401, 'SCOPE_NOT_DECLARED');
  if (meta.provider === 'app') return { allowed: true, actor: { kind: 'app' } };
  if (meta.provider !== 'user') return refused(400, 'INVALID_PROVIDER');

  if (meta.accountId === undefined) {
    if (invocation.principal === null || invocation.principal.accountType === 'anonymous')
      return refused(401, 'NEEDS_AUTHENTICATION_ERR');
    return asPerson(invocation.principal.accountId, site);
  }
  const impersonating = declared.some((set) => set.every((scope) => manifest.scopes.get(scope)?.allowImpersonation));
  if (sufficing.length > 0 && !impersonating) return refused(403, 'IMPERSONATION_NOT_ALLOWED');
  return asPerson(meta.accountId, site);
}

function asPerson(accountId: string, site: Site): Access {
  const user = site.state.users[accountId];
  if (user === undefined || user.kind !== 'person' || !user.active) return refused(403, 'USER_NOT_ACTIVE');
  if (!user.licensed) return refused(403, 'USER_NOT_LICENSED');
  return { allowed: true, actor: { kind: 'person', accountId } };
}

const refused = (status: number, reason: string): Access => ({ allowed: false, status, reason });
