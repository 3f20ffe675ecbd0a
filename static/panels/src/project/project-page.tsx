import Skeleton from '@atlaskit/skeleton';
import { call } from '../call';
import { Failed } from '../failed';
import { LoadingRegion } from '../loading-region';
import { PanelPage } from '../panel-page';
import { useCall } from '../use-call';
import { useViewer } from '../viewer';
import { ImportPage } from './import-page';
import type { Place } from './place';
import { usePlace } from './use-place';
import { WaveDatesPage } from './wave-dates/wave-dates-page';

/** Runway's page of a project: the import, and the dates of a wave. */
export function ProjectPage() {
  const { place, go } = usePlace();
  return (
    <PanelPage>
      {place === null ? (
        <PageSkeleton />
      ) : place.page === 'dates' ? (
        <WaveDatesPage
          key={place.wave}
          wave={place.wave}
          onWave={(wave) => go({ page: 'dates', wave })}
          onBack={() => go({ page: 'start' })}
        />
      ) : (
        <Imports place={place} go={go} />
      )}
    </PanelPage>
  );
}

interface ImportsProps {
  readonly place: Exclude<Place, { readonly page: 'dates' }>;
  readonly go: (to: Place) => void;
}

/** Asks first for the latest import, so that a reload shows the same run at once. */
function Imports({ place, go }: ImportsProps) {
  const { texts } = useViewer();
  const { loaded, retry } = useCall('', () => call('getImport', {}));
  switch (loaded.state) {
    case 'loading':
      return <PageSkeleton />;
    case 'failed':
      return <Failed title={texts.first.failed} error={loaded.error} onRetry={retry} />;
    case 'ready':
      return <ImportPage latest={loaded.value} place={place} go={go} />;
  }
}

function PageSkeleton() {
  return (
    <LoadingRegion>
      <Skeleton width="60%" height="24px" isShimmering />
      <Skeleton width="240px" height="28px" isShimmering />
      <Skeleton width="80%" height="16px" isShimmering />
      <Skeleton width="100%" height="160px" isShimmering />
    </LoadingRegion>
  );
}
