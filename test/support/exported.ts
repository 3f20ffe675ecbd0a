import { z } from 'zod';
import type { ReportChoice } from '../../src/contract/report';

/** A macro's configuration as the page keeps it. */
export const reportOfConfig = (
  wave: string,
  sections: ReportChoice['sections'],
  more: Partial<ReportChoice> = {},
): { readonly report: string } => ({
  report: JSON.stringify({ v: 1, project: wave.split('.')[0], wave, sections, ...more }),
});

const node = z.looseObject({
  type: z.string(),
  text: z.string().optional(),
  content: z.array(z.unknown()).default([]),
});

/** The texts of an Atlassian document, in order. */
export function wordsOf(document: unknown): string[] {
  const { text, content } = node.parse(document);
  return [...(text === undefined ? [] : [text]), ...content.flatMap(wordsOf)];
}

export const textOf = (document: unknown): string => wordsOf(document).join(' ');
