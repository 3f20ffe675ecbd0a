interface Page {
  readonly nextPageToken?: string | null | undefined;
}

/**
 * The pages of an answer that names its next page by a token, one after the other.
 * @param ask for one page; what it is given belongs into the request
 */
export async function* tokenPages<P extends Page>(
  ask: (more: { readonly nextPageToken?: string }) => Promise<P>,
): AsyncGenerator<P, void, undefined> {
  for (let more: { readonly nextPageToken?: string } = {}; ;) {
    const page = await ask(more);
    yield page;
    if (!page.nextPageToken) return;
    more = { nextPageToken: page.nextPageToken };
  }
}
