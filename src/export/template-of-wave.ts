import type { ItemTexts } from '../facts/item-texts';
import type { IssueToWrite } from '../import/batch';
import type { PlannedTemplate } from '../wave/wave-plan';
import type { NodeToDate } from '../plan/dates/node-to-date';
import type { ItemSpec } from '../readiness/item-spec';
import { HEADINGS } from '../template/native/native-sections';
import { pruned } from '../template/native/pruned';
import { T_ZERO } from '../template/template';
import type { Item, Milestone, Module, Offset, Role, Section, Task, Template, Traits } from '../template/template';
import { entryMarkdown } from './entry-markdown';
import { sectionsOfIssue } from './sections-of-issue';
import { wholeTitle } from './whole-title';

/** What a wave stores of one of its templates. */
export interface StoredTemplate {
  readonly plan: PlannedTemplate;
  readonly specs: ReadonlyMap<string, ItemSpec>;
  readonly texts: ReadonlyMap<string, ItemTexts>;
  /** What its imports wrote, by node; nodes that had an issue before are absent. */
  readonly written: ReadonlyMap<string, Pick<IssueToWrite, 'description' | 'comments' | 'labels'>>;
  /** Lines that people added to checklists, by node; absent: none. */
  readonly added?: ReadonlyMap<string, readonly AddedLine[]>;
  /** Nodes whose words may not be told to the person: their places stay, their words do not. */
  readonly hidden: ReadonlySet<string>;
  /** What stands in place of a hidden title. */
  readonly hiddenTitle: string;
}

/** A line that people added to the checklist of an item. */
export type AddedLine = Pick<ItemTexts['rows'][number], 'kind' | 'text' | 'priority'>;

const NOWHERE = { file: '', offset: 0, line: 1, column: 1 };

/**
 * A template of a wave as it was fitted to its customer: what was in scope, with the titles, owners, offsets and criteria that
 * people changed before import. Written in Runway's own format it is a template that can be imported again.
 */
export function templateOfWave(stored: StoredTemplate): Template {
  const { plan } = stored;
  const known = new Set([T_ZERO, ...plan.milestones.map(({ id }) => id)]);
  const context: Context = { ...stored, known };
  const modules = plan.nodes.flatMap((node) => moduleOf(node, context));
  const workstreams = [...new Set(modules.flatMap(({ module }) => module.workstream ?? []))];
  return {
    name: plan.name,
    version: plan.version,
    format: 'native',
    ...pruned({
      roles: rolesOf(
        plan,
        modules.map(({ module }) => module),
      ),
      milestones: plan.milestones.map((one) => keptOffset(one, known)),
      gates: plan.gates.map((one) => keptOffset(one, known)),
      documents: documentsOf(plan),
      workstreams: workstreams.map((id) => ({ id, name: id })),
    }),
    phases: plan.phases.map(({ slug, name }, index) => ({
      name,
      modules: modules.flatMap(({ phase, module }) => (phase === slug ? [module] : [])),
      ...(index === plan.cutoverPhase ? { cutover: true as const } : {}),
    })),
  };
}

/** Those that gates name. What they are called the wave does not keep: the id says it. */
const documentsOf = ({ gates }: PlannedTemplate): Template['documents'] =>
  [...new Set(gates.flatMap(({ documents = [] }) => documents))].map((id) => ({ id, name: id }));

interface Context extends StoredTemplate {
  /** Ids of milestones that an offset may name. */
  readonly known: ReadonlySet<string>;
}

function moduleOf(node: NodeToDate, context: Context): { readonly phase: string; readonly module: Module }[] {
  const content = contentOf(node, [], null, context);
  if (content === null) return [];
  const { title, rest, owners } = content;
  const { workstream } = context.specs.get(node.path) ?? {};
  const module: Module = {
    title,
    path: '',
    at: NOWHERE,
    ...rest,
    ...(workstream === undefined || workstream === node.phase.slug ? {} : { workstream }),
    tasks: numbered(node.children).flatMap(([task, number]) => taskOf(task, number, owners, title, context)),
  };
  return [{ phase: node.phase.slug, module }];
}

function taskOf(node: NodeToDate, number: number, above: readonly string[], under: string, context: Context): Task[] {
  const content = contentOf(node, above, under, context);
  if (content === null) return [];
  const { title, rest, owners } = content;
  const subtasks = numbered(node.children).flatMap(([child, at]): Item[] => {
    const own = contentOf(child, owners, title, context);
    return own === null ? [] : [{ number: at, title: own.title, at: NOWHERE, ...own.rest }];
  });
  return [{ number, title, at: NOWHERE, ...rest, subtasks }];
}

interface Content {
  readonly title: string;
  readonly rest: { readonly sections: readonly Section[] } & Traits;
  /** Whose it is, its own or lent by the node above. */
  readonly owners: readonly string[];
}

