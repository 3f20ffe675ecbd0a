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
  test('the default space holds a page with the macro and an empty one, all valid documents', async () => {
    const { ask } = siteUnderTest();
    const said = await ask('GET', `/wiki/api/v2/spaces/${SPACE}/pages?body-format=atlas_doc_format`);
    const { results } = said.body as { results: { title: string; body: { atlas_doc_format: { value: string } } }[] };
    expect(results.map((page) => page.title)).toEqual(['Migration documents', 'Phase readiness', 'Empty page']);
    expect(results.map((page) => isAdf(JSON.parse(page.body.atlas_doc_format.value)))).toEqual([true, true, true]);
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
    const first = await ask('GET', `/wiki/api/v2/spaces/${SPACE}/pages?limit=2`, undefined, lead);
    const { _links, results } = first.body as { results: unknown[]; _links: { next: string } };
    expect(results).toHaveLength(2);
    const rest = await ask('GET', _links.next);
    expect(rest.body).toMatchObject({ results: [{ title: 'Empty page' }] });
    expect(rest.body).not.toHaveProperty('_links.next');
  });
});
