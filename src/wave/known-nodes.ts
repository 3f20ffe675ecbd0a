import { z } from 'zod';
import { type KnownNode, NODE_KINDS } from '../plan/identity/known-node';

const isTrue = z.literal(true).exactOptional();

export type KnownNodes = readonly KnownNode[];
/** What a wave knows of the nodes of one template, as it is stored: gone ones too, so that they are recognised when they come back. */
export const knownNodes: z.ZodType<KnownNodes> = z.array(
  z.object({
    path: z.string(),
    kind: z.enum(NODE_KINDS),
    above: z.string().nullable(),
    title: z.string(),
    lines: z.array(z.string()).nullable(),
    retitled: isTrue,
    asked: isTrue,
    gone: isTrue,
  }),
);
