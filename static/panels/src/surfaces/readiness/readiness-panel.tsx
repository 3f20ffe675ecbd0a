import { useState } from 'react';
import { PanelPage } from '../frame/panel-page';
import { SaveButton } from './save-button';
import { CalmNote, isCalm } from './calm-note';
import { readinessTexts } from './readiness-texts';
import { useReadyEvent } from './use-ready-event';
import { useViewer } from '../../shell/viewer';
import { WavePanel } from '../../kit/wave/wave-panel';

/** The Confluence macro: the wave that its configuration names, which the resolver reads and checks. */
export function ReadinessPanel() {
  const { texts } = useViewer(readinessTexts);
  const [isDrawn, setIsDrawn] = useState(false);
  useReadyEvent(isDrawn);
  return (
    <PanelPage help="readiness">
      <WavePanel
        empty={{ header: texts.readiness.empty, body: texts.readiness.emptyBody }}
        onDrawn={setIsDrawn}
        below={(view) => <SaveButton wave={view.wave.id} />}
        calm={(error) => (isCalm(error) ? <CalmNote error={error} /> : null)}
      />
    </PanelPage>
  );
}
