import type { RaciFinding } from '../contract/raci';
import { LINT_RULES, type RaciToJudge } from './lint-rules';

/** All that is wrong in the matrix: by rule, in the order of the table, then of the rows. */
export const lintMatrix = (judged: RaciToJudge): readonly RaciFinding[] =>
  LINT_RULES.flatMap(({ rule, severity, find }) => find(judged).map((found) => ({ rule, severity, ...found })));
