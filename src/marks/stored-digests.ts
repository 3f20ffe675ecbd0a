import { z } from 'zod';
import { notApplicableReason, rowResult } from '../contract/readiness';
import type { ItemMarks } from '../readiness/item-marks';

/**
 * The digests of many items as they are stored. Thousands of items share a few people: an account is written once, and named
 * by its place in the list, so that sixteen values hold a wave of 5,000 items.
 */
const plan = z.object({
  owner: z.string().nullable().exactOptional(),
  priority: z.enum(['high', 'medium', 'low']).nullable().exactOptional(),
  due: z.string().nullable().exactOptional(),
});
const criterion = z.tuple([
  z.string(),
  z.union([z.literal(0), z.literal(1)]),
  z.number(),
  z.number(),
  z.literal(1).optional(),
]);
const stored = z.object({
  people: z.array(z.string()),
  items: z.record(
    z.string(),
    z.object({
      /** Key, confirmed (1) or rejected (0), who, when; and 1 where they were the assignee then, absent otherwise. */
      c: z.array(criterion).default([]),
      r: z.array(z.tuple([z.string(), rowResult])).default([]),
      /** Of a row's plan: its key, owner, priority, due. Absent in digests from before it was kept. */
      p: z.array(z.tuple([z.string(), plan])).default([]),
      /** Of a line that people added: its key, kind, and whether it is of high priority. */
      a: z.array(z.tuple([z.string(), z.enum(['go-no-go', 'test', 'step', 'link']), z.boolean()])).default([]),
      n: z.tuple([notApplicableReason, z.number(), z.boolean()]).exactOptional(),
      by: z.string().exactOptional(),
      w: z.string().exactOptional(),
    }),
  ),
});
type Stored = z.input<typeof stored>;

/** @returns a value for storage; an item of which nothing is said is left out */
export function packDigests(digests: ReadonlyMap<string, ItemMarks>): Stored {
  const people = new Map<string, number>();
  const placeOf = (account: string) => {
    const known = people.get(account) ?? people.size;
    people.set(account, known);
    return known;
  };
  const items: Stored['items'] = {};
  for (const [id, { criteria, rows, plans, notApplicable, replacedBy, workstream, added = {} }] of digests) {
    const c = Object.entries(criteria).map(([key, { is, by, at, byAssignee }]): z.input<typeof criterion> => {
      const said = [key, is === 'confirmed' ? 1 : 0, placeOf(by), at] satisfies [string, 0 | 1, number, number];
      return byAssignee ? [...said, 1] : said;
    });
    const r = Object.entries(rows);
    const p = Object.entries(plans);
    const a = Object.entries(added).map(
      ([key, { kind, high }]) => [key, kind, high] satisfies [string, string, boolean],
    );
    const isBare = notApplicable === null && replacedBy === null && workstream === null;
    if (c.length === 0 && r.length === 0 && p.length === 0 && a.length === 0 && isBare) continue;
    items[id] = {
      ...(c.length === 0 ? {} : { c }),
      ...(r.length === 0 ? {} : { r }),
      ...(p.length === 0 ? {} : { p }),
      ...(a.length === 0 ? {} : { a }),
      ...(notApplicable === null ? {} : { n: [notApplicable.reason, notApplicable.at, notApplicable.sincePhaseBegan] }),
      ...(replacedBy === null ? {} : { by: replacedBy }),
      ...(workstream === null ? {} : { w: workstream }),
    };
  }
  return { people: [...people.keys()], items };
}

/** @throws ZodError where it is nothing that `packDigests` made */
export function unpackDigests(value: unknown): Map<string, ItemMarks> {
  const { people, items } = stored.parse(value);
  return new Map(
    Object.entries(items).map(([id, { c, r, p, a, n, by, w }]): [string, ItemMarks] => [
      id,
      {
        criteria: Object.fromEntries(
          c.map(([key, confirmed, who, at, byAssignee]) => [
            key,
            {
              is: confirmed === 1 ? 'confirmed' : 'rejected',
              by: people[who] ?? '',
              at,
              ...(byAssignee === 1 ? { byAssignee: true } : {}),
            },
          ]),
        ),
        rows: Object.fromEntries(r),
        plans: Object.fromEntries(p),
        ...(a.length === 0 ? {} : { added: Object.fromEntries(a.map(([key, kind, high]) => [key, { kind, high }])) }),
        notApplicable: n === undefined ? null : { reason: n[0], at: n[1], sincePhaseBegan: n[2] },
        replacedBy: by ?? null,
        workstream: w ?? null,
      },
    ]),
  );
}
