import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKS } from '../../src/readiness/checks';
import { STATE_RULES } from '../../src/readiness/state-rules';
import { renderHelp } from '../../static/panels/render-help.mts';
import { createFormat } from '../../static/panels/src/shell/format';
import { type HelpedPanel, helpOfPanel } from '../../static/panels/src/kit/help/help-of-panel';
import { HELP_PAGE_NAMES, type HelpPageName } from '../../static/panels/src/shell/help-page-name';
import { scenes } from '../../static/panels/src/gallery/scenes';
import { createTexts } from '../../static/panels/src/shell/texts/texts';
import { PAGE_NAMES } from '../../static/panels/src/shell/pages';

const root = join(__dirname, '../..');
const pages = new Map(
  HELP_PAGE_NAMES.map((name) => [name, renderHelp(name, readFileSync(join(root, 'docs', `${name}.md`), 'utf8'))]),
);
const anchorsOf = (page: HelpPageName): readonly string[] =>
  [...(pages.get(page)?.html ?? '').matchAll(/ id="([^"]+)"/g)].map(([, anchor]) => anchor ?? '');

describe('the help', () => {
  it('has an anchor for every rule of a state, and for every check of a gate', () => {
    const rules = [
      ...STATE_RULES.map(({ rule }) => rule),
      'worse-since-exit',
      ...CHECKS.map(({ id }) => `check-${id}`),
    ];
    expect(rules.length).toBeGreaterThan(25);
    expect(anchorsOf('readiness')).toEqual(expect.arrayContaining(rules));
  });

  it('has an anchor for every code that a fault can have', () => {
    const codes = ['src/template/diagnostic.ts', 'src/plan/import-plan.ts'].flatMap((file) => {
      const [, union = ''] = readFileSync(join(root, file), 'utf8').split(/export type \w*DiagnosticCode =/);
      return [...(union.split(';')[0] ?? '').matchAll(/'([a-z0-9-]+)'/g)].map(([, code]) => code ?? '');
    });
    expect(codes.length).toBeGreaterThan(60);
    expect(anchorsOf('diagnostics')).toEqual(expect.arrayContaining(codes));
  });

  it('has a place for every panel and every tab, and each place is there', () => {
    const panels = new Set<HelpedPanel>([...scenes.map(({ panel }) => panel), ...PAGE_NAMES, 'first-run', 'sample']);
    expect(panels.size).toBeGreaterThan(15);
    for (const panel of panels) {
      const { page, anchor } = helpOfPanel(panel);
      expect(pages.has(page)).toBe(true);
      if (anchor !== undefined) expect([panel, anchorsOf(page)]).toEqual([panel, expect.arrayContaining([anchor])]);
    }
  });

  it('has no link that leads nowhere', () => {
    let links = 0;
    for (const [name, { html, contents }] of pages) {
      for (const { anchor } of contents) expect(anchorsOf(name)).toContain(anchor);
      for (const [, href = ''] of html.matchAll(/<a href="([^"]+)"/g)) {
        links += 1;
        if (href.startsWith('https://')) continue;
        const [page = '', anchor = ''] = href.split('.md#');
        expect([href, HELP_PAGE_NAMES]).toEqual([href, expect.arrayContaining([page])]);
        if (anchor !== '')
          expect([href, anchorsOf(page as HelpPageName)]).toEqual([href, expect.arrayContaining([anchor])]);
      }
    }
    expect(links).toBeGreaterThan(10);
  });

  it('is titled in the list of pages as on the page', () => {
    const titles = Object.fromEntries([...pages].map(([name, { title }]) => [name, title]));
    expect(createTexts(createFormat('en-US', 'UTC')).help.pages).toEqual(titles);
  });
});

describe('rendering a page', () => {
  const render = (body: string) => renderHelp('guide', `# Guide\n\n${body}`).html.trim();

  it('keeps links to the web and to pages beside it, and the words of all others', () => {
    expect(render('[a](https://example.com/x) [b](readiness.md#stopped) [c](#here) [d](guide.md)')).toBe(
      '<p><a href="https://example.com/x">a</a> <a href="readiness.md#stopped">b</a> <a href="guide.md#here">c</a> <a href="guide.md#">d</a></p>',
    );
    for (const elsewhere of ['../src/x.yaml', 'template.schema.json', 'decisions/0001-x.md', 'mailto:x', '/etc'])
      expect(render(`[the **words**](${elsewhere}) [b](guide.md)`)).toBe(
        '<p><span>the <strong>words</strong></span> <a href="guide.md#">b</a></p>',
      );
    expect(render('[words](javascript:alert)')).not.toContain('href');
  });

  it('makes an anchor a place that can take the focus, and refuses all other HTML', () => {
    expect(render('<a id="one-rule"></a>words')).toBe('<p><span id="one-rule" tabindex="-1"></span>words</p>');
    for (const html of [
      '<script>x</script>',
      'a <b>c</b>',
      '<a id="x" onclick="y"></a>',
      'a <img src=x onerror=y>',
      '<!-- x -->',
    ])
      expect(() => render(html)).toThrow(/holds HTML/);
    expect(render('`<script>` and a < b')).toBe('<p><code>&lt;script&gt;</code> and a &lt; b</p>');
    expect(render('One.\n\n![x](y.png)\n\nTwo.')).toBe('<p>One.</p>\n<p>Two.</p>');
    expect(() => render('One ![x](y.png)')).toThrow(/picture/);
  });

  it('refuses two things of one name, and a page without a title', () => {
    expect(() => render('## Same\n\ntext\n\n### Same')).toThrow(/two things named #same/);
    expect(() => render('## same\n\n<a id="same"></a>x')).toThrow(/two things/);
    expect(() => renderHelp('guide', 'text')).toThrow(/title/);
    expect(() => renderHelp('guide', '')).toThrow(/title/);
  });
});
