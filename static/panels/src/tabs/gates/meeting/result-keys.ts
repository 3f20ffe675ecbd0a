import type { RowKind, RowResult } from '../../../../../../src/contract/readiness';

/** A key means one result, whatever line it is pressed on. The legend prints them in this order. */
export const RESULT_KEYS: Readonly<
  Record<Extract<RowKind, 'go-no-go' | 'test'>, readonly { readonly key: string; readonly result: RowResult }[]>
> = {
  'go-no-go': [
    { key: 'g', result: 'go' },
    { key: 'n', result: 'no-go' },
    { key: 'x', result: 'pending' },
  ],
  test: [
    { key: 't', result: 'passed' },
    { key: 'f', result: 'failed' },
    { key: 'b', result: 'blocked' },
    { key: 'r', result: 'not-run' },
  ],
};

/** The kind of line that a result belongs to; null: none that a gate asks. */
const kindOf = (result: RowResult): keyof typeof RESULT_KEYS | null =>
  keysOf('go-no-go').some((one) => one.result === result)
    ? 'go-no-go'
    : keysOf('test').some((one) => one.result === result)
      ? 'test'
      : null;

/** What a key means; null where it means no result. */
export const meantBy = (key: string): RowResult | null =>
  Object.values(RESULT_KEYS)
    .flat()
    .find((one) => one.key === key.toLowerCase())?.result ?? null;

export const keysOf = (kind: RowKind): readonly { readonly key: string; readonly result: RowResult }[] =>
  kind === 'go-no-go' || kind === 'test' ? RESULT_KEYS[kind] : [];

interface Line {
  readonly kind: RowKind;
  readonly mayMark: boolean;
}

/** Lines that a result can be given to, and how many it cannot. */
export function fitting<T extends Line>(
  rows: readonly T[],
  result: RowResult,
): { readonly fits: readonly T[]; readonly otherKind: number; readonly notAllowed: number } {
  const ofKind = rows.filter(({ kind }) => kind === kindOf(result));
  const fits = ofKind.filter(({ mayMark }) => mayMark);
  return { fits, otherKind: rows.length - ofKind.length, notAllowed: ofKind.length - fits.length };
}
