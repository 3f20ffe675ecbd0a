import { isAdf } from '../../../sandbox/jira/adf-check';
import { anonymous, lead, outsider, paragraph, siteUnderTest, viewer } from './site-under-test';

const PAGES = '/wiki/api/v2/pages';
const SPACE = '65537';

const create = (title: string, more: Record<string, unknown> = {}) => ({
  spaceId: SPACE,
  status: 'current',
  title,
  body: { representation: 'atlas_doc_format', value: JSON.stringify(paragraph(title)) },
  ...more,
});

describe('Confluence pages', () => {
  test('the default space holds a page with the macro, an empty one and two to import, all valid documents', async () => {
    const { ask } = siteUnderTest();
    const said = await ask('GET', `/wiki/api/v2/spaces/${SPACE}/pages?body-format=atlas_doc_format`);
    const { results } = said.body as { results: { title: string; body: { atlas_doc_format: { value: string } } }[] };
    expect(results.map((page) => page.title)).toEqual([
      'Migration documents',
      'Phase readiness',
      'Empty page',
      'Cutover timeline',
      'Getting started checklist',
    ]);
    for (const page of results)
      expect([page.title, isAdf(JSON.parse(page.body.atlas_doc_format.value))]).toEqual([page.title, true]);
    expect(results[1]?.body.atlas_doc_format.value).toContain('/static/runway-readiness"');
  });

  test('a body is answered only when asked for', async () => {
    const { ask } = siteUnderTest();
    expect((await ask('GET', `${PAGES}/131074`)).body).toMatchObject({
      id: '131074',
      spaceId: SPACE,
      version: { number: 1 },
      body: {},
    });
    expect((await ask('GET', `${PAGES}/131074?body-format=view`)).status).toBe(501);
    expect((await ask('GET', `${PAGES}/131074?body-format=odd`)).status).toBe(400);
    expect((await ask('GET', `${PAGES}/abc`)).status).toBe(400);
    expect(await ask('GET', `${PAGES}/7`)).toMatchObject({
      status: 404,
      body: { errors: [{ status: 404, code: 'NOT_FOUND' }] },
    });
  });

  test('a title is there once in a space', async () => {
    const { ask } = siteUnderTest();
    const said = await ask('POST', PAGES, create('Plan'));
    expect(said).toMatchObject({ status: 200, body: { title: 'Plan', parentId: '131073', version: { number: 1 } } });
    expect(await ask('POST', PAGES, create('plan'))).toMatchObject({
      status: 400,
      body: { errors: [{ title: expect.stringContaining('already exists') }] },
    });
    expect((await ask('POST', PAGES, create(''))).status).toBe(400);
    expect(
      (
        await ask(
          'POST',
          PAGES,
          create('Bad', { body: { representation: 'atlas_doc_format', value: '{"type":"doc"}' } }),
        )
      ).status,
    ).toBe(400);
  });

  test('a page that was never published is seen by its author, when asked for drafts', async () => {
    const { ask } = siteUnderTest();
    const said = await ask('POST', PAGES, create('Half done', { status: 'draft' }));
    const path = `${PAGES}/${(said.body as { id: string }).id}`;
    expect((await ask('GET', path)).status).toBe(404);
    expect((await ask('GET', `${path}?get-draft=true`)).body).toMatchObject({ status: 'draft', title: 'Half done' });
    expect((await ask('GET', `${path}?get-draft=true`, undefined, viewer)).status).toBe(404);
    expect((await ask('GET', `${PAGES}/131074?get-draft=true`)).body).toMatchObject({ status: 'current' });
  });

  test('changes of a published page wait as its draft until it is published, which overrides them', async () => {
    const { ask } = siteUnderTest();
    const path = `${PAGES}/131075`;
    const change = (title: string, status: string, number: number) =>
      ask('PUT', path, { ...create(title), id: '131075', status, version: { number } });
    expect(await change('Begun', 'draft', 1)).toMatchObject({ status: 200, body: { status: 'draft', title: 'Begun' } });
    expect((await change('Begun', 'draft', 2)).status).toBe(400);
    const asked = async (as?: typeof viewer) => (await ask('GET', `${path}?get-draft=true`, undefined, as)).body;
    expect(await asked()).toMatchObject({ status: 'draft', title: 'Begun', version: { number: 1 } });
    expect((await ask('GET', path)).body).toMatchObject({ status: 'current', title: 'Empty page' });
    expect(await asked(viewer)).toMatchObject({ status: 'current', title: 'Empty page' });
    expect((await change('Published', 'current', 2)).status).toBe(200);
    expect(await asked()).toMatchObject({ status: 'current', title: 'Published', version: { number: 2 } });
  });

  test('a blog post is asked for as a page is, below its own address, and its title is there once a day', async () => {
    const { ask, clock } = siteUnderTest();
    const POSTS = '/wiki/api/v2/blogposts';
    const said = await ask('POST', POSTS, create('Week 9'));
    const { id } = said.body as { id: string };
    expect(said).toMatchObject({
      status: 200,
      body: { title: 'Week 9', _links: { webui: expect.stringMatching(/blog/) } },
    });
    expect(said.body).not.toHaveProperty('parentId');
    expect((await ask('GET', `${PAGES}/${id}`)).status).toBe(404);
    expect((await ask('GET', `${POSTS}/131074`)).status).toBe(404);
    expect((await ask('POST', POSTS, create('Week 9'))).status).toBe(400);
    await ask('POST', `/wiki/rest/api/content/${id}/label`, [{ prefix: 'global', name: 'runway' }]);
    expect((await ask('GET', `${POSTS}/${id}/labels`)).body).toMatchObject({ results: [{ name: 'runway' }] });
    const update = { id, status: 'current', title: 'Week nine', body: create('x').body, version: { number: 2 } };
    expect((await ask('PUT', `${POSTS}/${id}`, update)).status).toBe(200);
    expect((await ask('GET', `${POSTS}/${id}/versions`)).body).toMatchObject({
      results: [{ number: 2 }, { number: 1 }],
    });
    await clock.advance(86_400_000);
    expect((await ask('POST', POSTS, create('Week nine'))).status).toBe(200);
    expect((await ask('GET', `/wiki/api/v2/spaces/${SPACE}/blogposts`)).body).toMatchObject({
      results: [{ title: 'Week nine' }, { title: 'Week nine' }],
    });
    expect((await ask('DELETE', `${POSTS}/${id}`)).status).toBe(204);
    expect((await ask('GET', `${POSTS}/${id}`)).status).toBe(404);
    const draft = await ask('POST', POSTS, create('Later', { status: 'draft' }));
    expect((await ask('GET', `${POSTS}/${(draft.body as { id: string }).id}`)).status).toBe(404);
  });

  test('a live doc is a page that says so', async () => {
    const { ask } = siteUnderTest();
    const said = await ask('POST', PAGES, create('Live', { subtype: 'live' }));
    expect(said.body).toMatchObject({ subtype: 'live', status: 'current' });
  });

  test('an update names the next version', async () => {
    const { ask } = siteUnderTest();
    const update = (number: number) => ({
      id: '131075',
      status: 'current',
      title: 'Empty page',
      body: create('x').body,
      version: { number },
    });
    expect((await ask('PUT', `${PAGES}/131075`, update(1))).status).toBe(409);
    expect((await ask('PUT', `${PAGES}/131075`, update(3))).status).toBe(409);
    expect(await ask('PUT', `${PAGES}/131075`, update(2))).toMatchObject({
      status: 200,
      body: { version: { number: 2, authorId: 'acc-lead' } },
    });
    expect((await ask('PUT', `${PAGES}/131075`, update(2))).status).toBe(409);
    expect((await ask('PUT', `${PAGES}/131074`, update(2))).status).toBe(400);
  });

  test('who may not read sees nothing, who may only read writes nothing', async () => {
    const { ask } = siteUnderTest();
    for (const actor of [outsider, anonymous]) {
      expect((await ask('GET', `${PAGES}/131074`, undefined, actor)).status).toBe(404);
      expect((await ask('GET', '/wiki/api/v2/spaces', undefined, actor)).body).toMatchObject({ results: [] });
    }
    expect((await ask('GET', `${PAGES}/131074`, undefined, viewer)).status).toBe(200);
    expect((await ask('POST', PAGES, create('No'), viewer)).status).toBe(404);
    expect((await ask('POST', PAGES, create('No'), anonymous)).status).toBe(401);
  });

  test('lists go on by cursor', async () => {
    const { ask } = siteUnderTest();
    const first = await ask('GET', `/wiki/api/v2/spaces/${SPACE}/pages?limit=3`, undefined, lead);
    const { _links, results } = first.body as { results: unknown[]; _links: { next: string } };
    expect(results).toHaveLength(3);
    const rest = await ask('GET', _links.next);
    expect(rest.body).toMatchObject({
      results: [{ title: 'Cutover timeline' }, { title: 'Getting started checklist' }],
    });
    expect(rest.body).not.toHaveProperty('_links.next');
  });

  test('pages are found by ids, by their whole title, and in an order', async () => {
    const { ask, clock } = siteUnderTest();
    await clock.advance(60_000);
    const update = { id: '131075', status: 'current', title: 'Empty page', body: create('x').body };
    await ask('PUT', `${PAGES}/131075`, { ...update, version: { number: 2 } });
    const titles = async (path: string) =>
      ((await ask('GET', path)).body as { results: { title: string }[] }).results.map(({ title }) => title);
    expect(await titles(`${PAGES}?id=131076,131075,7`)).toEqual(['Empty page', 'Cutover timeline']);
    expect(await titles(`/wiki/api/v2/spaces/${SPACE}/pages?title=Empty%20page`)).toEqual(['Empty page']);
    expect(await titles(`/wiki/api/v2/spaces/${SPACE}/pages?title=Empty`)).toEqual([]);
    expect(await titles(`/wiki/api/v2/spaces/${SPACE}/pages?sort=-modified-date&limit=1`)).toEqual(['Empty page']);
    expect((await ask('GET', `${PAGES}?sort=odd`)).status).toBe(400);
    expect((await ask('GET', `${PAGES}?id=odd`)).status).toBe(400);
    expect((await ask('GET', `${PAGES}?status=archived`)).status).toBe(501);
    expect((await ask('GET', '/wiki/api/v2/spaces?sort=-name')).body).toMatchObject({
      results: [{ name: 'Migration documents' }, { name: 'Lead notes' }],
    });
  });

  test('a restricted page, and what lies below it, is there only for whom it is restricted to', async () => {
    const { ask, site } = siteUnderTest();
    const home = site.state.confluence.pages['131073'];
    if (home === undefined) throw new Error('No home page.');
    home.viewers = ['acc-lead'];
    for (const id of ['131073', '131076']) {
      expect((await ask('GET', `${PAGES}/${id}`)).status).toBe(200);
      expect((await ask('GET', `${PAGES}/${id}`, undefined, viewer)).status).toBe(404);
    }
    const list = await ask('GET', `${PAGES}?id=131073,131076`, undefined, viewer);
    expect(list.body).toMatchObject({ results: [] });
    const spaces = await ask('GET', '/wiki/api/v2/spaces', undefined, viewer);
    expect((spaces.body as { results: unknown[] }).results).toHaveLength(1);
  });
});
