import { useState } from 'react';
import type { GateCondition } from '../../../../../../src/contract/gates';
import { Choice } from '../../../kit/choice';
import { useViewer } from '../../../shell/viewer';
import { gateTexts } from '../gate-texts';
import { ActDialog } from '../work/act-dialog';
import { useGateWork } from '../work/gate-work';
import { seatName, seatsWithoutAccount } from './accept-seats';

interface Props {
  readonly condition: GateCondition;
  readonly home: string;
  readonly onClose: () => void;
}

/** What stands for the person who asks, among the seats. */
const YOU = ' you';

/** Accepts the risk of a condition after the cutover: as an approver, or recorded for one who has no account. */
export function AcceptDialog({ condition, home, onClose }: Props) {
  const { texts } = useViewer(gateTexts);
  const { sheet, act } = useGateWork();
  const words = texts.gates.promises;
  const options = [
    ...(sheet.may.waive ? [{ value: YOU, label: words.acceptYou }] : []),
    ...(sheet.may.freeze
      ? seatsWithoutAccount(sheet).map((seat) => ({ value: seat, label: seatName(sheet, seat) }))
      : []),
  ];
  const [who, setWho] = useState(options[0]?.value);
  return (
    <ActDialog
      title={words.acceptTitle}
      action={words.accept}
      home={home}
      onClose={onClose}
      onSubmit={() =>
        who === undefined ? null : act({ do: 'accept', condition: condition.id, seat: who === YOU ? null : who })
      }
    >
      <p dir="auto" className="rw-break">
        {condition.text}
      </p>
      <p>{words.acceptBody}</p>
      {options.length < 2 ? null : (
        <Choice
          id="rw-accept-who"
          label={words.acceptWho}
          placeholder={words.acceptWho}
          options={options}
          value={who}
          onChange={setWho}
        />
      )}
    </ActDialog>
  );
}
