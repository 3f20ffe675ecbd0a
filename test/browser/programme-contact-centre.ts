import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { ImportPlan } from './programme-import';

const TEMPLATE = z.object({
  name: z.string(),
  roles: z.array(z.object({ id: z.string(), name: z.string() })),
  questions: z.array(z.object({ text: z.string() })),
  placeholders: z.array(z.object({ label: z.string() })),
  lists: z.array(z.object({ name: z.string(), items: z.array(z.string()).default([]) })),
});
const { name, roles, questions, placeholders, lists } = TEMPLATE.parse(
  parse(readFileSync(join(__dirname, '../../src/library/connect-contact-centre.yaml'), 'utf8')),
);

/** The lead decides and imports; the sponsor may only browse; the work belongs to a member of the project. */
const HELD: Readonly<Record<string, string>> = { sponsor: 'Stakeholder', 'migration-lead': 'Migration lead' };
const OWNER = 'Workstream lead';

/** The bundled contact centre, with all its questions answered yes and a T-0 half a year ahead. */
export const CONTACT_CENTRE: ImportPlan = {
  template: name,
  cutover: '2027-07-06',
  time: '20:00',
  hours: '4',
  questions: questions.map(({ text }) => text),
  placeholders: placeholders.map(({ label }) => label),
  lists: Object.fromEntries(lists.filter(({ items }) => items.length === 0).map((list) => [list.name, 'First site'])),
  people: Object.fromEntries(roles.map(({ id, name: role }) => [role, HELD[id] ?? OWNER])),
};
