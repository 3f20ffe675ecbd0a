import type { FrameLocation } from './messages';
import type { PanelFrame } from './panel-frame';
import { record } from './record';

/** Where the address bar stands, as the panel counts it: below its own path. */
export function locationUnder(base: string): FrameLocation {
  const { pathname, search, hash } = window.location;
  return { pathname: pathname.slice(base.length) || '/', search, hash, state: window.history.state as unknown };
}

/** @throws Error where the panel stands in a place without an address of its own */
export function historyOf({ spec }: PanelFrame) {
  if (spec.historyBase === null) throw new Error('This place has no history of its own.');
  return { location: locationUnder(spec.historyBase), base: spec.historyBase };
}

/** Writes a panel's own location into the address bar. */
export function writeHistory({ spec }: PanelFrame, write: 'pushState' | 'replaceState', to: unknown): void {
  const { pathname, search, hash, state } = record(to) as unknown as FrameLocation;
  window.history[write](
    state ?? null,
    '',
    `${spec.historyBase ?? ''}${pathname === '/' ? '' : pathname}${search}${hash}`,
  );
}
