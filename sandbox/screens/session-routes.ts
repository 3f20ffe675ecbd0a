import { type Request, Router, urlencoded } from 'express';
import { z } from 'zod';
import type { Site } from '../site/site';
import { localTarget } from './screen';
import { ACCOUNT_COOKIE, SIGNED_OUT, THEME_COOKIE } from './session';

const person = z.object({ account: z.string(), back: z.string().default('/') });
const theme = z.object({ theme: z.enum(['auto', 'light', 'dark']), back: z.string().default('/') });
const COOKIE = { httpOnly: true, sameSite: 'lax', path: '/' } as const;

/** The person and theme switches. There is no password: everybody on this machine may be anybody on this site. */
export function sessionRoutes(site: Site): Router {
  const router = Router();
  const form = urlencoded({ extended: false });
  router.post('/_sandbox/person', form, (request: Request, response) => {
    const { account, back } = person.parse(request.body);
    response
      .cookie(ACCOUNT_COOKIE, account in site.state.users ? account : SIGNED_OUT, COOKIE)
      .redirect(303, localTarget(back));
  });
  router.post('/_sandbox/theme', form, (request: Request, response) => {
    const chosen = theme.parse(request.body);
    response.cookie(THEME_COOKIE, chosen.theme, COOKIE).redirect(303, localTarget(chosen.back));
  });
  return router;
}
