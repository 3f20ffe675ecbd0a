/** The site read over REST as one person: what a test holds the screens and the app's word against. */
export function restOf(url: string, account = 'acc-lead') {
  const authorization = `Basic ${Buffer.from(`${account}:any`).toString('base64')}`;
  const ask = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: { authorization, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`);
    const text = await answer.text();
    return text === '' ? undefined : JSON.parse(text);
  };
  return {
    ask,
    /** Key, summary, hierarchy level and parent's key of every issue that the query finds, all pages. */
    async issues(jql: string): Promise<readonly FoundIssue[]> {
      const found: FoundIssue[] = [];
      for (let token: string | null | undefined; ;) {
        const page = (await ask('POST', '/rest/api/3/search/jql', {
          jql,
          fields: ['summary', 'issuetype', 'parent'],
          maxResults: 100,
          ...(token ? { nextPageToken: token } : {}),
        })) as { issues: RawIssue[]; nextPageToken?: string };
        found.push(
          ...page.issues.map(({ key, fields }) => ({
            key,
            summary: fields.summary,
            level: fields.issuetype.hierarchyLevel,
            parent: fields.parent?.key ?? null,
          })),
        );
        if (!page.nextPageToken) return found;
        token = page.nextPageToken;
      }
    },
  };
}

export interface FoundIssue {
  readonly key: string;
  readonly summary: string;
  readonly level: number;
  readonly parent: string | null;
}

interface RawIssue {
  readonly key: string;
  readonly fields: {
    readonly summary: string;
    readonly issuetype: { readonly hierarchyLevel: number };
    readonly parent?: { readonly key: string };
  };
}
