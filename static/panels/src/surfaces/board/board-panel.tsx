import { PanelPage } from '../frame/panel-page';
import { waveTexts } from '../../kit/wave/wave-texts';
import { useViewer } from '../../shell/viewer';
import { WavePanel } from '../../kit/wave/wave-panel';
import { BoardSprint } from './board-sprint';

/** The board action and the sprint action: a sprint against the phases of the migration. */
export function BoardPanel() {
  const { texts } = useViewer(waveTexts);
  return (
    <PanelPage help="board">
      <WavePanel
        empty={{ header: texts.board.empty, body: texts.board.emptyBody }}
        ofSprint={(view, go) => <BoardSprint view={view} go={go} />}
      />
    </PanelPage>
  );
}
