import { useEffect, useMemo, useRef, useState } from 'react';
import type { PersonView } from '../../../../src/contract/source';
import { call } from './call';

/** The contract's limit of one question. */
const ACCOUNTS_PER_CALL = 100;

/**
 * Names and pictures of accounts. Somebody whom Jira does not show, or not yet, is not in the answer: a table is drawn
 * without waiting for names.
 */
export function usePeople(accounts: readonly (string | null)[]): ReadonlyMap<string, PersonView> {
  const [known, setKnown] = useState<ReadonlyMap<string, PersonView>>(new Map());
  const latest = useRef(known);
  useEffect(() => {
    latest.current = known;
  });
  // One text, so that another list of the same people asks nothing.
  const wanted = useMemo(
    () => [...new Set(accounts.filter((account) => account !== null))].sort().join('\n'),
    [accounts],
  );
  useEffect(() => {
    let left = false;
    const fresh = wanted.split('\n').filter((account) => account !== '' && !latest.current.has(account));
    for (let from = 0; from < fresh.length; from += ACCOUNTS_PER_CALL) {
      call('showPeople', { accounts: fresh.slice(from, from + ACCOUNTS_PER_CALL) }).then(
        (people) =>
          left || setKnown((before) => new Map([...before, ...people.map((each) => [each.account, each] as const)])),
        // Without names the table still says what there is; the next change of the accounts asks again.
        () => undefined,
      );
    }
    return () => {
      left = true;
    };
  }, [wanted]);
  return known;
}
