import type { GateAct, Vote } from '../../../../../src/contract/gates';

interface Given {
  readonly says: Vote;
  readonly meetOn: string | null;
  readonly comment: string;
}

/** The act that signs a snapshot. A day that was typed before another vote was chosen is not sent. */
export const signatureOf = (snapshot: string, { says, meetOn, comment }: Given): GateAct => ({
  ...{ do: 'sign', snapshot, says, comment },
  ...(says === 'reconvene' && meetOn !== null ? { meetOn } : {}),
});
