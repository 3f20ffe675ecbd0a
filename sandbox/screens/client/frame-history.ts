import type { FrameLocation } from './messages';

type Listener = (location: FrameLocation, action: 'PUSH' | 'REPLACE' | 'POP') => void;
type Target = string | Partial<FrameLocation>;

/** The shape of the `history` package that `view.createHistory()` promises, kept in step with the address bar of the site. */
export interface FrameHistory {
  location: FrameLocation;
  action: 'PUSH' | 'REPLACE' | 'POP';
  readonly length: number;
  push(to: Target, state?: unknown): void;
  replace(to: Target, state?: unknown): void;
  go(steps: number): void;
  goBack(): void;
  goForward(): void;
  back(): void;
  forward(): void;
  listen(listener: Listener): () => void;
  createHref(to: Target): string;
}

/**
 * @param tell hands a change to the shell, which writes it into the address bar
 * @param base the module's own path on the site
 */
export function createFrameHistory(
  initial: FrameLocation,
  base: string,
  tell: (command: 'history.push' | 'history.replace' | 'history.go', data: unknown) => void,
): { readonly history: FrameHistory; readonly popped: (location: FrameLocation) => void } {
  const listeners = new Set<Listener>();
  const notify = (location: FrameLocation, action: FrameHistory['action']) => {
    history.location = location;
    history.action = action;
    for (const listener of listeners) listener(location, action);
  };
  const go = (steps: number) => tell('history.go', steps);
  const history: FrameHistory = {
    location: initial,
    action: 'POP',
    length: 1,
    push(to, state) {
      const location = resolve(to, state, history.location);
      tell('history.push', location);
      notify(location, 'PUSH');
    },
    replace(to, state) {
      const location = resolve(to, state, history.location);
      tell('history.replace', location);
      notify(location, 'REPLACE');
    },
    go,
    goBack: () => go(-1),
    goForward: () => go(1),
    back: () => go(-1),
    forward: () => go(1),
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    createHref(to) {
      const { pathname, search, hash } = resolve(to, undefined, history.location);
      return `${base}${pathname === '/' ? '' : pathname}${search}${hash}`;
    },
  };
  return { history, popped: (location) => notify(location, 'POP') };
}

function resolve(to: Target, state: unknown, from: FrameLocation): FrameLocation {
  if (typeof to !== 'string')
    return {
      pathname: to.pathname ?? from.pathname,
      search: to.search ?? '',
      hash: to.hash ?? '',
      state: to.state ?? state,
    };
  const url = new URL(to, `http://frame${from.pathname}`);
  return { pathname: url.pathname, search: url.search, hash: url.hash, state };
}
