import { z } from 'zod';
import { partyName } from '../contract/raci';
import type { RowSpec } from './row-spec';

const named = z.object({
  accountable: z.string().exactOptional(),
  responsible: z.array(z.string()).exactOptional(),
  consulted: z.array(z.string()).exactOptional(),
  informed: z.array(z.string()).exactOptional(),
});
const row: z.ZodType<RowSpec> = z.object({
  id: z.string(),
  kind: z.enum(['module', 'task', 'subtask', 'gate', 'milestone']),
  parent: z.string().nullable(),
  phase: z.string().nullable(),
  workstream: z.string().nullable(),
  name: z.string(),
  owners: z.array(z.string()).nullable(),
  raci: named.nullable(),
});

/** Roles, workstreams and rows as templates have them, before anybody changed something: what a wave keeps of each. */
export const templateRaci = z.object({
  roles: z.array(z.object({ id: z.string(), name: z.string(), party: partyName.nullable() })).readonly(),
  workstreams: z.array(z.object({ slug: z.string(), name: z.string(), lead: z.string().nullable() })).readonly(),
  /** In the order of the template, a parent before its children; then gates and milestones. */
  rows: z.array(row).readonly(),
});
export type TemplateRaci = z.infer<typeof templateRaci>;
