import type { ItemView } from '../../../../../src/contract/marks';
import { accountsOfLine } from '../../kit/activity/accounts-of-line';

/** Everybody whom the item names. */
export function accountsOf(item: ItemView): readonly string[] {
  const { criteria, rows, questions, activity, earlierRuns, notApplicable, who } = item;
  const named = [
    ...criteria.flatMap(({ by, evidence, before }) => [by, evidence?.by, before?.by]),
    ...rows.flatMap(({ by, owner }) => [by, owner]),
    ...[...questions, ...earlierRuns].map(({ by }) => by),
    ...activity.flatMap(accountsOfLine),
    notApplicable?.by,
    ...(['R', 'A', 'C', 'I'] as const).flatMap((letter) =>
      (who?.[letter] ?? []).flatMap(({ people }) =>
        people.map((person) => ('account' in person ? person.account : null)),
      ),
    ),
  ];
  return named.filter((account): account is string => typeof account === 'string');
}
