import { useState } from 'react';
import type { GateCondition } from '../../../../../../src/contract/gates';
import { gateTexts } from '../gate-texts';
import { useViewer } from '../../../shell/viewer';
import { ActDialog } from '../work/act-dialog';
import { useGateWork } from '../work/gate-work';
import { LongField } from '../../../kit/long-field';

interface Props {
  readonly condition: GateCondition;
  readonly home: string;
  readonly onClose: () => void;
}

/** Says that a condition is met. */
export function MeetDialog({ condition, home, onClose }: Props) {
  const { texts } = useViewer(gateTexts);
  const { act } = useGateWork();
  const [note, setNote] = useState('');
  const words = texts.gates.promises;
  return (
    <ActDialog
      title={words.meetTitle}
      action={words.meet}
      home={home}
      onClose={onClose}
      onSubmit={() => act({ do: 'meet', condition: condition.id, note })}
    >
      <p dir="auto" className="rw-break">
        {condition.text}
      </p>
      <LongField grows label={words.meetNote} value={note} onChange={setNote} />
    </ActDialog>
  );
}
