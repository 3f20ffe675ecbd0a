import { EmptyState } from '../../kit/empty-state';
import { useEffect } from 'react';
import { call } from '../../shell/call';
import { Failed } from '../../kit/failed';
import { useCall } from '../../shell/use-call';
import { useViewer } from '../../shell/viewer';
import { WaveSkeleton } from '../../kit/wave/wave-skeleton';
import { PanelPage } from '../frame/panel-page';
import { CalmNote, isCalm } from './calm-note';
import { readinessTexts } from './readiness-texts';
import { ReportView } from '../../kit/report/report-view';
import { SaveButton } from './save-button';
import { SignPart } from './sign-part';
import { useReadyEvent } from './use-ready-event';

/** A macro of one or more sections: one frame, one call. */
export function ReportPanel() {
  const { texts } = useViewer(readinessTexts);
  const { loaded, retry, again } = useCall('', () => call('getReport', {}), { isShared: true });
  useReadyEvent(loaded.state !== 'loading');
  const title = loaded.state === 'ready' ? loaded.value?.parts.map((part) => part.title).join(', ') : undefined;
  useEffect(() => {
    // All macros are one HTML file: a screen reader that lists frames tells them apart by what they show.
    if (title !== undefined) document.title = texts.report.frame(title);
  }, [title, texts]);
  return (
    <PanelPage help="readiness" label={title === undefined ? undefined : texts.report.frame(title)}>
      {draw()}
    </PanelPage>
  );

  function draw() {
    switch (loaded.state) {
      case 'loading':
        return <WaveSkeleton />;
      case 'failed':
        if (isCalm(loaded.error)) return <CalmNote error={loaded.error} />;
        return <Failed title={texts.report.failed} error={loaded.error} onRetry={retry} />;
      case 'ready':
        if (loaded.value === null)
          return <EmptyState header={texts.readiness.empty} headingLevel={2} description={texts.report.emptyBody} />;
        return (
          <div className="rw-stack-200">
            <ReportView report={loaded.value} />
            <SignPart report={loaded.value} onSigned={() => void again()} />
            <SaveButton wave={loaded.value.wave.id} />
          </div>
        );
    }
  }
}
