import { useState } from 'react';
import type { WeighedCheck } from '../../../../../../src/contract/gates';
import { DayField } from '../../../kit/day-field';
import { gateTexts } from '../gate-texts';
import { useViewer } from '../../../shell/viewer';
import { ActDialog } from '../work/act-dialog';
import { useGateWork } from '../work/gate-work';
import { LongField } from '../../../kit/long-field';

interface Props {
  readonly check: WeighedCheck;
  readonly home: string;
  readonly onClose: () => void;
}

/** An approver lets an unmet check pass, with a reason. */
export function WaiveDialog({ check, home, onClose }: Props) {
  const { texts } = useViewer(gateTexts);
  const { act } = useGateWork();
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const words = texts.gates.promises;
  const isLacking = reason.trim() === '';
  return (
    <ActDialog
      title={words.waiveTitle(texts.gates.check[check])}
      action={words.waive}
      home={home}
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        return isLacking ? null : act({ do: 'waive', check, reason, until });
      }}
    >
      <p>{words.waiveBody}</p>
      <LongField
        grows
        label={words.reason}
        value={reason}
        onChange={setReason}
        isRequired
        wrong={tried && isLacking ? words.needReason : null}
      />
      <DayField id="rw-waive-until" label={words.until} value={until} onChange={setUntil} />
    </ActDialog>
  );
}
