import { useState } from 'react';
import type { WeighedCheck } from '../../../../../../src/contract/gates';
import { Choice } from '../../../kit/choice';
import { useViewer } from '../../../shell/viewer';
import { DemandDialog } from '../criteria/demand-dialog';
import { gateTexts } from '../gate-texts';
import { ActDialog } from '../work/act-dialog';
import { useGateWork } from '../work/gate-work';
import { MEETING_HOME } from './meeting-home';

/** A condition belongs to a criterion: that is chosen first, from those that are not met. */
export function ConditionChoice({ onClose }: { readonly onClose: () => void }) {
  const { texts } = useViewer(gateTexts);
  const { sheet } = useGateWork();
  const words = texts.gates.meeting;
  const [check, setCheck] = useState<WeighedCheck | undefined>(undefined);
  const [chosen, setChosen] = useState<WeighedCheck | null>(null);
  const open = sheet.gate.findings.flatMap(({ check: one, is, weight }) =>
    is === 'unmet' && weight === 'should' && one !== 'facts' ? [one] : [],
  );
  if (chosen !== null) return <DemandDialog check={chosen} home={MEETING_HOME} onClose={onClose} />;
  return (
    <ActDialog
      title={texts.gates.promises.demand}
      action={words.next}
      home={MEETING_HOME}
      onClose={onClose}
      onSubmit={() => {
        if (check !== undefined) setChosen(check);
        return null;
      }}
    >
      {open.length === 0 ? (
        <p>{words.noCondition}</p>
      ) : (
        <Choice
          id="rw-condition-check"
          label={words.conditionFor}
          placeholder={words.chooseCriterion}
          options={open.map((value) => ({ value, label: texts.gates.check[value] }))}
          value={check}
          onChange={(value) => setCheck(open.find((one) => one === value))}
        />
      )}
    </ActDialog>
  );
}
