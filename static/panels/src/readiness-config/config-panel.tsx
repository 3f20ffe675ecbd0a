import EmptyState from '@atlaskit/empty-state';
import Skeleton from '@atlaskit/skeleton';
import { call } from '../call';
import { Failed } from '../failed';
import { LoadingRegion } from '../loading-region';
import { useCall } from '../use-call';
import { PanelPage } from '../panel-page';
import { useViewer } from '../viewer';
import { ConfigForm } from './config-form';

/** The macro's configuration: which project's wave the page shows. */
export function ConfigPanel() {
  const { texts } = useViewer();
  const { loaded, retry } = useCall('', () => call('listProjects', {}));
  return <PanelPage>{draw()}</PanelPage>;

  function draw() {
    switch (loaded.state) {
      case 'loading':
        return (
          <LoadingRegion>
            <Skeleton width="160px" height="24px" isShimmering />
            <Skeleton width="100%" height="40px" isShimmering />
            <Skeleton width="100%" height="40px" isShimmering />
          </LoadingRegion>
        );
      case 'failed':
        return <Failed title={texts.config.failed} error={loaded.error} onRetry={retry} />;
      case 'ready':
        return loaded.value.length === 0 ? (
          <EmptyState header={texts.config.empty} headingLevel={2} description={texts.config.emptyBody} />
        ) : (
          <ConfigForm projects={loaded.value} />
        );
    }
  }
}
