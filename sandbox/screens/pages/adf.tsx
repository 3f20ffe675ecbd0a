import { createElement, Fragment, type ReactNode } from 'react';
import { z } from 'zod';

const mark = z.looseObject({ type: z.string(), attrs: z.record(z.string(), z.unknown()).optional() });
const node = z.looseObject({
  type: z.string(),
  text: z.string().optional(),
  marks: z.array(mark).default([]),
  attrs: z.record(z.string(), z.unknown()).default({}),
  content: z.array(z.unknown()).default([]),
});
type Node = z.infer<typeof node>;

/** Draws a node that belongs to the place rather than to the document: a macro on a page. Null: not one. */
export type DrawMacro = (node: unknown) => ReactNode | null;

/**
 * Atlassian Document Format as HTML. A node that is not known is shown as a box with its name, and what is in it below:
 * leaving it out would hide from the viewer that something was written there.
 */
export function Adf({
  document,
  drawMacro = () => null,
}: {
  readonly document: unknown;
  readonly drawMacro?: DrawMacro;
}) {
  return (
    <div className="adf" dir="auto">
      <Nodes of={node.parse(document).content} drawMacro={drawMacro} />
    </div>
  );
}

function Nodes({ of, drawMacro }: { readonly of: readonly unknown[]; readonly drawMacro: DrawMacro }) {
  return of.map((child, at) => (
    <Fragment key={at}>{drawMacro(child) ?? <One node={node.parse(child)} drawMacro={drawMacro} />}</Fragment>
  ));
}

const BLOCKS: Readonly<Record<string, string>> = {
  bulletList: 'ul',
  listItem: 'li',
  blockquote: 'blockquote',
  tableRow: 'tr',
  tableCell: 'td',
  tableHeader: 'th',
  taskList: 'ul',
  decisionList: 'ul',
};

function One({
  node: { type, text, marks, attrs, content },
  drawMacro,
}: {
  readonly node: Node;
  readonly drawMacro: DrawMacro;
}) {
  const inside = <Nodes of={content} drawMacro={drawMacro} />;
  const tag = BLOCKS[type];
  if (tag !== undefined)
    return createElement(tag, tag === 'ul' || tag === 'li' || tag === 'blockquote' ? { dir: 'auto' } : null, inside);
  switch (type) {
    case 'text':
      return marks.reduce<ReactNode>(
        (drawn, { type: name, attrs: details = {} }) => markText(name, details, drawn),
        text ?? '',
      );
    case 'paragraph':
      return <p dir="auto">{inside}</p>;
    case 'hardBreak':
      return <br />;
    case 'heading':
      // The screen's own headings take the first two levels.
      return createElement(`h${Math.min(6, Number(attrs['level'] ?? 1) + 2)}`, { dir: 'auto' }, inside);
    case 'orderedList':
      return <ol start={Number(attrs['order'] ?? 1)}>{inside}</ol>;
    case 'codeBlock':
      return (
        <pre tabIndex={0}>
          <code>{inside}</code>
        </pre>
      );
    case 'rule':
      return <hr />;
    case 'panel':
      return <div className="adf-panel">{inside}</div>;
    case 'expand':
    case 'nestedExpand':
      return (
        <details>
          <summary>{String(attrs['title'] ?? 'More')}</summary>
          {inside}
        </details>
      );
    case 'table':
      return (
        <div className="adf-table" tabIndex={0} role="region" aria-label="Table">
          <table>
            <tbody>{inside}</tbody>
          </table>
        </div>
      );
    case 'taskItem':
    case 'decisionItem':
      return (
        <li>
          {attrs['state'] === 'DONE' ? '☑ ' : '☐ '}
          {inside}
        </li>
      );
    case 'mention':
    case 'emoji':
    case 'status':
      return <span className="adf-inline">{String(attrs['text'] ?? attrs['shortName'] ?? '')}</span>;
    case 'date':
      return <time>{new Date(Number(attrs['timestamp'])).toISOString().slice(0, 10)}</time>;
    case 'inlineCard':
      return <SafeLink href={String(attrs['url'] ?? '')}>{String(attrs['url'] ?? '')}</SafeLink>;
    default:
      return (
        <div className="adf-unknown">
          <strong>Not shown here: {type}</strong>
          {inside}
        </div>
      );
  }
}

const MARKS: Readonly<Record<string, string>> = {
  strong: 'strong',
  em: 'em',
  code: 'code',
  strike: 's',
  underline: 'u',
};

function markText(name: string, attrs: Readonly<Record<string, unknown>>, drawn: ReactNode): ReactNode {
  const tag = MARKS[name];
  if (tag !== undefined) return createElement(tag, null, drawn);
  if (name === 'link') return <SafeLink href={String(attrs['href'] ?? '')}>{drawn}</SafeLink>;
  if (name === 'subsup') return createElement(attrs['type'] === 'sup' ? 'sup' : 'sub', null, drawn);
  return drawn;
}

/** The document was written by somebody: an address that could run a script is shown as text. */
function SafeLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  if (!/^(https?:|mailto:|\/(?!\/))/i.test(href)) return children;
  return (
    <a href={href} rel="noreferrer">
      {children}
    </a>
  );
}
