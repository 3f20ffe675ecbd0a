import type { Request } from 'express';
import { originsOfShell } from './origins';

/** A request that a browser sends for a page of another origin than the site's own: the session's cookie comes along from any page. */
export function isForeign(request: Request): boolean {
  const { origin } = request.headers;
  return (
    origin !== undefined &&
    request.method !== 'GET' &&
    origin !== originsOfShell(request.headers.host ?? '').shell &&
    request.path !== '/csp-report'
  );
}
