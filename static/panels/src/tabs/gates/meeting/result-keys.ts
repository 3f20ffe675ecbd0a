import type { RowKind, RowResult } from '../../../../../../src/contract/readiness';

/** One key a result, for each kind of row that a gate looks at. The legend prints them in this order. */
export const RESULT_KEYS: Readonly<
  Record<Extract<RowKind, 'go-no-go' | 'test'>, readonly { readonly key: string; readonly result: RowResult }[]>
> = {
  'go-no-go': [
    { key: 'g', result: 'go' },
    { key: 'n', result: 'no-go' },
    { key: 'p', result: 'pending' },
  ],
  test: [
    { key: 'p', result: 'passed' },
    { key: 'f', result: 'failed' },
    { key: 'b', result: 'blocked' },
    { key: 'r', result: 'not-run' },
  ],
};

/** What a key says of a row of a kind; null where it says nothing of it. */
export function resultOfKey(kind: RowKind, key: string): RowResult | null {
  const keys = kind === 'go-no-go' || kind === 'test' ? RESULT_KEYS[kind] : [];
  return keys.find((one) => one.key === key.toLowerCase())?.result ?? null;
}
