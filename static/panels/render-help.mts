import MarkdownIt, { type Token } from 'markdown-it';
import type { HelpPage } from './src/kit/help/help-page.ts';

const markdown = new MarkdownIt({ html: true });
const { escapeHtml } = markdown.utils;

// A wide table or a long line scrolls by itself; whoever has no pointer scrolls it once it has the focus.
markdown.renderer.rules['table_open'] = () =>
  '<div class="rw-help-scroll" role="group" aria-label="Table" tabindex="0"><table>\n';
markdown.renderer.rules['table_close'] = () => '</table></div>\n';
markdown.renderer.rules['fence'] = (tokens, index) =>
  `<pre class="rw-help-scroll" tabindex="0"><code>${escapeHtml(tokens[index]?.content ?? '')}</code></pre>\n`;

/**
 * Renders a page of `docs/`. Headings have the ids that GitHub gives them; links to pages beside it are
 * `<page>.md#<anchor>`, links to other files, which are not shipped, become their words.
 * @throws Error where a page holds what cannot be shipped: HTML other than an anchor, a picture in a text, two things of one name
 */
export function renderHelp(name: string, text: string): HelpPage {
  const tokens = markdown.parse(text, {});
  const [open, heading, close, ...rest] = tokens;
  const body = withoutPictures(rest);
  if (open?.tag !== 'h1' || heading === undefined || close?.type !== 'heading_close')
    throw new Error(`${name}.md does not begin with its title.`);
  const ids = new Set<string>();
  const claim = (anchor: string) => {
    if (ids.has(anchor)) throw new Error(`${name}.md has two things named #${anchor}.`);
    ids.add(anchor);
    return anchor;
  };
  const contents: HelpPage['contents'][number][] = [];
  body.forEach((token, index) => {
    if (token.type === 'html_block') throw new Error(`${name}.md holds HTML: ${token.content}`);
    if (token.type === 'inline') settleInline(name, token.children ?? [], claim);
    if (token.type !== 'heading_open') return;
    const words = wordsOf(body[index + 1]);
    const anchor = claim(anchorOf(words));
    token.attrSet('id', anchor);
    token.attrSet('tabindex', '-1');
    if (token.tag === 'h2') contents.push({ anchor, text: words });
  });
  return { title: wordsOf(heading), contents, html: markdown.renderer.render([...body], markdown.options, {}) };
}

/** Pictures stand in paragraphs of their own. They are not shipped: a panel's help stands beside what they would show. */
function withoutPictures(tokens: readonly Token[]): readonly Token[] {
  const isPicture = (token: Token | undefined) =>
    token?.type === 'inline' && (token.children ?? []).every(({ type }) => type === 'image' || type === 'softbreak');
  return tokens.filter(
    (_, index) => !isPicture(tokens[index]) && !isPicture(tokens[index + 1]) && !isPicture(tokens[index - 1]),
  );
}

const wordsOf = (inline: Token | undefined): string =>
  (inline?.children ?? []).map(({ type, content }) => (type === 'softbreak' ? ' ' : content)).join('');

/** As GitHub makes it, so that a link works there too. */
const anchorOf = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');

const ANCHOR = /^<a id="([a-z0-9-]+)">$/;

function settleInline(name: string, tokens: readonly Token[], claim: (anchor: string) => string): void {
  let isShipped = true;
  for (const token of tokens) {
    switch (token.type) {
      case 'html_inline': {
        const anchor = ANCHOR.exec(token.content)?.[1];
        if (anchor === undefined && token.content !== '</a>')
          throw new Error(`${name}.md holds HTML: ${token.content}`);
        token.content = anchor === undefined ? '</span>' : `<span id="${claim(anchor)}" tabindex="-1">`;
        break;
      }
      case 'image':
        throw new Error(`${name}.md holds a picture.`);
      case 'link_open': {
        const href = shippedHref(name, String(token.attrGet('href')));
        isShipped = href !== null;
        if (href === null) {
          token.tag = 'span';
          token.attrs = null;
        } else token.attrSet('href', href);
        break;
      }
      case 'link_close':
        if (!isShipped) token.tag = 'span';
        break;
    }
  }
}

/** Null where it leads to what is not shipped. */
function shippedHref(name: string, href: string): string | null {
  if (/^https?:\/\//.test(href)) return href;
  const found = /^(?:([a-z-]+)\.md)?(?:#(.*))?$/.exec(href);
  return found === null ? null : `${found[1] ?? name}.md#${found[2] ?? ''}`;
}
