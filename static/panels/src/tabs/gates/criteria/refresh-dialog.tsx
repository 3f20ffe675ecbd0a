import { call } from '../../../shell/call';
import { useViewer } from '../../../shell/viewer';
import { writtenBy } from '../../../kit/written';
import { gateTexts } from '../gate-texts';
import { useGateWork } from '../work/gate-work';
import { CriterionFrame, type CriterionProps } from './criterion-frame';

/** Has all items of the wave read again. */
export function RefreshDialog({ home, onClose }: CriterionProps) {
  const { texts } = useViewer(gateTexts);
  const { sheet, refreshed } = useGateWork();
  const words = texts.gates.criterion.facts;
  return (
    <CriterionFrame
      title={words.title}
      action={words.save}
      home={home}
      onClose={onClose}
      onSubmit={async () => {
        const asked = call('refreshWave', { wave: sheet.wave.id });
        const written = await writtenBy(asked);
        if (written.is === 'done') refreshed((await asked).at);
        return written;
      }}
    >
      <p>{words.body}</p>
    </CriterionFrame>
  );
}
