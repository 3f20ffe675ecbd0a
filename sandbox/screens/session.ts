import { parseCookie } from 'cookie';
import type { Actor } from '../site/site';

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
 * Whose request it is: the user name of basic authentication is an account id (any password, as there is none),
 * else the cookie that the person switch sets; anonymous otherwise.
 */
export function actorOf(headers: RequestHeaders): Actor {
  const account = basicUser(headers.authorization) ?? accountCookie(headers);
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
