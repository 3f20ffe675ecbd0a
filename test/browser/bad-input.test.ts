import { strToU8, zipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import {
  chooseFile,
  goToPreview,
  markdown,
  projectPage,
  startImport,
  type UploadedFile,
  watchProgress,
} from './import-steps';
import { launchBrowser } from './launch';
import { passTime } from './pass-time';
import { restOf } from './rest';
import { serveSimulated, type ServedSite } from './served-site';
import { SMALL_TEMPLATE } from './small-template';
import { visit, type Visitor } from './visitor';

/** Longer than Jira's search takes to notice a write. */
const LAG_SECONDS = 3;

let browser: Browser;
let site: ServedSite;
let visitor: Visitor;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveSimulated()]);
});
beforeEach(async () => {
  visitor = await visit(browser, site.url);
});
afterEach(async () => {
  const { complaints } = visitor;
  await visitor.leave();
  expect(complaints).toEqual([]);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

const bytes = (name: string, content: Uint8Array): UploadedFile => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});
const zip = (name: string, files: Readonly<Record<string, Uint8Array>>): UploadedFile =>
  bytes(name, zipSync({ ...files }));

const REFUSED: readonly (readonly [string, UploadedFile, RegExp])[] = [
  ['an empty file', markdown('empty.md', ''), /This file is empty\./],
  [
    'a binary file',
    bytes('photo.md', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 1])),
    /not a template/,
  ],
  ['a PDF renamed', bytes('guide.md', strToU8('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n')), /This is .*PDF.*, not a template/],
  ['6 MB of text', markdown('long.md', `# Module: Long\n${'word '.repeat(1_250_000)}`), /The limit is 5/],
  ['a zip that climbs out', zip('out.zip', { '../../tasks.md': strToU8(SMALL_TEMPLATE) }), /climbs out of its folder/],
  [
    'a zip that unpacks past 20 MB',
    zip('bomb.zip', { 'A/tasks.md': new Uint8Array(21 * 1024 * 1024).fill(97) }),
    /unpacks to more than 20 MB/,
  ],
  [
    'text without a module',
    markdown('letter.md', 'Dear migration,\n\nwhen do you begin?\n'),
    /No heading, list or table of a template was found/,
  ],
  [
    'a number left out',
    markdown('gap.md', '# Module: One\n\n## Task 1: A\n#### Description\nb\n\n## Task 3: C\n#### Description\nd\n'),
    /gap\.md:7/,
  ],
  [
    'a number given twice',
    markdown('twice.md', '# Module: One\n\n## Task 1: A\n#### Description\nb\n\n## Task 1: C\n#### Description\nd\n'),
    /twice\.md:7/,
  ],
  [
    'a subtask without its task',
    markdown('orphan.md', '# Module: One\n\n## Task 2: Subtask 1: Alone\n#### Description\nNobody above.\n'),
    /orphan\.md:3/,
  ],
];

test.each(REFUSED)('%s is refused on the page, in words', async (_what, file, words) => {
  await visitor.open(projectPage('MIG'));
  const panel = visitor.panel('Runway');
  await chooseFile(panel, file);
  await panel.getByText(words).first().waitFor();
  expect(await panel.getByRole('button', { name: 'Next', exact: true }).count()).toBe(0);
  // The way on is there without leaving: another file, or the same one again.
  expect(await panel.locator('input[type=file]').count()).toBe(1);
});

const LONG_TITLE = `Carry ${'every single box '.repeat(18)}`.slice(0, 300).trim();
const ODD = `# Module: Everything odd

## Task 1: ${LONG_TITLE}
#### Description
${'A long description, word after word. '.repeat(1_112)}

## Task 2: Greet מיגרציה 🎉 <script>alert('x')</script>
#### Description
[Run](javascript:alert(1)) and [read](https://example.com/guide.).
`;

test('odd but readable input is imported: long titles and texts, script, right-to-left, emoji', async () => {
  let asked = false;
  visitor.page.on('dialog', (dialog) => {
    asked = true;
    void dialog.dismiss();
  });
  await visitor.open(projectPage('MIG'));
  const panel = visitor.panel('Runway');
  await chooseFile(panel, markdown('odd.md', ODD));
  await goToPreview(panel);
  expect(await visitor.axe()).toEqual([]);
  await startImport(panel, 3);
  await watchProgress(site.url, panel, /^3 items created$/);
  await passTime(site.url, LAG_SECONDS);
  const issues = await restOf(site.url).issues('project = MIG ORDER BY key ASC');
  const greeting = issues.find(({ summary }) => summary.includes('🎉'));
  expect(greeting?.summary).toBe("Greet מיגרציה 🎉 <script>alert('x')</script>");
  expect(issues.every(({ summary }) => summary.length <= 255)).toBe(true);
  await visitor.open(`/browse/${greeting?.key}`);
  await visitor.page.getByRole('heading', { name: /Greet/ }).waitFor();
  expect(
    await visitor.page.locator('.adf a').evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
  ).toEqual(['https://example.com/guide']);
  expect(asked).toBe(false);
});

test.each([
  ['FLAT', /part of their tasks|no epic|without epics/i],
  ['NOSUB', /no sub-?task|without sub-?tasks|part of their tasks/i],
])('project %s, which lacks a level, says in the preview what becomes of it', async (key, words) => {
  await visitor.open(projectPage(key));
  const panel = visitor.panel('Runway');
  await chooseFile(panel, markdown('shop.md', SMALL_TEMPLATE));
  await goToPreview(panel);
  await panel.getByText(words).first().waitFor();
  const button = panel.getByRole('button', { name: /^Create \d+ items$/ });
  const announced = Number(/\d+/.exec(await button.innerText())?.[0]);
  await button.click();
  await watchProgress(site.url, panel, new RegExp(`^${announced} items created$`));
});

test('a project with required fields asks for them before anything is written', async () => {
  await visitor.open(projectPage('REQ'));
  const panel = visitor.panel('Runway');
  await chooseFile(panel, markdown('shop.md', SMALL_TEMPLATE));
  await goToPreview(panel);
  await panel.getByRole('heading', { name: 'Required fields' }).waitFor();
  await panel.getByText('Fill in required fields first.').waitFor();
  expect(await panel.getByRole('button', { name: 'Create 12 items' }).isDisabled()).toBe(true);
  expect(await visitor.axe()).toEqual([]);
  expect(await restOf(site.url).issues('project = REQ')).toEqual([]);
});
