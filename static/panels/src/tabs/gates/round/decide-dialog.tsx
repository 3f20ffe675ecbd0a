import { useState } from 'react';
import type { Outcome, RoundView, VerdictIs } from '../../../../../../src/contract/gates';
import { gateTexts } from '../gate-texts';
import { useViewer } from '../../../shell/viewer';
import { ActDialog } from '../work/act-dialog';
import { useGateWork } from '../work/gate-work';
import { LongField } from '../../../kit/long-field';

interface Props {
  readonly round: RoundView;
  readonly home: string;
  readonly onClose: () => void;
}

/** What the signatures come to becomes the decision. Against the rules it asks for a reason. */
export function DecideDialog({ round, home, onClose }: Props) {
  const { texts } = useViewer(gateTexts);
  const { act } = useGateWork();
  const [{ snapshot, outcome }] = useState(round);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const words = texts.gates.rounds;
  if (outcome === null) return null;
  const verdict = snapshot.verdict.is;
  const needsReason = isAgainst(outcome, verdict);
  const isLacking = needsReason && reason.trim() === '';
  const says = texts.gates.outcomes[outcome];
  return (
    <ActDialog
      title={words.decideTitle(says)}
      action={words.decide}
      home={home}
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        return isLacking ? null : act({ do: 'decide', snapshot: snapshot.fingerprint, reason });
      }}
    >
      <p>{needsReason ? words.decideAgainst(says, texts.gates.verdicts[verdict]) : words.decideBody}</p>
      <LongField
        grows
        label={words.reason}
        value={reason}
        onChange={setReason}
        isRequired={needsReason}
        wrong={tried && isLacking ? texts.gates.promises.needReason : null}
      />
    </ActDialog>
  );
}

/** As the app has it: it refuses a decision against the rules without a reason, whatever is asked here. */
function isAgainst(outcome: Outcome, verdict: VerdictIs): boolean {
  return verdict === 'go' || verdict === 'conditional-go' ? outcome === 'no-go' : outcome !== 'no-go';
}
