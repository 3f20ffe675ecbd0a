import { z } from 'zod';

/**
 * One node of an Atlassian document, as far as reading needs it. Its children are parsed when they are reached: a document nested by
 * the thousand would exhaust a schema that calls itself.
 */
export const adfNode = z.looseObject({
  type: z.string(),
  text: z.string().optional(),
  attrs: z.record(z.string(), z.unknown()).optional(),
  marks: z.array(z.looseObject({ type: z.string(), attrs: z.record(z.string(), z.unknown()).optional() })).optional(),
  content: z.array(z.unknown()).optional(),
});

export type AdfNode = z.output<typeof adfNode>;
