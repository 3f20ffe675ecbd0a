import { useState } from 'react';
import type { StandingView } from '../../../../../src/contract/gates';
import { gateTexts } from './gate-texts';
import { useViewer } from '../../shell/viewer';
import { ActDialog } from './work/act-dialog';
import { useGateWork } from './work/gate-work';
import { LongField } from '../../kit/long-field';

interface Props {
  readonly standing: StandingView;
  readonly home: string;
  readonly onClose: () => void;
}

/** The owner of the gate looked at what became worse: the decision still holds. */
export function HoldsDialog({ standing, home, onClose }: Props) {
  const { texts } = useViewer(gateTexts);
  const { act } = useGateWork();
  // Just those that are looked at: one that comes while this is open is not said to hold.
  const [changes] = useState(standing.worse);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const words = texts.gates.changes;
  const isLacking = reason.trim() === '';
  return (
    <ActDialog
      title={words.holdsTitle}
      action={words.holds}
      home={home}
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        return isLacking ? null : act({ do: 'still-holds', reason, changes: [...changes] });
      }}
    >
      <p>{words.holdsBody(changes.length)}</p>
      <LongField
        grows
        label={texts.gates.promises.reason}
        value={reason}
        onChange={setReason}
        isRequired
        wrong={tried && isLacking ? texts.gates.promises.needReason : null}
      />
    </ActDialog>
  );
}
