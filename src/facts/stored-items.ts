import { z } from 'zod';
import { evidence } from '../contract/choices';
import type { ItemSpec } from '../readiness/item-spec';
import { PRIORITIES } from '../template/template';
import type { PlannedItem } from './items-of-plan';
import type { ItemTexts } from './item-texts';

/** Characters of the texts that are stored as one value: well under 240 KiB, whatever the script. */
const CHUNK_CHARACTERS = 50_000;

export const itemSpec: z.ZodType<ItemSpec> = z.object({
  node: z.string(),
  parent: z.string().nullable(),
  level: z.enum(['epic', 'task', 'subtask']),
  phase: z.string(),
  module: z.string(),
  workstream: z.string(),
  ongoing: z.boolean(),
  high: z.boolean(),
  /** Both absent in items from before they were kept. */
  priority: z.enum(PRIORITIES).exactOptional(),
  priorityInJira: z.literal(true).exactOptional(),
  owners: z.array(z.string()),
  criteria: z.array(z.object({ key: z.string(), evidence })),
  rows: z.array(z.object({ key: z.string(), kind: z.enum(['go-no-go', 'test', 'step', 'link']), high: z.boolean() })),
  takenOut: z.array(z.string()).exactOptional(),
  asks: z.number(),
  firstStart: z.string().nullable(),
  firstDue: z.string().nullable(),
});

/** The items of one run, each with the number of the chunk that holds its texts. */
export const storedItems = z.array(z.object({ spec: itemSpec, chunk: z.number().int() }));
export type StoredItems = z.infer<typeof storedItems>;

export interface ItemsToStore {
  readonly items: StoredItems;
  readonly chunks: readonly Readonly<Record<string, ItemTexts>>[];
}

/** Cuts the texts into chunks, so that those of one item are one read. */
export function itemsToStore(planned: readonly PlannedItem[]): ItemsToStore {
  const chunks: Record<string, ItemTexts>[] = [];
  const items: StoredItems = [];
  let room = 0;
  for (const { spec, texts } of planned) {
    const size = JSON.stringify(texts).length;
    if (chunks.length === 0 || size > room) {
      chunks.push({});
      room = CHUNK_CHARACTERS;
    }
    Object.assign(chunks.at(-1) ?? {}, { [spec.node]: texts });
    room -= size;
    items.push({ spec, chunk: chunks.length - 1 });
  }
  return { items, chunks };
}
