import { useState } from 'react';
import { call } from '../../../shell/call';
import { useViewer } from '../../../shell/viewer';
import { Choice } from '../../../kit/choice';
import { LongField } from '../../../kit/long-field';
import { writtenBy } from '../../../kit/written';
import { gateTexts } from '../gate-texts';
import { useGateWork } from '../work/gate-work';
import { CriterionFrame, type CriterionProps } from './criterion-frame';
import { useEvidence } from './use-evidence';

/** Says that a condition of another gate is met. */
export function ElsewhereDialog({ finding, home, onClose }: CriterionProps) {
  const { texts } = useViewer(gateTexts);
  const { sheet } = useGateWork();
  const words = texts.gates.criterion.conditions;
  const options = useEvidence(finding, 'condition');
  const [condition, setCondition] = useState(options[0]?.value);
  const [note, setNote] = useState('');
  const gate = condition === undefined ? undefined : sheet.conditionGates?.[condition];
  return (
    <CriterionFrame
      title={words.title}
      action={words.meet}
      home={home}
      onClose={onClose}
      onSubmit={() =>
        condition === undefined || gate === undefined
          ? null
          : // That somebody else wrote at that gate does not matter: nothing is built on it.
            writtenBy(call('actGate', { wave: sheet.wave.id, gate, act: { do: 'meet', condition, note }, version: 0 }))
      }
    >
      <div>
        <Choice
          id="rw-condition"
          label={words.which}
          placeholder={words.which}
          options={options}
          value={condition}
          onChange={setCondition}
        />
      </div>
      <LongField grows label={words.note} value={note} onChange={setNote} />
    </CriterionFrame>
  );
}
