interface NavigationLocation {
  readonly target?: string;
  readonly issueKey?: string;
  readonly contentId?: string;
  readonly spaceKey?: string;
  readonly moduleKey?: string;
  readonly projectKey?: string;
  /** Of a module: below its own address, with a query. */
  readonly path?: string;
}

/**
 * Where a `router` call leads on this site.
 * @throws Error for a target that the sandbox has no screen for
 */
export function urlOf(location: NavigationLocation & { readonly url?: string }): URL {
  if (location.url !== undefined) return allowed(new URL(location.url, window.location.origin));
  switch (location.target) {
    case 'issue':
      return here(`/browse/${encodeURIComponent(location.issueKey ?? '')}`);
    case 'contentView':
      return here(`/wiki/pages/${encodeURIComponent(location.contentId ?? '')}`);
    case 'spaceView':
      return here(`/wiki/spaces/${encodeURIComponent(location.spaceKey ?? '')}`);
    case 'module': {
      const app = `apps/${encodeURIComponent(location.moduleKey ?? '')}`;
      const { projectKey } = location;
      const base =
        projectKey === undefined ? `/jira/${app}` : `/jira/software/projects/${encodeURIComponent(projectKey)}/${app}`;
      return below(base, location.path ?? '');
    }
    default:
      throw new Error(`The Runway sandbox has no screen for the navigation target "${String(location.target)}".`);
  }
}

/** Leaves for same-tab targets; anything outside the site opens beside it, as the product does after asking. */
export function leaveFor(url: URL, type: unknown): void {
  if (type === 'new-tab' || url.origin !== window.location.origin) window.open(url, '_blank', 'noopener');
  else window.location.assign(url);
}

const here = (path: string) => new URL(path, window.location.origin);

/** @throws Error for a path that climbs out of the module */
function below(base: string, path: string): URL {
  const url = here(`${base}/${path.replace(/^\/+/, '')}`);
  if (!url.pathname.startsWith(`${base}/`)) throw new Error(`The path ${path} leads out of its module.`);
  url.pathname = url.pathname.replace(/\/$/, '');
  return url;
}

function allowed(url: URL): URL {
  if (!['http:', 'https:', 'mailto:'].includes(url.protocol))
    throw new Error(`The router does not open ${url.protocol} addresses.`);
  return url;
}
