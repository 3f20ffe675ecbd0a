import type { Printed, ReportBlock, ReportCell } from '../contract/report';
import { leftWords, printedFacts } from './report-adf';

/** The same report as Markdown, to be pasted where Confluence is not connected. */
export const reportMarkdown = (report: Printed): string =>
  [
    `## ${plain(report.wave.name)}`,
    plain([report.asOfText, ...report.notes].join('. ')),
    ...report.parts.flatMap(({ title, blocks }) => [`### ${title}`, ...blocks.flatMap(blockLines)]),
    '',
  ].join('\n\n');

function blockLines(block: ReportBlock): string[] {
  switch (block.is) {
    case 'text':
      return [plain(block.rag === undefined ? block.text : `${block.text} (RAG: ${block.rag})`)];
    case 'facts':
      return [
        printedFacts(block)
          .map(({ label, value }) => `- **${plain(label)}:** ${plain(value.text)}`)
          .join('\n'),
      ];
    case 'table':
      return [plain(block.caption), tableLines(block.columns, block.rows), ...leftWords(block)];
    default:
      return block satisfies never;
  }
}

const tableLines = (columns: readonly string[], rows: readonly (readonly ReportCell[])[]): string =>
  [columns, columns.map(() => '---'), ...rows.map((cells) => cells.map(({ text }) => plain(text)))]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

/** Text that people wrote stays text: nothing in it is read as Markdown or HTML. */
const plain = (text: string): string => text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&').replace(/\s+/g, ' ');
