import Heading from '@atlaskit/heading';
import Skeleton from '@atlaskit/skeleton';
import { useEffect } from 'react';
import type { Report, ReportChoice } from '../../../../../src/contract/report';
import { Failed } from '../../kit/failed';
import { ReportView } from '../../kit/report/report-view';
import { call } from '../../shell/call';
import { LoadingRegion } from '../../shell/loading-region';
import { useCall } from '../../shell/use-call';
import { useViewer } from '../../shell/viewer';
import { configTexts } from './config-texts';

/** The page as it will be, with what is chosen at the moment. */
export function ReportPreview({
  choice,
  onFilters,
}: {
  readonly choice: ReportChoice;
  /** Told what the wave can be narrowed to, once it is known. */
  readonly onFilters: (filters: Report['filters']) => void;
}) {
  const { texts } = useViewer(configTexts);
  const { loaded, retry } = useCall(JSON.stringify(choice), () => call('getReport', { choice, withFilters: true }), {
    alsoAnswers: (report) => report?.wave.id === choice.wave,
  });
  const filters = loaded.state === 'ready' ? (loaded.value?.filters ?? null) : null;
  useEffect(() => {
    if (filters !== null) onFilters(filters);
  }, [filters, onFilters]);
  return (
    <section className="rw-stack-100" aria-label={texts.reportForm.preview}>
      <Heading size="small" as="h3">
        {texts.reportForm.preview}
      </Heading>
      {draw()}
    </section>
  );

  function draw() {
    switch (loaded.state) {
      case 'loading':
        return (
          <LoadingRegion>
            <Skeleton width="100%" height="160px" isShimmering />
          </LoadingRegion>
        );
      case 'failed':
        return <Failed title={texts.reportForm.previewFailed} error={loaded.error} onRetry={retry} />;
      case 'ready':
        return loaded.value === null ? null : <ReportView report={loaded.value} />;
    }
  }
}
