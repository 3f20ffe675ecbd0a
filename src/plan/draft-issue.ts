import { describeItem, heading, SECTION_LEVEL, type ItemDescription } from './describe-item';
import { describeTraits, isLabel, type TraitNames } from './describe-traits';
import { fitDescription } from './fit-description';
import type { NodeDates } from './dates/node-to-date';
import { NAMED_FIELDS, type AdfNode, type IssueDraft, type Level, type NodePath } from './import-plan';
import type { PlacedNode } from './place-nodes';
import type { ScopedNode } from './scope/scoped-node';
import { summaryOf } from './summary';
import { phaseLabel, waveLabel, workstreamLabel } from '../values/issue-labels';

export interface DraftedIssue {
  readonly draft: IssueDraft;
  readonly cut: boolean;
  readonly notKept: readonly string[];
  readonly criteriaRepeated: number;
}

export interface DraftContext {
  readonly template: string;
  readonly version: string;
  readonly waveCode: string;
  readonly names: TraitNames;
  readonly owners: ReadonlyMap<NodePath, readonly string[]>;
  readonly dates: ReadonlyMap<NodePath, NodeDates>;
  /** Levels whose create screen takes a priority. */
  readonly priorityFields: ReadonlySet<Level>;
  /** What the template says of itself: it stands in the first issue. */
  readonly about: {
    readonly node: NodePath;
    readonly blocks: readonly AdfNode[];
    readonly notKept: readonly string[];
  } | null;
}

/** The issue that a node becomes. */
export const draftIssue = (placed: PlacedNode, context: DraftContext): DraftedIssue => {
  const { node } = placed;
  const summary = summaryOf(placed.under === null ? node.title : `${placed.under}: ${node.title}`);
  const inJira = node.traits.priority !== undefined && context.priorityFields.has(placed.level);
  // A folded node has no issue and so no field of its own: its priority stays in the text.
  const own = describeNode(inJira ? withoutPriority(node) : node, context);
  const parts = placed.folded.map((child) => ({ child, described: describeNode(child, context) }));
  const blocks = [
    ...(summary.whole === null ? [] : [paragraph(summary.whole)]),
    ...own.blocks,
    ...parts.flatMap(({ child, described }) => [heading(child.title, SECTION_LEVEL - 1), ...described.blocks]),
    ...(context.about?.node === node.path ? context.about.blocks : []),
  ];
  const all: readonly ItemDescription[] = [own, ...parts.map((part) => part.described)];
  const nodes = [node, ...placed.folded];
  return {
    draft: {
      kind: node.kind,
      level: placed.level,
      summary: summary.text,
      ...fitDescription(blocks),
      labels: labelsOf(nodes, context.waveCode),
      ...planned(node, context),
      criteria: all.flatMap((one) => one.criteria),
      tools: all.flatMap((one) => one.tools),
      rows: nodes.flatMap(({ traits }) => traits.rows ?? []),
      evidence: nodes.flatMap(({ traits }) => traits.criteria ?? []),
      asks: nodes.flatMap(({ traits }) => [
        ...(traits.form ?? []).map(({ label }) => ({ kind: 'field' as const, label })),
        ...(traits.questions ?? []).map((label) => ({ kind: 'question' as const, label })),
      ]),
      ...(node.traits.priority === undefined ? {} : { priority: node.traits.priority }),
      ...(inJira ? { priorityInJira: true } : {}),
      workstream: node.workstream ?? node.phase.slug,
      open: [...new Set(nodes.flatMap((one) => one.open))],
      toFill: [...new Set(nodes.flatMap((one) => one.toFill))],
      number: node.number,
      modulePath: node.modulePath,
      ...textOf(node),
      ...namedOf(nodes),
      edited: nodes.some((one) => one.edited),
      added: node.added,
      property: {
        node: node.path,
        template: context.template,
        version: context.version,
        phase: node.phase.slug,
        module: node.module,
        kind: node.kind,
      },
    },
    cut: summary.whole !== null,
    notKept: [
      ...all.flatMap((one) => one.notKept),
      ...(context.about?.node === node.path ? context.about.notKept : []),
    ],
    criteriaRepeated: all.reduce((total, one) => total + one.criteriaRepeated, 0),
  };
};