/** Null for a node that has no issue of its own: a project without its level holds its words in the issue above. */
function contentOf(
  node: NodeToDate,
  above: readonly string[],
  under: string | null,
  { specs, texts, written, added, hidden, hiddenTitle, known }: Context,
): Content | null {
  const [spec, own, issue] = [specs.get(node.path), texts.get(node.path), written.get(node.path)];
  if (spec === undefined || own === undefined) return null;
  if (hidden.has(node.path)) return { title: hiddenTitle, rest: { sections: [] }, owners: [] };
  const whole = wholeTitle(own.title, issue?.description);
  const { offset, duration, ongoing, change } = node.traits;
  const criteria = own.criteria.map(({ text, evidence }) => ({ text, evidence }));
  const differs = spec.owners.join(' ') !== above.join(' ');
  return {
    // Beside its parent, where the project lacks the level below it, an issue says whose part it is in its own summary.
    title: spec.parent === null && under !== null ? withoutPrefix(whole, under) : beside(node, spec, whole, under),
    rest: {
      sections: [
        ...(issue === undefined ? [] : sectionsOfIssue(issue, whole)),
        ...(criteria.length === 0 ? [] : [criteriaSection(criteria.map(({ text }) => text))]),
      ],
      ...(differs ? { owners: spec.owners } : {}),
      ...pruned({
        offset: offset !== undefined && known.has(offset.milestone) ? offset : undefined,
        ...{ duration, ongoing, change, criteria },
        priority: spec.priority ?? (spec.high ? ('high' as const) : undefined),
        labels: issue?.labels.filter((label) => !OURS.test(label)),
        rows: [
          ...own.rows.map(({ kind, text, priority, owner }) => ({
            kind,
            text,
            ...pruned({ priority: priority ?? undefined, owner: owner ?? undefined }),
          })),
          ...(added?.get(node.path) ?? []).map(({ kind, text, priority }) => ({
            kind,
            text,
            ...pruned({ priority: priority ?? undefined }),
          })),
        ],
        form: own.questions.flatMap(({ kind, label }) => (kind === 'field' ? [{ label }] : [])),
        questions: own.questions.flatMap(({ kind, label }) => (kind === 'question' ? [label] : [])),
      }),
    },
    owners: spec.owners,
  };
}

/** Labels that every import gives anew. */
const OURS = /^(?:runway$|phase-|wave-|ws-|scope-open$|to-fill$)/;

const beside = ({ kind }: NodeToDate, { level }: ItemSpec, title: string, under: string | null): string =>
  kind === 'subtask' && level === 'task' && under !== null ? withoutPrefix(title, under) : title;

const withoutPrefix = (title: string, under: string): string =>
  title.startsWith(`${under}: `) ? title.slice(under.length + 2) : title;

const criteriaSection = (texts: readonly string[]): Section => ({
  kind: 'criteria',
  heading: HEADINGS.criteria,
  body: texts.map((text) => `- ${entryMarkdown(text)}`).join('\n'),
  at: NOWHERE,
});

/** Nodes with their numbers: the template's own, but each once and rising, as a person would number what is left. */
function numbered(nodes: readonly NodeToDate[]): (readonly [NodeToDate, number])[] {
  let last = 0;
  return nodes.map((node) => {
    const own = Number(/\/(\d{1,6})[^/]*$/.exec(node.path)?.[1] ?? 0);
    last = own > last ? own : last + 1;
    return [node, last] as const;
  });
}

function keptOffset<T extends { readonly offset?: Offset }>(one: T, known: ReadonlySet<string>): T {
  const { offset, ...rest } = one;
  return offset === undefined || known.has(offset.milestone) ? one : (rest as T);
}

/** The template's roles, and those that only an item or a milestone names. */
function rolesOf({ roles, milestones, gates }: PlannedTemplate, modules: readonly Module[]): readonly Role[] {
  const named = new Set<string>([
    ...milestones.flatMap(({ cutover }: Milestone) => cutover?.signOff ?? []),
    ...gates.flatMap(({ approvers = [], raci = {} }) => [...approvers, ...Object.values(raci).flat()]),
  ]);
  const visit = ({ owners = [], rows = [] }: Traits) => {
    for (const id of owners) named.add(id);
    for (const { owner } of rows) if (owner !== undefined) named.add(owner);
  };
  for (const module of modules) {
    visit(module);
    for (const task of module.tasks) {
      visit(task);
      task.subtasks.forEach(visit);
    }
  }
  for (const { id } of roles) named.delete(id);
  return [
    ...roles.map(({ id, name, party }) => ({ id, name, ...(party === null ? {} : { party: party as Role['party'] }) })),
    ...[...named].map((id) => ({ id, name: id })),
  ] as Role[];
}
