import { call } from '../../shell/call';
import { Failed } from '../../kit/failed';
import { useCall } from '../../shell/use-call';
import { importTexts } from './import-texts';
import { useViewer } from '../../shell/viewer';
import { ImportPage } from './import-page';
import { PageSkeleton } from '../../shell/page-skeleton';
import type { Place } from '../../shell/place';

interface Props {
  readonly place: Extract<Place, { readonly page: 'import' }>;
  readonly go: (to: Place) => void;
}

/** Asks first for the latest import, so that a reload shows the same run at once. */
export function Imports({ place, go }: Props) {
  const { texts } = useViewer(importTexts);
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
