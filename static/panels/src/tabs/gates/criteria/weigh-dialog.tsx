import { useState } from 'react';
import type { OwnWeight, WeighedCheck } from '../../../../../../src/contract/gates';
import { Segments } from '../../../kit/segments';
import { gateTexts } from '../gate-texts';
import { useViewer } from '../../../shell/viewer';
import { ActDialog } from '../work/act-dialog';
import { OWN_WEIGHTS } from '../work/choices-of-gates';
import { useGateWork } from '../work/gate-work';

interface Props {
  readonly check: WeighedCheck;
  readonly home: string;
  readonly onClose: () => void;
}

/** How much a check weighs at this gate. */
export function WeighDialog({ check, home, onClose }: Props) {
  const { texts } = useViewer(gateTexts);
  const { sheet, act } = useGateWork();
  const words = texts.gates;
  const finding = sheet.gate.findings.find((one) => one.check === check);
  const [weight, setWeight] = useState<OwnWeight | 'first'>(
    OWN_WEIGHTS.find((each) => each === finding?.weight) ?? 'first',
  );
  const first = sheet.firstWeights[check];
  return (
    <ActDialog
      title={words.weighTitle(words.check[check])}
      action={words.fields.save}
      home={home}
      onClose={onClose}
      onSubmit={() => act({ do: 'weigh', check, weight })}
    >
      <p>{words.weighMeans}</p>
      <fieldset className="rw-stack-100">
        <legend className="rw-legend">{words.asks[check]}</legend>
        <Segments
          name="rw-weight"
          value={weight}
          onChange={setWeight}
          options={[
            ...OWN_WEIGHTS.map((value) => ({ value, label: words.fields.weight[value] })),
            ...(first === undefined
              ? []
              : [{ value: 'first' as const, label: words.fields.weightFirst(words.weights[first]) }]),
          ]}
        />
      </fieldset>
    </ActDialog>
  );
}
