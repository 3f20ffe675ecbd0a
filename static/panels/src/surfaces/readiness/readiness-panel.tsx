import { PanelPage } from '../frame/panel-page';
import { readinessTexts } from './readiness-texts';
import { useViewer } from '../../shell/viewer';
import { WavePanel } from '../../kit/wave/wave-panel';

/** The Confluence macro: the wave that its configuration names, which the resolver reads and checks. */
export function ReadinessPanel() {
  const { texts } = useViewer(readinessTexts);
  return (
    <PanelPage help="readiness">
      <WavePanel empty={{ header: texts.readiness.empty, body: texts.readiness.emptyBody }} />
    </PanelPage>
  );
}
