import Button from '@atlaskit/button/default/button';
import Skeleton from '@atlaskit/skeleton';
import { call } from '../../shell/call';
import { Failed } from '../../kit/failed';
import { LoadingRegion } from '../../shell/loading-region';
import { useCall } from '../../shell/use-call';
import { waveDatesTexts } from './wave-dates-texts';
import { useViewer } from '../../shell/viewer';
import { StepFrame } from '../../shell/step-frame';
import { WaveDatesView } from './wave-dates-view';

interface Props {
  /** Id of the wave. */
  readonly wave: string;
  readonly onWave: (wave: string) => void;
  readonly onBack: () => void;
}

/** The dates of a wave: how they stand, how they moved, and a way to move them. */
export function WaveDatesPage({ wave, onWave, onBack }: Props) {
  const { texts } = useViewer(waveDatesTexts);
  const { loaded, retry } = useCall(wave, () => Promise.all([call('getDates', { wave }), call('getMove', { wave })]));
  switch (loaded.state) {
    case 'loading':
      return (
        <LoadingRegion>
          <Skeleton width="280px" height="28px" isShimmering />
          <Skeleton width="100%" height="72px" isShimmering />
          <Skeleton width="100%" height="200px" isShimmering />
        </LoadingRegion>
      );
    case 'failed':
      return (
        <StepFrame heading={texts.waveDates.page} footer={<Button onClick={onBack}>{texts.back}</Button>}>
          <Failed title={texts.waveDates.failed} error={loaded.error} onRetry={retry} />
        </StepFrame>
      );
    case 'ready': {
      const [dates, move] = loaded.value;
      return <WaveDatesView loaded={dates} latest={move} onWave={onWave} onBack={onBack} />;
    }
  }
}
