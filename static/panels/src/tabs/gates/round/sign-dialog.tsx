import { useState } from 'react';
import type { SnapshotView } from '../../../../../../src/contract/gates';
import { gateTexts } from '../gate-texts';
import { useViewer } from '../../../shell/viewer';
import { ActDialog } from '../work/act-dialog';
import { useGateWork } from '../work/gate-work';
import { NOT_SIGNED, SignatureFields, signatureOf } from '../../../kit/gates/signature-fields';
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
  const [draft, setDraft] = useState(NOT_SIGNED);
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
        const signature = signatureOf(fingerprint, draft);
        return signature === null ? null : act(signature);
      }}
    >
      <p className="rw-row">
        <VerdictLozenge verdict={verdict.is} />
        <span>
          {words.fingerprint} <code className="rw-code">{fingerprint}</code>
        </span>
      </p>
      <p>{words.signBody}</p>
      <SignatureFields words={words} draft={draft} onDraft={setDraft} isTried={tried} />
    </ActDialog>
  );
}
