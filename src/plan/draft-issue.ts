import { describeItem, heading, SECTION_LEVEL, type ItemDescription } from './describe-item';
import { fitDescription } from './fit-description';
import type { AdfNode, IssueDraft } from './import-plan';
import type { PlacedNode } from './place-nodes';
import { summaryOf } from './summary';

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
}

/** The issue that a node becomes. */
export const draftIssue = (placed: PlacedNode, context: DraftContext): DraftedIssue => {
  const { node } = placed;
  const summary = summaryOf(placed.under === null ? node.title : `${placed.under}: ${node.title}`);
  const own = describeItem(node.sections);
  const parts = placed.folded.map((child) => ({ child, described: describeItem(child.sections) }));
  const blocks = [
    ...(summary.whole === null ? [] : [paragraph(summary.whole)]),
    ...own.blocks,
    ...parts.flatMap(({ child, described }) => [heading(child.title, SECTION_LEVEL - 1), ...described.blocks]),
  ];
  const all: readonly ItemDescription[] = [own, ...parts.map((part) => part.described)];
  return {
    draft: {
      kind: node.kind,
      level: placed.level,
      summary: summary.text,
      ...fitDescription(blocks),
      labels: labelsOf(node.phase.slug, context.waveCode),
      criteria: all.flatMap((one) => one.criteria),
      tools: all.flatMap((one) => one.tools),
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
    notKept: all.flatMap((one) => one.notKept),
    criteriaRepeated: all.reduce((total, one) => total + one.criteriaRepeated, 0),
  };
};

const labelsOf = (phase: string, waveCode: string): readonly string[] => [
  'runway',
  `phase-${phase}`,
  `wave-${waveCode.trim().replace(/\s+/g, '-')}`,
  `ws-${phase}`,
];

const paragraph = (text: string): AdfNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });
