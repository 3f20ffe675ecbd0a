import { z } from 'zod';
import { dateChoices, offset, peopleChoices, scopeChoices } from '../contract/choices';
import type { NodePath } from '../plan/import-plan';
import type { NodeToDate } from '../plan/dates/node-to-date';
import { foldLines } from '../values/fold-lines';
import { keptLine } from '../values/kept-line';

const phase = z.object({ slug: z.string(), name: z.string() });
const milestone = z.object({
  id: z.string(),
  name: keptLine,
  offset: offset.exactOptional(),
  cutover: z.object({ windowDays: z.number().exactOptional(), signOff: z.string().exactOptional() }).exactOptional(),
});
const gateRaci = z.object({
  accountable: z.string().exactOptional(),
  responsible: z.array(z.string()).exactOptional(),
  consulted: z.array(z.string()).exactOptional(),
  informed: z.array(z.string()).exactOptional(),
});
const gate = z.object({
  id: z.string(),
  name: keptLine,
  kind: z.enum(['decision', 'review', 'notice']),
  offset: offset.exactOptional(),
  /** Names of phases; ids of roles and of documents. */
  phases: z.array(z.string()).exactOptional(),
  approvers: z.array(z.string()).exactOptional(),
  documents: z.array(z.string()).exactOptional(),
  raci: gateRaci.exactOptional(),
  /** Paths of tasks that are themselves this go or no-go; absent in plans from before that was kept. */
  settles: z.array(z.string()).exactOptional(),
});
const openQuestion = z.object({ id: z.string(), text: z.string(), nodes: z.array(z.string()) });
const role = z.object({ id: z.string(), name: keptLine, party: z.string().nullable() });
const isTrue = z.literal(true).exactOptional();

const nodeToDate: z.ZodType<NodeToDate> = z.object({
  path: z.string().transform((path) => path as NodePath),
  kind: z.enum(['module', 'task', 'subtask']),
  phase,
  traits: z.object({
    offset: offset.exactOptional(),
    duration: z.number().exactOptional(),
    ongoing: isTrue,
    change: isTrue,
  }),
  counted: z.boolean(),
  get children() {
    return z.array(nodeToDate);
  },
});

/** One template of a wave, as far as its dates can be computed again without its source. */
const plannedTemplate = z.object({
  name: z.string(),
  version: z.string(),
  // A criterion may have several lines.
  scope: z.preprocess((scope) => foldLines(scope, ['text']), scopeChoices),
  phases: z.array(phase),
  /** Index of the phase that ends with T-0. */
  cutoverPhase: z.number(),
  milestones: z.array(milestone),
  gates: z.array(gate),
  /** Scope questions without an answer, with the nodes that hang on each; absent where that was not kept yet. */
  openQuestions: z.array(openQuestion).exactOptional(),
  roles: z.array(role),
  /** Documents that it names, with the role that owns each; absent in plans from before that was kept. */
  documents: z.array(z.object({ id: z.string(), name: keptLine, owner: z.string().exactOptional() })).exactOptional(),
  /** In scope at its last import. */
  nodes: z.array(nodeToDate),
  /** Names what its import stored of who answers for what (`TemplateRaci`); absent in plans from before that was kept. */
  raci: z.string().exactOptional(),
  /** Names what its import stored of its nodes, to recognise them in the next one (`knownNodes`); absent in plans from before that. */
  known: z.string().exactOptional(),
});
export type PlannedTemplate = z.infer<typeof plannedTemplate>;

/**
 * How a wave was fitted to its customer: dates, people, and each template's scope and nodes. Kept apart from the wave, since it
 * outgrows one stored value; the wave names the one that holds. A plan is never written again: a change is a new one.
 */
export const storedWavePlan = z.object({
  schema: z.literal(1),
  dates: z.preprocess((dates) => foldLines(dates), dateChoices),
  people: z.preprocess((people) => foldLines(people), peopleChoices),
  /** The first T-0, and every time it was moved since, oldest first. */
  firstCutover: z.string().nullable(),
  moves: z.array(
    z.object({
      from: z.string().nullable(),
      to: z.string().nullable(),
      reason: z.string(),
      by: z.string(),
      at: z.number(),
      shift: z.string(),
    }),
  ),
  templates: z.array(plannedTemplate),
});
export type WavePlan = z.infer<typeof storedWavePlan>;
