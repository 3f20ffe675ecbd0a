import type { GateAct, Vote } from '../../../../../src/contract/gates';
import { LongField } from '../long-field';
import { VoteField } from './vote-field';

/** A signature as it is filled in. */
export interface SignatureDraft {
  readonly says: Vote | null;
  /** The day that goes with `reconvene`, YYYY-MM-DD. */
  readonly meetOn: string | null;
  readonly comment: string;
}

/** Nothing is chosen beforehand. */
export const NOT_SIGNED: SignatureDraft = { says: null, meetOn: null, comment: '' };

/** The act that signs a snapshot; null: no vote is chosen. A day that was typed before another vote was chosen is not sent. */
export const signatureOf = (snapshot: string, { says, meetOn, comment }: SignatureDraft): GateAct | null =>
  says === null
    ? null
    : {
        ...{ do: 'sign', snapshot, says, comment },
        ...(says === 'reconvene' && meetOn !== null ? { meetOn } : {}),
      };

interface Props {
  readonly words: Parameters<typeof VoteField>[0]['words'] & { readonly comment: string };
  readonly draft: SignatureDraft;
  readonly onDraft: (draft: SignatureDraft) => void;
  /** It was to be sent: without a vote the field says that one is needed. */
  readonly isTried: boolean;
}

/** The vote, its day and the comment of a signature. */
export function SignatureFields({ words, draft, onDraft, isTried }: Props) {
  return (
    <>
      <VoteField
        name="rw-vote"
        words={words}
        value={draft.says}
        onChange={(says) => onDraft({ ...draft, says })}
        meet={{ on: draft.meetOn, onChange: (meetOn) => onDraft({ ...draft, meetOn }) }}
        isTried={isTried}
      />
      <LongField
        grows
        label={words.comment}
        value={draft.comment}
        onChange={(comment) => onDraft({ ...draft, comment })}
      />
    </>
  );
}
