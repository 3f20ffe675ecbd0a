import type { ItemView } from '../../../../src/contract/marks';

/** Everybody whom the item names. */
export function accountsOf(item: ItemView): readonly string[] {
  const { criteria, rows, questions, activity, earlierRuns, notApplicable } = item;
  const named = [
    ...criteria.flatMap(({ by, evidence, before }) => [by, evidence?.by, before?.by]),
    ...rows.flatMap(({ by, owner }) => [by, owner]),
    ...[...questions, ...activity, ...earlierRuns].map(({ by }) => by),
    notApplicable?.by,
  ];
  return named.filter((account): account is string => typeof account === 'string');
}
