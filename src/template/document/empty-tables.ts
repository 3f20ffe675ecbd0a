import { diagnosticAt, type Diagnostic } from '../diagnostic';
import type { DocumentBlock } from './source-document';

/** Parts a document from its tables without a word, which only lay out a page. */
export const emptyTables = (
  blocks: readonly DocumentBlock[],
): { readonly blocks: readonly DocumentBlock[]; readonly diagnostics: readonly Diagnostic[] } => {
  const isEmpty = (block: DocumentBlock) => block.kind === 'table' && !/[\p{L}\p{N}]/u.test(block.source);
  const diagnostics = blocks.filter(isEmpty).map((block) =>
    diagnosticAt(block.at, {
      code: 'layout-table-skipped',
      severity: 'info',
      message: 'This table holds no words and is skipped.',
      remedy: 'Nothing needs to be done.',
    }),
  );
  return { blocks: blocks.filter((block) => !isEmpty(block)), diagnostics };
};
