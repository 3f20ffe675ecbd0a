import type { Printed, ReportBlock, ReportCell } from '../contract/report';

/** What an export is made of: tables and text that every exporter prints. No macro, no picture, no link to anywhere. */
export const EXPORTED_NODES = [
  'doc',
  'heading',
  'paragraph',
  'text',
  'table',
  'tableRow',
  'tableHeader',
  'tableCell',
] as const;

/** A node of an Atlassian document, as far as reports use it. */
export interface AdfNode {
  readonly type: (typeof EXPORTED_NODES)[number];
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly text?: string;
  readonly marks?: readonly { readonly type: string }[];
  readonly content?: readonly AdfNode[];
}
export interface AdfDocument {
  readonly type: 'doc';
  readonly version: 1;
  readonly content: readonly AdfNode[];
}

const doc = (content: readonly AdfNode[]): AdfDocument => ({ type: 'doc', version: 1, content });

/** Shown where nothing else may be. */
export const sentenceAdf = (sentence: string): AdfDocument => doc([paragraph(sentence)]);

/** A report as a document that can be read without colours: the state is a word, and a column of its own. */
export const reportAdf = (report: Printed): AdfDocument =>
  doc([
    heading(2, report.wave.name),
    paragraph([report.asOfText, ...report.notes].join('. ')),
    ...report.parts.flatMap(({ title, blocks }) => [heading(3, title), ...blocks.flatMap(nodesOf)]),
  ]);

function nodesOf(block: ReportBlock): AdfNode[] {
  switch (block.is) {
    case 'text':
      return [paragraph(block.rag === undefined ? block.text : `${block.text} (RAG: ${block.rag})`)];
    case 'facts':
      return [
        tableOf(
          ['', ''],
          printedFacts(block).map(({ label, value }) => [{ text: label }, value]),
          false,
        ),
      ];
    case 'table':
      return [
        paragraph(block.caption),
        ...(block.rows.length === 0 ? [] : [tableOf(block.columns, block.rows, true)]),
        ...leftWords(block).map(paragraph),
      ];
    default:
      return block satisfies never;
  }
}

/** Facts without those that only lead to another page: what is printed has no links. */
export const printedFacts = ({ facts }: Extract<ReportBlock, { readonly is: 'facts' }>) =>
  facts.filter(({ value }) => value.link?.tab !== 'page');

/** How many rows are not in a table, and where they are. */
export const leftWords = ({ more, hidden }: { readonly more: number; readonly hidden: number }): string[] => [
  ...(more === 0 ? [] : [`${more} more, see Runway in Jira.`]),
  ...(hidden === 0 ? [] : [`${hidden} you cannot see.`]),
];

const tableOf = (columns: readonly string[], rows: readonly (readonly ReportCell[])[], headed: boolean): AdfNode => ({
  type: 'table',
  attrs: { isNumberColumnEnabled: false, layout: 'default' },
  content: [
    ...(headed ? [row(columns.map((text) => cellOf('tableHeader', text)))] : []),
    ...rows.map((cells) =>
      row(cells.map(({ text }, at) => cellOf(headed || at > 0 ? 'tableCell' : 'tableHeader', text))),
    ),
  ],
});

const row = (content: readonly AdfNode[]): AdfNode => ({ type: 'tableRow', content });
const cellOf = (type: 'tableHeader' | 'tableCell', text: string): AdfNode => ({
  type,
  attrs: {},
  content: [paragraph(text)],
});
const heading = (level: number, text: string): AdfNode => ({
  type: 'heading',
  attrs: { level },
  content: textOf(text),
});
const paragraph = (text: string): AdfNode => ({ type: 'paragraph', content: textOf(text) });
/** The schema refuses an empty text. */
const textOf = (text: string): AdfNode[] => (text === '' ? [] : [{ type: 'text', text }]);
