import type { Contracts } from './contracts';
import type { RouteUse } from './collect-routes';

/** What is wrong between the requests of the app and the scopes of its manifest, in sentences. */
export interface ScopeFaults {
  /** Requests that the declared scopes do not allow. */
  readonly missing: readonly string[];
  /** Declared scopes without which every request would still be allowed. */
  readonly unused: readonly string[];
}

/**
 * Compares the requests with Atlassian's documents: each needs one of the sets of scopes that its operation names.
 * @param declared scopes of the manifest that open products
 */
export function scopeFaults(
  routes: readonly RouteUse[],
  declared: readonly string[],
  contracts: Pick<Contracts, 'find'>,
): ScopeFaults {
  const needs = routes.map((route) => ({ route, sets: sufficingScopes(route, contracts) }));
  const allowedBy = (scopes: readonly string[], sets: readonly (readonly string[])[]) =>
    sets.length === 0 || sets.some((set) => set.every((scope) => scopes.includes(scope)));
  return {
    missing: needs
      .filter(({ sets }) => !allowedBy(declared, sets))
      .map(
        ({ route: { method, template, at }, sets }) =>
          `${at}: ${method} ${template} needs ${sets.map((set) => set.join(' and ')).join(', or ')}.`,
      ),
    unused: declared.filter((scope) => {
      const others = declared.filter((other) => other !== scope);
      return needs.every(({ sets }) => allowedBy(others, sets) || !allowedBy(declared, sets));
    }),
  };
}

/** Any one of these sets suffices; none: the operation needs no scope. */
function sufficingScopes(
  { method, template, at }: RouteUse,
  contracts: Pick<Contracts, 'find'>,
): (readonly string[])[] {
  const found = contracts.find(method, template.replaceAll('{}', '1'));
  if (found === null) throw new Error(`${at}: Atlassian's documents have no ${method} ${template}.`);
  const classic = found.operation.security
    .flatMap((entry) => Object.entries(entry))
    .filter(([scheme]) => scheme !== 'basicAuth')
    .map(([, scopes]) => scopes);
  if (classic.every((scopes) => scopes.length === 0)) return [];
  const granular = found.operation['x-atlassian-oauth2-scopes'].map(({ scopes }) => scopes);
  return [...classic, ...granular].filter((scopes) => scopes.length > 0);
}
