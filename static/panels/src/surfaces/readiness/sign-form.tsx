import { call } from '../../shell/call';
import { LoadingRegion } from '../../shell/loading-region';
import { useCall } from '../../shell/use-call';
import { useViewer } from '../../shell/viewer';
import { Failed } from '../../kit/failed';
import { readinessTexts } from './readiness-texts';
import { SignFields } from './sign-fields';
import type { SignProps } from './sign-part';

/** One gate as it is now, to be reviewed and signed: the calls and the rules are those of the gate's own page. */
export function SignForm({ wave, gate, onClose, onSigned }: SignProps) {
  const { texts } = useViewer(readinessTexts);
  const { loaded, retry, take } = useCall(`${wave.id} ${gate}`, () => call('getGate', { wave: wave.id, gate }));
  switch (loaded.state) {
    case 'loading':
      return <LoadingRegion>{null}</LoadingRegion>;
    case 'failed':
      return <Failed title={texts.sign.failed} error={loaded.error} onRetry={retry} />;
    case 'ready':
      return (
        <SignFields sheet={loaded.value} project={wave.project} onSheet={take} onClose={onClose} onSigned={onSigned} />
      );
  }
}
