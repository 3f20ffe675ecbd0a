import * as fc from 'fast-check';
import { bodyIn } from '../../../sandbox/confluence/body-in';
import { isAdf } from '../../../sandbox/jira/adf-check';
import { siteUnderTest } from './site-under-test';

const PAGES = '/wiki/api/v2/pages';
type Body = ReturnType<typeof bodyIn>;
const storage = (value: string): Body => ({ representation: 'storage', value });
const adf = (document: unknown): Body => ({ representation: 'atlas_doc_format', value: JSON.stringify(document) });
const documentOf = (text: string): { content: unknown[] } =>
  JSON.parse(bodyIn(storage(text), 'atlas_doc_format').value) as { content: unknown[] };

const letters = fc.string({
  unit: fc.constantFrom('a', 'ß', ' ', '&', '<', '>', '"', "'", ']]>', '&amp;', '移'),
  minLength: 1,
});
const marks: fc.Arbitrary<string[]> = fc.oneof(
  fc.uniqueArray(fc.constantFrom<string[]>('strong', 'em', 'underline', 'strike'), { minLength: 1 }),
  fc.constant<string[]>(['code']),
);
/** No two texts beside each other are marked alike: in storage format they are one. */
const inline = fc
  .array(fc.record({ text: letters, marks, href: fc.option(fc.webUrl()) }), { maxLength: 4 })
  .map((all) =>
    all.flatMap(({ text, marks: types, href }) => [
      {
        ...{ type: 'text', text },
        marks: [...types.map((type) => ({ type })), ...(href === null ? [] : [{ type: 'link', attrs: { href } }])],
      },
      { type: 'hardBreak' },
      { type: 'text', text },
    ]),
  );
const paragraph = inline.map((content) => ({ type: 'paragraph', content }));
const list = fc.tuple(
  fc.constantFrom('bulletList', 'orderedList'),
  fc.array(paragraph, { minLength: 1, maxLength: 3 }),
);
const cell = fc.record({ type: fc.constantFrom('tableHeader', 'tableCell'), of: paragraph, wide: fc.boolean() });
const block = fc.oneof(
  paragraph,
  fc.constant({ type: 'rule' }),
  fc
    .tuple(inline, fc.integer({ min: 1, max: 6 }))
    .map(([content, level]) => ({ type: 'heading', attrs: { level }, content })),
  list.map(([type, all]) => ({ type, content: all.map((one) => ({ type: 'listItem', content: [one] })) })),
  fc.array(cell, { minLength: 1, maxLength: 3 }).map((cells) => ({
    type: 'table',
    attrs: { isNumberColumnEnabled: false, layout: 'default' },
    content: [
      {
        type: 'tableRow',
        content: cells.map(({ type, of, wide }) => ({ type, attrs: wide ? { colspan: 2 } : {}, content: [of] })),
      },
    ],
  })),
  letters.map((config) => ({
    type: 'extension',
    attrs: {
      layout: 'default',
      extensionType: 'com.atlassian.ecosystem',
      extensionKey: 'app/environment/static/runway-report',
      parameters: { localId: 'a', guestParams: { config: JSON.stringify({ v: 1, config }) } },
      localId: 'a',
    },
  })),
);

test('what pages and macros hold goes to storage format and back as it was', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 5 }), (content) => {
      const document = { type: 'doc', version: 1, content };
      expect(isAdf(document)).toBe(true);
      const back = bodyIn(storage(bodyIn(adf(document), 'storage').value), 'atlas_doc_format');
      expect(JSON.parse(back.value)).toEqual(document);
    }),
    { numRuns: 60 },
  );
});

test('a macro is written in storage format as Confluence does', () => {
  const attrs = { extensionKey: 'a/b/static/c', parameters: { guestParams: { projectId: '1' } } };
  expect(bodyIn(adf({ type: 'doc', version: 1, content: [{ type: 'extension', attrs }] }), 'storage').value).toBe(
    '<ac:adf-extension><ac:adf-node type="extension"><ac:adf-attribute key="extension-key">a/b/static/c</ac:adf-attribute>' +
      '<ac:adf-attribute key="parameters"><ac:adf-parameter key="guest-params"><ac:adf-parameter key="project-id">1</ac:adf-parameter>' +
      '</ac:adf-parameter></ac:adf-attribute></ac:adf-node></ac:adf-extension>',
  );
});

test('storage format as people write it: bare text in lists and cells, entities, thead', () => {
  const text = (words: string) => ({ type: 'paragraph', content: [{ type: 'text', text: words }] });
  expect(documentOf('<ul>\n<li>R&amp;D&nbsp;&#8211; &#x61;</li>\n</ul>').content).toEqual([
    { type: 'bulletList', content: [{ type: 'listItem', content: [text('R&D\u00a0– a')] }] },
  ]);
  expect(
    documentOf('<table><thead><tr><th>A</th></tr></thead><tbody><tr><td /></tr></tbody></table>').content,
  ).toMatchObject([
    {
      content: [
        { content: [{ content: [text('A')] }] },
        { content: [{ content: [{ type: 'paragraph', content: [] }] }] },
      ],
    },
  ]);
  expect(documentOf('').content).toEqual([]);
});

test.each([
  ['<ac:structured-macro ac:name="toc" />', '<ac:structured-macro>'],
  ['<p><ac:link /></p>', '<ac:link>'],
  ['<p>half', 'does not end'],
  ['<p>crossed</ul>', '</ul> ends <p>'],
  ['<p>&odd;</p>', '&odd;'],
  ['<ul><li><h1>Nested</h1></li></ul>', 'no such nesting'],
])('%s is outside, and says so', async (value, said) => {
  const { ask } = siteUnderTest();
  const made = await ask('POST', PAGES, { spaceId: '65537', status: 'current', title: 'S', body: storage(value) });
  const path = `${PAGES}/${(made.body as { id: string }).id}`;
  expect((await ask('GET', `${path}?body-format=storage`)).body).toMatchObject({ body: { storage: { value } } });
  const refused = await ask('GET', `${path}?body-format=atlas_doc_format`);
  expect(refused.status).toBe(501);
  expect(JSON.stringify(refused.body)).toContain(said);
});

test('every page of the default space is read in both formats', async () => {
  const { ask } = siteUnderTest();
  const inFormat = async (format: string) =>
    (
      (await ask('GET', `/wiki/api/v2/spaces/65537/pages?body-format=${format}`)).body as {
        results: { body: Record<string, Body> }[];
      }
    ).results.map(({ body }) => body[format] ?? storage(''));
  const [asAdf, asStorage] = [await inFormat('atlas_doc_format'), await inFormat('storage')];
  expect(asAdf.length).toBe(5);
  expect(asStorage.map((body) => JSON.parse(bodyIn(body, 'atlas_doc_format').value) as unknown)).toEqual(
    asAdf.map(({ value }) => JSON.parse(value) as unknown),
  );
});
