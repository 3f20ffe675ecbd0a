import { useState } from 'react';
import type { CutoverResult } from '../../../../../../src/contract/gates';
import { Segments } from '../../../kit/segments';
import { gateTexts } from '../gate-texts';
import { useViewer } from '../../../shell/viewer';
import { ActDialog } from '../work/act-dialog';
import { CUTOVER_RESULTS } from '../work/choices-of-gates';
import { useGateWork } from '../work/gate-work';
import { LongField } from '../../../kit/long-field';

interface Props {
  readonly home: string;
  readonly onClose: () => void;
}

/** How a cutover ended. */
export function ResultDialog({ home, onClose }: Props) {
  const { texts } = useViewer(gateTexts);
  const { act } = useGateWork();
  const [is, setIs] = useState<CutoverResult>('completed');
  const [note, setNote] = useState('');
  const words = texts.gates.rounds;
  return (
    <ActDialog
      title={words.resultTitle}
      action={words.resultGo}
      home={home}
      onClose={onClose}
      onSubmit={() => act({ do: 'result', is, note })}
    >
      <fieldset className="rw-stack-100">
        <legend className="rw-legend">{words.results}</legend>
        <Segments
          name="rw-result"
          value={is}
          onChange={setIs}
          options={CUTOVER_RESULTS.map((value) => ({ value, label: words.resultIs[value] }))}
        />
      </fieldset>
      <LongField grows label={words.note} value={note} onChange={setNote} />
    </ActDialog>
  );
}
