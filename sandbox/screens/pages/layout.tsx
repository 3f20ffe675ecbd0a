import type { ReactNode } from 'react';
import type { PageContext } from '../client/page-context';
import { FRAME_SANDBOX } from '../frame-policy';
import { globalPagePath } from '../jira-panels';
import { ENVIRONMENT_ID, type ScreenContext } from '../screen-context';
import { SIGNED_OUT } from '../session';

/** The page around every screen: title bar, person and theme switch, and the place where flags appear. */
export function Layout({
  context,
  title,
  children,
}: {
  readonly context: ScreenContext;
  readonly title: string;
  readonly children: ReactNode;
}) {
  const { theme, site } = context;
  return (
    <html lang="en" {...(theme === 'auto' ? {} : { 'data-theme': theme })}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="sandbox-context" content={JSON.stringify(pageContext(context))} />
        <title>{`${title} - ${site.state.name}`}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/_sandbox/site.css" />
        <script src="/_sandbox/shell.js" defer />
      </head>
      <body>
        <a className="skip" href="#main">
          Skip to content
        </a>
        <header className="top">
          <a className="brand" href="/">
            <span className="brand-mark" aria-hidden="true" />
            {site.state.name}
          </a>
          <AppsMenu context={context} />
          <div className="top-tools">
            <PersonSwitch context={context} />
            <ThemeSwitch context={context} />
          </div>
        </header>
        <main id="main" tabIndex={-1} aria-label={title}>
          {children}
        </main>
        <div id="flags" role="status" aria-label="Notifications" />
      </body>
    </html>
  );
}

/** Apps that have a page of the whole site. */
function AppsMenu({ context: { surfaces, actor } }: { readonly context: ScreenContext }) {
  const { globalPage } = surfaces;
  if (globalPage === null || actor.kind === 'anonymous') return null;
  return (
    <nav aria-label="Apps" className="apps">
      <a href={globalPagePath(globalPage)}>{globalPage.title}</a>
    </nav>
  );
}

function PersonSwitch({ context: { actor, site, here } }: { readonly context: ScreenContext }) {
  const people = Object.values(site.state.users).filter((user) => user.kind === 'person');
  return (
    <form method="post" action="/_sandbox/person" className="inline-form">
      <input type="hidden" name="back" value={here} />
      <label htmlFor="person">You are</label>
      <select id="person" name="account" defaultValue={actor.kind === 'person' ? actor.accountId : SIGNED_OUT}>
        {people.map((user) => (
          <option key={user.accountId} value={user.accountId}>
            {user.displayName}
          </option>
        ))}
        <option value={SIGNED_OUT}>Nobody (signed out)</option>
      </select>
      <button className="button">Switch</button>
    </form>
  );
}

const THEMES = [
  ['auto', 'As the device'],
  ['light', 'Light'],
  ['dark', 'Dark'],
] as const;

function ThemeSwitch({ context: { theme, here } }: { readonly context: ScreenContext }) {
  return (
    <form method="post" action="/_sandbox/theme" className="inline-form">
      <input type="hidden" name="back" value={here} />
      <label htmlFor="theme">Theme</label>
      <select id="theme" name="theme" defaultValue={theme}>
        {THEMES.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <button className="button">Set</button>
    </form>
  );
}

function pageContext({ actor, site, surfaces, theme, origins }: ScreenContext): PageContext {
  const user = actor.kind === 'person' ? site.state.users[actor.accountId] : undefined;
  return {
    accountId: user?.accountId ?? null,
    licensed: user?.licensed ?? false,
    cloudId: site.state.cloudId,
    siteUrl: origins.shell,
    timezone: user?.timeZone ?? 'UTC',
    environmentId: ENVIRONMENT_ID,
    theme,
    frameOrigin: origins.frame,
    sandbox: FRAME_SANDBOX,
    pages: surfaces.pages,
  };
}
