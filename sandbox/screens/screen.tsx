import type { Request, RequestHandler, Response } from 'express';
import type { ReactElement, ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { FailurePage } from './pages/failure-page';
import { Layout } from './pages/layout';
import type { ScreenContext } from './screen-context';
import { Refused } from './site-reader';

export interface Drawn {
  readonly title: string;
  readonly body: ReactNode;
}

export type ContextOf = (request: Request) => ScreenContext;

/** A screen: what `draw` reads as the person, inside the layout; what the site refuses becomes a page with its words. */
export function screen(
  contextOf: ContextOf,
  draw: (context: ScreenContext, request: Request) => Promise<Drawn>,
): RequestHandler {
  return async (request, response) => {
    const context = contextOf(request);
    try {
      const { title, body } = await draw(context, request);
      sendScreen(response, 200, context, title, body);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      sendScreen(
        response,
        error.status,
        context,
        'Not shown',
        <FailurePage status={error.status} messages={error.messages} />,
      );
    }
  };
}

/** A form's target: does the work as the person, then leads back to a screen. */
export function action(
  contextOf: ContextOf,
  work: (context: ScreenContext, request: Request) => Promise<string>,
): RequestHandler {
  return async (request, response) => {
    const context = contextOf(request);
    try {
      response.redirect(303, localTarget(await work(context, request)));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      sendScreen(
        response,
        error.status,
        context,
        'Not done',
        <FailurePage status={error.status} messages={error.messages} />,
      );
    }
  };
}

/** A path on this site: a form's `back` never leads elsewhere. */
export const localTarget = (path: string): string => (/^\/(?![/\\])/.test(path) ? path : '/');

function sendScreen(response: Response, status: number, context: ScreenContext, title: string, body: ReactNode): void {
  const page: ReactElement = (
    <Layout context={context} title={title}>
      {body}
    </Layout>
  );
  response
    .status(status)
    .set(
      'content-security-policy',
      `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src ${context.origins.frame}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    )
    .type('html')
    .send(`<!doctype html>${renderToStaticMarkup(page)}`);
}
