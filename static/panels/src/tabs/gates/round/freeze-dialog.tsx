import { gateTexts } from '../gate-texts';
import { useViewer } from '../../../shell/viewer';
import { ActDialog } from '../work/act-dialog';
import { useGateWork } from '../work/gate-work';

interface Props {
  readonly home: string;
  readonly onClose: () => void;
}

/** Says before what freezing does. */
export function FreezeDialog({ home, onClose }: Props) {
  const { texts } = useViewer(gateTexts);
  const { sheet, act } = useGateWork();
  const words = texts.gates.rounds;
  const { verdict, rounds, gate } = sheet.gate;
  const newest = rounds.at(-1);
  return (
    <ActDialog
      title={words.freezeTitle}
      action={words.freezeGo}
      home={home}
      onClose={onClose}
      onSubmit={() => act({ do: 'freeze' })}
    >
      {verdict === null ? null : <p>{words.freezeBody(texts.gates.verdicts[verdict.is])}</p>}
      {newest !== undefined && newest.decision === null ? <p>{words.freezeOpen}</p> : null}
      {gate.approvers.length === 0 ? <p className="rw-strong">{words.noSeats}</p> : null}
    </ActDialog>
  );
}