const describeNode = (node: ScopedNode, { names, owners, dates }: DraftContext): ItemDescription => {
  const described = describeItem(node.sections);
  const notKept = [...described.notKept];
  const isModule = node.kind === 'module';
  const outline = isModule ? outlineOfModule(node, dates.get(node.path) ?? {}) : null;
  const item = { ...node, owners: owners.get(node.path) ?? [], outline };
  const traits = describeTraits(item, isModule ? { ...names, tellUnowned: false } : names, notKept);
  return { ...described, blocks: [...described.blocks, ...traits], notKept };
};

/** `Phase Assess · 12 tasks · first planned 2027-03-01 to 2027-04-09`. */
const outlineOfModule = ({ phase, children }: ScopedNode, { start, due }: NodeDates): string => {
  const tasks = children.filter(({ omitted }) => omitted === null).length;
  const from = start === undefined || start === due ? '' : `${start} to `;
  return [
    `Phase ${phase.name}`,
    `${String(tasks)} ${tasks === 1 ? 'task' : 'tasks'}`,
    ...(due === undefined ? [] : [`first planned ${from}${due}`]),
  ].join(' · ');
};

/** What is folded into an issue brings its components and versions along. */
const namedOf = (nodes: readonly ScopedNode[]): Pick<IssueDraft, 'named'> => {
  const named = Object.fromEntries(
    NAMED_FIELDS.flatMap((field) => {
      const names = [...new Set(nodes.flatMap(({ traits }) => traits[field] ?? []))];
      return names.length === 0 ? [] : [[field, names]];
    }),
  );
  return Object.keys(named).length === 0 ? {} : { named };
};

const textOf = ({ sections }: ScopedNode): Pick<IssueDraft, 'text'> => {
  const text = sections.flatMap(({ kind, body }) => (kind === 'description' ? [body.trim()] : [])).join('\n\n');
  return text === '' ? {} : { text };
};

const withoutPriority = (node: ScopedNode): ScopedNode => {
  const { priority: _priority, ...traits } = node.traits;
  return { ...node, traits };
};

/** Dates, owners and what else of the traits a panel shows. */
const planned = ({ path, traits }: ScopedNode, { owners, dates }: DraftContext) => {
  const { start, due, waitsFor } = dates.get(path) ?? {};
  const { offset, ongoing, optional, duration } = traits;
  return {
    ...(start === undefined ? {} : { start }),
    ...(due === undefined ? {} : { due }),
    ...(waitsFor === undefined ? {} : { waitsFor }),
    ...(offset === undefined ? {} : { offset }),
    ...(optional === undefined ? {} : { optional }),
    ...(duration === undefined ? {} : { duration }),
    owners: owners.get(path) ?? [],
    ongoing: ongoing === true,
  };
};

/** What is not settled is marked, so that a search finds it: `scope-open`, `to-fill`. */
const labelsOf = (nodes: readonly ScopedNode[], waveCode: string): readonly string[] => {
  const [first] = nodes;
  const phase = first?.phase.slug ?? '';
  const own = (first?.traits.labels ?? []).map((label) => label.trim().replace(/\s+/g, '-')).filter(isLabel);
  return [
    'runway',
    phaseLabel(phase),
    waveLabel(waveCode),
    workstreamLabel(first?.workstream ?? phase),
    ...(nodes.some((node) => node.open.length > 0) ? ['scope-open'] : []),
    ...(nodes.some((node) => node.toFill.length > 0) ? ['to-fill'] : []),
    ...own,
  ];
};

const paragraph = (text: string): AdfNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });
