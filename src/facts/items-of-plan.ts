import type { ImportPlan, Operation } from '../plan/import-plan';
import type { ItemSpec } from '../readiness/item-spec';
import type { Priority } from '../template/template';
import type { ItemTexts } from './item-texts';
import { textKeys } from './text-keys';

export interface PlannedItem {
  readonly spec: ItemSpec;
  readonly texts: ItemTexts;
}

type Written = Exclude<Operation, { kind: 'omit' }>;

/**
 * What a wave keeps of each issue that a plan creates or keeps, so that it can be judged without its source. In the order of
 * the template: operations stand level by level, since parents are written first.
 */
export function itemsOfPlan(plan: ImportPlan): PlannedItem[] {
  const below = new Map<string | null, Written[]>();
  const written = plan.operations.filter((operation): operation is Written => operation.kind !== 'omit');
  const nodes = new Set(written.map(({ node }) => node));
  for (const operation of written) {
    const parent = operation.parent !== undefined && nodes.has(operation.parent) ? operation.parent : null;
    below.set(parent, [...(below.get(parent) ?? []), operation]);
  }
  const branch = (parent: string | null): Written[] =>
    (below.get(parent) ?? []).flatMap((operation) => [operation, ...branch(operation.node)]);
  return branch(null).map(itemOf);
}

function itemOf({ node, parent, draft }: Written): PlannedItem {
  const asks = new Map(draft.evidence.map(({ text, evidence }) => [text, evidence]));
  const criteriaKeys = textKeys(draft.criteria.map((text) => ({ kind: 'criterion', text })));
  const criteria = draft.criteria.map((text, index) => ({
    key: criteriaKeys[index] ?? '',
    text,
    evidence: asks.get(text) ?? ('confirmation' as const),
  }));
  const rowKeys = textKeys(draft.rows);
  const rows = draft.rows.map((row, index) => ({ ...row, key: rowKeys[index] ?? '' }));
  const questionKeys = textKeys(draft.asks.map(({ kind, label }) => ({ kind, text: label })));
  return {
    spec: {
      node,
      parent: parent ?? null,
      level: draft.level,
      phase: draft.property.phase,
      module: draft.modulePath,
      workstream: draft.workstream,
      ongoing: draft.ongoing,
      high: isHigh(draft.priority ?? 'medium'),
      ...(draft.priority === undefined ? {} : { priority: draft.priority }),
      ...(draft.priorityInJira === undefined ? {} : { priorityInJira: true }),
      owners: draft.owners,
      criteria: criteria.map(({ key, evidence }) => ({ key, evidence })),
      // A row without a priority counts as high.
      rows: rows.map(({ key, kind, priority }) => ({ key, kind, high: priority === undefined || isHigh(priority) })),
      asks: draft.asks.length,
      firstStart: draft.start ?? null,
      firstDue: draft.due ?? null,
    },
    texts: {
      title: draft.summary,
      criteria,
      rows: rows.map(({ key, kind, text, priority, owner }) => ({
        key,
        kind,
        text,
        priority: priority ?? null,
        owner: owner ?? null,
      })),
      questions: draft.asks.map(({ kind, label }, index) => ({ key: questionKeys[index] ?? '', kind, label })),
    },
  };
}

const isHigh = (priority: Priority): boolean => priority === 'high' || priority === 'highest';
