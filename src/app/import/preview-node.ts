import type { PreviewNode } from '../../contract/import';
import type { Operation } from '../../plan/import-plan';

/** Characters of descriptions that one answer holds: with everything else of a preview it stays far below the 5 MB of an answer. */
const MOST_TEXT = 600_000;

/** The operations of a plan as the preview shows them. */
export function previewNodes(operations: readonly Operation[]): PreviewNode[] {
  const fits = operations.reduce((sum, { draft }) => sum + (draft.text?.length ?? 0), 0) <= MOST_TEXT;
  return operations.map((operation) => {
    const node = previewNode(operation);
    return fits ? { ...node, description: operation.draft.text ?? '' } : node;
  });
}

function previewNode(operation: Operation): PreviewNode {
  const { kind, node, parent, draft } = operation;
  return {
    node,
    parent: parent ?? null,
    kind,
    level: draft.level,
    phase: draft.property.phase,
    number: draft.number,
    summary: draft.summary,
    criteria: criteriaOf(operation),
    rows: draft.rows.length,
    because: operation.kind === 'omit' ? operation.because : null,
    ...(operation.kind === 'omit' && operation.list !== undefined ? { emptyList: operation.list } : {}),
    optional: draft.optional ?? null,
    ongoing: draft.ongoing,
    open: draft.open,
    toFill: draft.toFill,
    ...(draft.duration === undefined ? {} : { duration: draft.duration }),
    owners: draft.owners,
    offset: draft.offset ?? null,
    start: draft.start ?? null,
    due: draft.due ?? null,
    waitsFor: draft.waitsFor ?? null,
    edited: draft.edited,
    added: draft.added,
  };
}

/** Each criterion with the evidence that it asks for; one that nothing is known of is confirmed by a person. */
const criteriaOf = ({ draft }: Operation): PreviewNode['criteria'] =>
  draft.evidence.length > 0
    ? draft.evidence.map(({ text, evidence }) => ({ text, evidence }))
    : draft.criteria.map((text) => ({ text, evidence: 'confirmation' }));
