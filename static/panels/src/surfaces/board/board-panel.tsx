import { PanelPage } from '../frame/panel-page';
import { waveTexts } from '../../kit/wave/wave-texts';
import { useViewer } from '../../shell/viewer';
import { WavePanel } from '../../kit/wave/wave-panel';

/** The board action: the sprint in view against the phases of the migration. */
export function BoardPanel() {
  const { texts } = useViewer(waveTexts);
  return (
    <PanelPage help="board">
      <WavePanel empty={{ header: texts.board.empty, body: texts.board.emptyBody }} />
    </PanelPage>
  );
}
