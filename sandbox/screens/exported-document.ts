import { z } from 'zod';
import type { Document } from './document-store';
import { type MacroOnPage, readMacro } from './macro-node';

const withContent = z.looseObject({ content: z.array(z.unknown()).default([]) });

/** A page's document with every macro replaced by the nodes that its `adfExport` function answers, as the exporters do it. */
export async function exportedDocument(
  document: Document,
  exported: (macro: MacroOnPage) => Promise<unknown>,
): Promise<unknown> {
  const nodesOf = async (node: unknown): Promise<readonly unknown[]> => {
    const macro = readMacro(node);
    if (macro !== null) return withContent.parse(await exported(macro)).content;
    if (typeof node !== 'object' || node === null || !('content' in node)) return [node];
    return [{ ...node, content: await within(withContent.parse(node).content) }];
  };
  // One after the other: many macros in one export are rate-limited.
  const within = async (nodes: readonly unknown[]): Promise<unknown[]> => {
    const all: unknown[] = [];
    for (const node of nodes) all.push(...(await nodesOf(node)));
    return all;
  };
  return { ...document, content: await within(document.content) };
}
