import { parseCookie } from 'cookie';
import type { Actor, SiteState } from '../site/site';

export const ACCOUNT_COOKIE = 'sandbox-account';
export const THEME_COOKIE = 'sandbox-theme';
/** What the person switch stores for somebody who is not signed in: no cookie at all means a newcomer, who gets a person. */
export const SIGNED_OUT = 'anonymous';

export type Theme = 'auto' | 'light' | 'dark';

export interface RequestHeaders {
  readonly cookie?: string | undefined;
  readonly authorization?: string | undefined;
}

/**
 * Whose request it is: the user name of basic authentication (an account id, or as on a real site an e-mail address; any
 * password, as there is none), else the account in the cookie that the person switch sets; anonymous otherwise.
 */
export function actorOf(headers: RequestHeaders, users: SiteState['users']): Actor {
  const name = basicUser(headers.authorization);
  const account = name === null ? accountCookie(headers) : (accountOfEmail(name, users) ?? name);
  return account === null || account === SIGNED_OUT ? { kind: 'anonymous' } : { kind: 'person', accountId: account };
}

/** The cookie as it is, `anonymous` included; null for a browser that comes for the first time. */
export const accountCookie = (headers: RequestHeaders): string | null =>
  parseCookie(headers.cookie ?? '')[ACCOUNT_COOKIE] || null;

export function themeOf(headers: RequestHeaders): Theme {
  const chosen = parseCookie(headers.cookie ?? '')[THEME_COOKIE];
  return chosen === 'light' || chosen === 'dark' ? chosen : 'auto';
}

function basicUser(authorization: string | undefined): string | null {
  const encoded = /^Basic ([A-Za-z0-9+/=]+)$/i.exec(authorization ?? '')?.[1];
  if (encoded === undefined) return null;
  return /^([^:]+):/.exec(Buffer.from(encoded, 'base64').toString('utf8'))?.[1] ?? null;
}

/** Addresses are compared without case. Deactivated people cannot sign in, and apps have no address. */
function accountOfEmail(name: string, users: SiteState['users']): string | null {
  if (!name.includes('@')) return null;
  const address = name.toLowerCase();
  const found = Object.values(users).find(
    ({ kind, active, emailAddress }) => kind === 'person' && active && emailAddress?.toLowerCase() === address,
  );
  return found?.accountId ?? null;
}
