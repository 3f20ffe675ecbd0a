import { z } from 'zod';

/** A node of an Atlassian document; what its type may hold is checked by Atlassian's schema before a body is kept. */
export interface BodyNode {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>> | undefined;
  readonly text?: string | undefined;
  readonly marks?: readonly BodyMark[] | undefined;
  readonly content?: readonly BodyNode[] | undefined;
}
export interface BodyMark {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>> | undefined;
}

const attrs = z.record(z.string(), z.unknown()).optional();

export const bodyNode: z.ZodType<BodyNode> = z.lazy(() =>
  z.object({
    type: z.string(),
    attrs,
    text: z.string().optional(),
    marks: z.array(z.object({ type: z.string(), attrs })).optional(),
    content: z.array(bodyNode).optional(),
  }),
);

/** Marks that are one element each. */
export const MARK_ELEMENTS: Readonly<Record<string, string>> = {
  ...{ strong: 'strong', em: 'em', underline: 'u', strike: 'del', code: 'code' },
};

/** Blocks that are one element each, with nothing but their content. */
export const BLOCK_ELEMENTS: Readonly<Record<string, string>> = {
  ...{ paragraph: 'p', bulletList: 'ul', listItem: 'li', blockquote: 'blockquote', tableRow: 'tr' },
};
