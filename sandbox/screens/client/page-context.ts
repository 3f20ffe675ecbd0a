/** What the server writes into the page for the shell, as JSON in attributes. */
export interface PageContext {
  readonly accountId: string | null;
  readonly licensed: boolean;
  readonly cloudId: string;
  readonly siteUrl: string;
  readonly timezone: string;
  readonly environmentId: string;
  readonly theme: 'auto' | 'light' | 'dark';
  readonly frameOrigin: string;
  readonly sandbox: string;
  /** Paths on the frame's origin, by resource name: what `openModal` may open. */
  readonly pages: Readonly<Record<string, string>>;
}

/** One panel that the page embeds, or offers to open. */
export interface PanelSpec {
  readonly moduleKey: string;
  readonly title: string;
  readonly page: string;
  readonly viewport: string;
  readonly localId: string;
  readonly extension: Readonly<Record<string, unknown>>;
  /** Where the panel's own history stands in the address bar; null: nowhere. */
  readonly historyBase: string | null;
  /** Where `view.submit` sends what it was given; null: nothing to submit to. */
  readonly submitTo: string | null;
}
