import { gateTexts } from '../gate-texts';
import { useViewer } from '../../../shell/viewer';
import { ActDialog } from '../work/act-dialog';
import type { Written } from '../../../kit/written';
import { useGateWork } from '../work/gate-work';

interface Props {
  readonly home: string;
  readonly onClose: () => void;
}

/** Says before what freezing does. */
export function FreezeDialog({ home, onClose }: Props) {
  const { texts } = useViewer(gateTexts);
  const { sheet, act, meeting } = useGateWork();
  const words = texts.gates.rounds;
  const { verdict, rounds, gate } = sheet.gate;
  const newest = rounds.at(-1);

  /** What is signed holds every answer that was given: it waits for those on their way. */
  async function freeze(): Promise<Written> {
    const left = await meeting.flush();
    if (left === 0) return act({ do: 'freeze' });
    return {
      is: 'failed',
      error: {
        code: 'refused-by-rule',
        message: texts.gates.rows.notSaved(left),
        next: texts.gates.rows.waitForSave,
      },
    };
  }

  return (
    <ActDialog title={words.freezeTitle} action={words.freezeGo} home={home} onClose={onClose} onSubmit={freeze}>
      {verdict === null ? null : <p>{words.freezeBody(texts.gates.verdicts[verdict.is])}</p>}
      {newest !== undefined && newest.decision === null ? <p>{words.freezeOpen}</p> : null}
      {meeting.saving.length === 0 ? null : <p role="status">{texts.gates.rows.savingCount(meeting.saving.length)}</p>}
      {gate.approvers.length === 0 ? <p className="rw-strong">{words.noSeats}</p> : null}
    </ActDialog>
  );
}
