import { useState } from 'react';
import type { SnapshotView, Vote } from '../../../../../../src/contract/gates';
import { gateTexts } from '../gate-texts';
import { useViewer } from '../../../shell/viewer';
import { ActDialog } from '../work/act-dialog';
import { useGateWork } from '../work/gate-work';
import { LongField } from '../../../kit/long-field';
import { signatureOf } from '../../../kit/gates/signature-of';
import { VoteField } from '../../../kit/gates/vote-field';
import { VerdictLozenge } from '../../../kit/gates/verdict-lozenge';

interface Props {
  readonly snapshot: SnapshotView;
  readonly home: string;
  readonly onClose: () => void;
}

/** A person's own signature on one snapshot. Nothing is chosen beforehand. */
export function SignDialog({ snapshot, home, onClose }: Props) {
  const { texts } = useViewer(gateTexts);
  const { act } = useGateWork();
  const [says, setSays] = useState<Vote | null>(null);
  const [meetOn, setMeetOn] = useState<string | null>(null);
  const [comment, setComment] = useState('');
  const [tried, setTried] = useState(false);
  // The one that was looked at: where another was frozen meanwhile, this signature is refused.
  const [{ fingerprint, verdict }] = useState(snapshot);
  const words = texts.gates.rounds;
  return (
    <ActDialog
      title={words.signTitle}
      action={words.sign}
      home={home}
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        return says === null ? null : act(signatureOf(fingerprint, { says, meetOn, comment }));
      }}
    >
      <p className="rw-row">
        <VerdictLozenge verdict={verdict.is} />
        <span>
          {words.fingerprint} <code className="rw-code">{fingerprint}</code>
        </span>
      </p>
      <p>{words.signBody}</p>
      <VoteField
        name="rw-vote"
        words={words}
        value={says}
        onChange={setSays}
        meet={{ on: meetOn, onChange: setMeetOn }}
        isTried={tried}
      />
      <LongField grows label={words.comment} value={comment} onChange={setComment} />
    </ActDialog>
  );
}
