/** A page of `docs/`, rendered when the panels are built. */
export interface HelpPage {
  readonly title: string;
  /** Its sections, for the table of contents. */
  readonly contents: readonly { readonly anchor: string; readonly text: string }[];
  /** Without the title. Made by `render-help.mts`, which lets no HTML of the page through. */
  readonly html: string;
}
