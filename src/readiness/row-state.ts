import type { RowResult } from '../contract/readiness';
import { RESULTS_OF } from './item-marks';
import type { RowSpec } from './item-spec';

/** The results with which a row holds nothing up. A step may be skipped, with a reason. */
const FINE: ReadonlySet<RowResult> = new Set<RowResult>(['go', 'passed', 'done', 'skipped', 'there']);

/** A row's result; the one that its kind begins with where nobody has said anything. */
export const resultOf = ({ key, kind }: RowSpec, said: Readonly<Record<string, RowResult>>): RowResult =>
  said[key] ?? RESULTS_OF[kind][0];

export const isFine = (result: RowResult): boolean => FINE.has(result);

/** Somebody has given it a result, whichever. */
export const isAnswered = ({ kind }: RowSpec, result: RowResult): boolean => result !== RESULTS_OF[kind][0];
