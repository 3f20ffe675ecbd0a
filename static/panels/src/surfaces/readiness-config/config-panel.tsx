import { EmptyState } from '../../kit/empty-state';
import { call } from '../../shell/call';
import { Failed } from '../../kit/failed';
import { useCall } from '../../shell/use-call';
import { PanelPage } from '../frame/panel-page';
import { useViewer } from '../../shell/viewer';
import { ConfigForm } from './config-form';
import { configTexts } from './config-texts';
import { ConfigSkeleton } from './config-skeleton';
import { macroOf } from './macro-of';

/** The macro's configuration: which project's wave the page shows. */
export function ConfigPanel() {
  const { texts, moduleKey } = useViewer(configTexts);
  const macro = macroOf(moduleKey);
  const { loaded, retry } = useCall('', () => call('listProjects', {}));
  return (
    <PanelPage help="readiness-config" label={texts.macroNames[macro]}>
      {draw()}
    </PanelPage>
  );

  function draw() {
    switch (loaded.state) {
      case 'loading':
        return <ConfigSkeleton />;
      case 'failed':
        return <Failed title={texts.config.failed} error={loaded.error} onRetry={retry} />;
      case 'ready':
        return loaded.value.length === 0 ? (
          <EmptyState header={texts.config.empty} headingLevel={2} description={texts.config.emptyBody} />
        ) : (
          <ConfigForm projects={loaded.value} macro={macro} />
        );
    }
  }
}
