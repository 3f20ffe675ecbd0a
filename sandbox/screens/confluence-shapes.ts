import { z } from 'zod';

/** What the screens read of Confluence's answers (REST v2). */
export const space = z.looseObject({ id: z.string(), key: z.string(), name: z.string() });
export const spaces = z.looseObject({ results: z.array(space) });
export const pageRef = z.looseObject({ id: z.string(), title: z.string() });
export const pageRefs = z.looseObject({ results: z.array(pageRef) });
export const page = pageRef.extend({
  spaceId: z.string(),
  version: z.looseObject({ number: z.number() }),
  body: z.looseObject({ atlas_doc_format: z.looseObject({ value: z.string() }) }),
});
export type ShownPage = z.infer<typeof page>;
