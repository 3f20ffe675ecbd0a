import type { FindingIs, GateEvidence } from '../../contract/gates';

export interface Settled {
  readonly is: FindingIs;
  readonly evidence: readonly GateEvidence[];
}

/**
 * One answer out of many: a known failure outranks what is unknown, and the evidence names just those that decide. Of
 * nothing there is nothing to say. In the order of the ids, so that the order in which facts came does not matter.
 */
export function settle(
  ids: readonly string[],
  kind: GateEvidence['kind'],
  judge: (id: string, index: number) => Exclude<FindingIs, 'nothing'>,
): Settled {
  if (ids.length === 0) return { is: 'nothing', evidence: [] };
  const judged = ids.map((id, index) => ({ id, is: judge(id, index) }));
  const is = judged.some((one) => one.is === 'unmet')
    ? 'unmet'
    : judged.some((one) => one.is === 'unknown')
      ? 'unknown'
      : 'met';
  const evidence = is === 'met' ? [] : judged.filter((one) => one.is === is).map(({ id }) => ({ kind, id }));
  return { is, evidence: evidence.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)) };
}
