import { paragraph, siteUnderTest, fields, tasks } from './site-under-test';

const ISSUE = '/rest/api/3/issue';
const SEARCH = '/rest/api/3/search/jql';

interface Issues {
  readonly issues: readonly { readonly id: string; readonly fields?: { readonly comment: Comments } }[];
}
interface Comments {
  readonly comments: readonly { readonly id: string }[];
  readonly total: number;
}

test('a bulk fetch answers in no order, which is the same for the same seed', async () => {
  const orderOf = async (seed: number) => {
    const { ask } = siteUnderTest({ seed });
    await ask('POST', `${ISSUE}/bulk`, tasks('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'));
    const issueIdsOrKeys = Array.from({ length: 8 }, (_, index) => String(10_001 + index));
    return ((await ask('POST', `${ISSUE}/bulkfetch`, { issueIdsOrKeys, fields: ['id'] })).body as Issues).issues.map(
      ({ id }) => id,
    );
  };
  const once = await orderOf(1);
  expect(once).not.toEqual([...once].sort());
  expect([...once].sort()).toHaveLength(8);
  expect(await orderOf(1)).toEqual(once);
  expect(await orderOf(2)).not.toEqual(once);
});

test('an issue shows its 100 newest comments, one of many its 20 newest, and says how many there are', async () => {
  const { ask, clock } = siteUnderTest();
  await ask('POST', ISSUE, { fields: fields('talk') });
  for (let count = 0; count < 101; count += 1) {
    await ask('POST', `${ISSUE}/MIG-1/comment`, { body: paragraph(`note ${count}`) });
    await clock.advance(2_000);
  }
  const shown = (comment: Comments | undefined) => [
    comment?.comments.length,
    comment?.comments.at(0)?.id,
    comment?.comments.at(-1)?.id,
    comment?.total,
  ];
  const one = (await ask('GET', `${ISSUE}/MIG-1?fields=comment`)).body as { fields: { comment: Comments } };
  expect(shown(one.fields.comment)).toEqual([100, '10002', '10101', 101]);
  const many = [
    await ask('POST', `${ISSUE}/bulkfetch`, { issueIdsOrKeys: ['MIG-1'], fields: ['comment'] }),
    await ask('POST', SEARCH, { jql: 'project = MIG', fields: ['comment'] }),
  ];
  for (const { body } of many)
    expect(shown((body as Issues).issues[0]?.fields?.comment)).toEqual([20, '10082', '10101', 101]);
  const all = (await ask('GET', `${ISSUE}/MIG-1/comment?maxResults=5000`)).body as Comments;
  expect(all.comments).toHaveLength(101);
});

test('JQL sorts by seven fields at most', async () => {
  const { ask } = siteUnderTest();
  const sorted = async (count: number) =>
    (await ask('POST', SEARCH, { jql: `project = MIG ORDER BY ${Array(count).fill('id').join(', ')}` })).status;
  expect(await sorted(7)).toBe(200);
  expect(await sorted(8)).toBe(400);
});

test.each([
  'status CHANGED',
  'status WAS Done',
  'assignee WAS NOT IN (acc-lead)',
  'status CHANGED FROM Done AFTER -1d',
])('the query over history %s is answered 501 by name', async (clause) => {
  const { ask } = siteUnderTest();
  const said = await ask('POST', SEARCH, { jql: `project = MIG AND ${clause}` });
  expect(said.status).toBe(501);
  expect((said.body as { errorMessages: string[] }).errorMessages[0]).toMatch(/operator '(CHANGED|WAS)' in JQL/);
});

const holding = (node: object) => ({ type: 'doc', version: 1, content: [node] });
const text = paragraph('part').content[0];
test.each([
  ['layoutSection', holding({ type: 'layoutSection', content: [half(), half()] })],
  ['extension', holding({ type: 'extension', attrs: { extensionKey: 'toc', extensionType: 'com.example' } })],
  [
    'bodiedExtension',
    holding({ type: 'bodiedExtension', attrs: { extensionKey: 'x', extensionType: 'com.example' }, content: [text] }),
  ],
  ['placeholder', holding({ type: 'paragraph', content: [{ type: 'placeholder', attrs: { text: 'Fill in' } }] })],
])('a document with the node %s is Confluence’s, and Jira refuses it', async (_, document) => {
  const { ask } = siteUnderTest();
  expect(await ask('POST', ISSUE, { fields: fields('described', { description: document }) })).toMatchObject({
    status: 400,
    body: { errors: { description: 'INVALID_INPUT' } },
  });
  await ask('POST', ISSUE, { fields: fields('plain', { description: paragraph('part') }) });
  expect((await ask('POST', `${ISSUE}/MIG-1/comment`, { body: document })).status).toBe(400);
});
function half() {
  return { type: 'layoutColumn', attrs: { width: 50 }, content: [paragraph('half').content[0]] };
}

test('answers say how much of the second is left for their path', async () => {
  const { ask, clock } = siteUnderTest();
  const first = await ask('GET', '/rest/api/3/field');
  expect(first.headers).toMatchObject({ 'X-RateLimit-Limit': '100', 'X-RateLimit-Remaining': '99' });
  expect(first.headers).not.toHaveProperty('X-RateLimit-NearLimit');
  for (let count = 0; count < 80; count += 1) await ask('GET', '/rest/api/3/field');
  expect((await ask('GET', '/rest/api/3/field')).headers).toMatchObject({
    'X-RateLimit-Remaining': '18',
    'X-RateLimit-NearLimit': 'true',
    'X-RateLimit-Reset': new Date(clock.now() + 1_000).toISOString(),
  });
  expect((await ask('GET', `${ISSUE}/MIG-404`)).headers).toMatchObject({ 'X-RateLimit-Limit': '100' });
});
