import { z } from 'zod';
import { restOf } from './rest';

const found = z.object({
  issues: z.array(
    z.object({
      key: z.string(),
      fields: z.object({
        issuetype: z.object({ hierarchyLevel: z.number() }),
        duedate: z.string().nullish(),
        status: z.object({ statusCategory: z.object({ key: z.string() }) }),
      }),
    }),
  ),
  nextPageToken: z.string().nullish(),
});
const offered = z.object({ transitions: z.array(z.object({ id: z.string(), name: z.string() })) });

const RESULT = 'https://example.com/result';

/** What people do in Jira itself, over REST, as one of them. */
export function workInJira(url: string, account: string) {
  const { ask } = restOf(url, account);
  const authorization = `Basic ${Buffer.from(`${account}:any`).toString('base64')}`;

  async function search(jql: string): Promise<z.infer<typeof found>['issues']> {
    const all: z.infer<typeof found>['issues'] = [];
    for (let nextPageToken: string | null | undefined; ;) {
      const page = found.parse(
        await ask('POST', '/rest/api/3/search/jql', {
          jql,
          fields: ['issuetype', 'status', 'duedate'],
          maxResults: 100,
          ...(nextPageToken ? { nextPageToken } : {}),
        }),
      );
      all.push(...page.issues);
      if (!page.nextPageToken) return all;
      ({ nextPageToken } = page);
    }
  }

  async function moveTo(issue: string, status: string): Promise<void> {
    const { transitions } = offered.parse(await ask('GET', `/rest/api/3/issue/${issue}/transitions`));
    const to = transitions.find(({ name }) => name === status);
    if (to === undefined) throw new Error(`Issue ${issue} has no transition to ${status}.`);
    await ask('POST', `/rest/api/3/issue/${issue}/transitions`, { transition: { id: to.id } });
  }

  async function attach(issue: string): Promise<void> {
    const body = new FormData();
    body.append('file', new Blob(['Done as agreed.'], { type: 'text/plain' }), 'evidence.txt');
    const headers = { authorization, 'x-atlassian-token': 'no-check' };
    const answer = await fetch(`${url}/rest/api/3/issue/${issue}/attachments`, { method: 'POST', headers, body });
    if (!answer.ok) throw new Error(`The file was not attached to ${issue}: ${await answer.text()}`);
  }

  const comment = (issue: string): Promise<unknown> =>
    ask('POST', `/rest/api/3/issue/${issue}/comment`, {
      body: {
        type: 'doc',
        version: 1,
        content: [
          {
            type: 'paragraph',
            content: [{ type: 'text', text: RESULT, marks: [{ type: 'link', attrs: { href: RESULT } }] }],
          },
        ],
      },
    });

  return {
    moveTo,
    search,
    /** Evidence is attached and written at each open item that is due by the day, and it is moved to done, children first. */
    async finish(project: string, until: string): Promise<number> {
      const open = (await search(`project = ${project} AND labels = runway`)).filter(
        ({ fields: { issuetype, duedate, status } }) =>
          issuetype.hierarchyLevel < 1 && status.statusCategory.key !== 'done' && duedate != null && duedate <= until,
      );
      const byDepth = open.toSorted((a, b) => a.fields.issuetype.hierarchyLevel - b.fields.issuetype.hierarchyLevel);
      for (const { key } of byDepth) {
        await attach(key);
        await comment(key);
        await moveTo(key, 'Done');
      }
      return open.length;
    },
  };
}
