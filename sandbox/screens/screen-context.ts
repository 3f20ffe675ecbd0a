import type { Actor, Site } from '../site/site';
import type { SiteReader } from './site-reader';
import type { Origins } from './origins';
import type { Theme } from './session';
import type { Surfaces } from './surfaces';

/** What every screen is drawn from: one person's browser, at one address. */
export interface ScreenContext {
  readonly site: Site;
  readonly reader: SiteReader;
  readonly actor: Actor;
  readonly theme: Theme;
  readonly origins: Origins;
  readonly surfaces: Surfaces;
  /** Path and query of this screen: where the person and theme switches lead back to. */
  readonly here: string;
}

/** The one environment of the installed app. */
export const ENVIRONMENT_ID = '5b1e4f0c-6b0d-4c51-9a52-1f6a5d0c2e77';

/** The key of an app's module as the product writes it into addresses, macros and local ids. */
export const extensionKey = (surfaces: Surfaces, moduleKey: string): string =>
  `${surfaces.appId}/${ENVIRONMENT_ID}/static/${moduleKey}`;
export const extensionId = (surfaces: Surfaces, moduleKey: string): string =>
  `ari:cloud:ecosystem::extension/${extensionKey(surfaces, moduleKey)}`;
