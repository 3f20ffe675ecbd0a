import type { Outcome, Vote } from '../../contract/gates';
import type { Round } from './gate-record';
import { signatureOf } from '../../contract/seat-accounts';

type Signed = Pick<Round, 'snapshot' | 'signatures' | 'signOffs'>;

/**
 * What the signatures on a snapshot come to, by who decides; null: nobody can say yet, or everybody abstained. The order in
 * which people signed does not matter. Whoever holds several seats has one voice, and signs once for all of them.
 */
export function outcomeOf(round: Signed): Outcome | null {
  const { approvers, decides } = round.snapshot;
  switch (decides.by) {
    case 'all':
      return ofAll([...voicesOf(round, approvers).values()], round);
    case 'majority':
      return ofMost([...voicesOf(round, approvers).values()], round);
    case 'one':
      return ofAll(
        [
          ...voicesOf(
            round,
            approvers.filter(({ seat }) => seat === decides.seat),
          ).values(),
        ],
        round,
      );
    default:
      return decides satisfies never;
  }
}

/**
 * What each person said; null: nothing yet. A name without an account speaks through what was recorded for its seat, and the
 * deputy where the approver says nothing.
 */
function voicesOf(
  { signatures, signOffs, snapshot: { approvers: asked } }: Signed,
  approvers: Signed['snapshot']['approvers'],
): ReadonlyMap<string, Vote | null> {
  return new Map(
    approvers.map((one): [string, Vote | null] => {
      const { seat, held } = one;
      const signed = signatureOf(one, asked, signatures)?.says ?? null;
      return held !== null && 'account' in held
        ? [`account ${held.account}`, signed]
        : [`seat ${seat}`, signOffs.find((given) => given.seat === seat)?.says ?? signed];
    }),
  );
}

function ofAll(voices: readonly (Vote | null)[], round: Signed): Outcome | null {
  if (voices.includes('no-go')) return 'no-go';
  if (voices.includes(null)) return null;
  // One who wants to meet again keeps the others from going, and a no-go that was still to come from being lost.
  return voices.includes('reconvene') ? 'reconvene' : goOf(voices, round);
}

/** More than half of all who are asked, abstaining or not; a tie is no go. */
function ofMost(voices: readonly (Vote | null)[], round: Signed): Outcome | null {
  const forIt = voices.filter(isFor).length;
  if (forIt * 2 > voices.length) return goOf(voices, round);
  if (voices.filter((one) => one === 'reconvene').length * 2 > voices.length) return 'reconvene';
  const against = voices.filter((one) => one === 'no-go' || one === 'reconvene' || one === 'abstain').length;
  if (against * 2 < voices.length) return null;
  if (voices.includes('no-go')) return 'no-go';
  return voices.includes('reconvene') && !voices.includes(null) ? 'reconvene' : null;
}

/** With conditions as soon as one of them asks for that, or the snapshot that they signed goes only so far. */
function goOf(voices: readonly (Vote | null)[], { snapshot }: Signed): Outcome | null {
  if (!voices.some(isFor)) return null;
  const withConditions =
    voices.includes('go-with-conditions') || snapshot.conditions.length > 0 || snapshot.verdict.is === 'conditional-go';
  return withConditions ? 'go-with-conditions' : 'go';
}

const isFor = (one: Vote | null): boolean => one === 'go' || one === 'go-with-conditions';
