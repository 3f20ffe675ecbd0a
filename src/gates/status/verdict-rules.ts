import type { Finding, GateCheck, VerdictIs, VerdictRule } from '../../contract/gates';
import { carries, type GateDays } from '../record/carries';

interface Rule {
  readonly rule: VerdictRule;
  readonly verdict: VerdictIs;
  /** When it holds, in words: docs/go-no-go.md prints it. */
  readonly says: string;
  /** The checks that make it hold; [null] where no single one does; empty: it does not hold. */
  readonly holds: (findings: readonly Finding[], days: GateDays) => readonly (GateCheck | null)[];
}

/**
 * The rules in the order in which they are tried: the first that holds gives the verdict, and every other of that same
 * verdict is a reason beside it (product rules "Verdict"). A known failure outranks an unknown. docs/go-no-go.md prints this
 * table; a test holds the two together.
 */
export const VERDICT_RULES: readonly Rule[] = [
  {
    rule: 'must-unmet',
    verdict: 'no-go',
    says: 'a must is not met and its risk is not accepted',
    holds: (findings) => checks(findings, (one) => one.weight === 'must' && isOpen(one)),
  },
  {
    rule: 'should-open',
    verdict: 'no-go',
    says: 'a should is not met, its risk is not accepted, and it has no condition with an owner and a date in time',
    holds: (findings, days) =>
      checks(findings, (one) => one.weight === 'should' && isOpen(one) && !isCarried(one, days)),
  },
  {
    rule: 'check-unknown',
    verdict: 'cannot-say',
    says: 'a criterion is unknown',
    // Of the facts it is said only whether they are known: were they ever unmet, nobody could say anything.
    holds: (findings) =>
      checks(findings, ({ is, weight }) =>
        weight === 'unknown-if-not' ? is !== 'met' : isWeighed(weight) && is === 'unknown',
      ),
  },
  {
    rule: 'nothing-asked',
    verdict: 'cannot-say',
    says: 'no criterion besides the data applies, or all are switched off',
    // An empty list would pass every rule below: nothing looked at is not the same as nothing against it.
    holds: (findings) => (findings.every(({ is, weight }) => !isWeighed(weight) || is === 'nothing') ? [null] : []),
  },
  {
    rule: 'with-condition',
    verdict: 'conditional-go',
    says: 'a should is not met and has such a condition',
    holds: (findings) => checks(findings, (one) => one.weight === 'should' && isOpen(one)),
  },
  {
    rule: 'waived',
    verdict: 'conditional-go',
    says: 'an approver accepted the risk of a criterion that is not met, with a reason',
    holds: (findings) => checks(findings, (one) => isUnmet(one) && one.waiver !== null),
  },
  {
    rule: 'nothing-against',
    verdict: 'go',
    says: 'otherwise',
    holds: () => [null],
  },
];

const checks = (findings: readonly Finding[], holds: (one: Finding) => boolean): readonly GateCheck[] =>
  findings.filter(holds).map(({ check }) => check);

const isWeighed = (weight: Finding['weight']): boolean => weight === 'must' || weight === 'should';
const isUnmet = ({ is, weight }: Finding): boolean => isWeighed(weight) && is === 'unmet';
const isOpen = (one: Finding): boolean => isUnmet(one) && one.waiver === null;
const isCarried = ({ conditions }: Finding, days: GateDays): boolean => conditions.some((one) => carries(one, days));
