import { view } from '@forge/bridge';

/** The page's address inside the product, and the ways to follow and to change it. */
export interface PageHistory {
  readonly location: { readonly pathname: string; readonly search?: string };
  push(path: string): void;
  listen(told: (location: { readonly pathname: string; readonly search?: string }) => void): unknown;
}

let opened: Promise<PageHistory> | undefined;

/** Opened once: the page's first question is asked with it, before the page is there that follows it. */
export function pageHistory(): Promise<PageHistory> {
  opened ??= view.createHistory() as Promise<PageHistory>;
  return opened;
}
