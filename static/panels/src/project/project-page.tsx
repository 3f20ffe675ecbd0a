import Skeleton from '@atlaskit/skeleton';
import { call } from '../call';
import { Failed } from '../failed';
import { LoadingRegion } from '../loading-region';
import { useCall } from '../use-call';
import { PanelPage } from '../panel-page';
import { useViewer } from '../viewer';
import { ImportPage } from './import-page';
import { usePlace } from './use-place';

/** Runway's page of a project. It asks first for the latest import, so that a reload shows the same run at once. */
export function ProjectPage() {
  const { texts } = useViewer();
  const { place, go } = usePlace();
  const { loaded, retry } = useCall('', () => call('getImport', {}));
  return <PanelPage>{draw()}</PanelPage>;

  function draw() {
    if (loaded.state === 'failed') return <Failed title={texts.first.failed} error={loaded.error} onRetry={retry} />;
    if (loaded.state === 'loading' || place === null) {
      return (
        <LoadingRegion>
          <Skeleton width="60%" height="24px" isShimmering />
          <Skeleton width="240px" height="28px" isShimmering />
          <Skeleton width="80%" height="16px" isShimmering />
          <Skeleton width="100%" height="160px" isShimmering />
        </LoadingRegion>
      );
    }
    return <ImportPage latest={loaded.value} place={place} go={go} />;
  }
}
