import { z } from 'zod';

/** An issue type as `GET /issue/createmeta/{project}/issuetypes` lists it. */
export const metadataType = z.looseObject({
  id: z.string(),
  name: z.string(),
  untranslatedName: z.string().optional(),
  iconUrl: z.string().default(''),
  hierarchyLevel: z.number(),
});
