import type { ReadinessView } from '../../../../../src/contract/readiness';
import { waveTexts } from './wave-texts';
import { useViewer } from '../../shell/viewer';
import { When } from '../when';
import { WaveZone } from './wave-zone';

/** How the T-0 of a wave moved, which time it goes by, and how old its facts are. */
export function WaveStanding({ view: { wave, asOf } }: { readonly view: Pick<ReadinessView, 'wave' | 'asOf'> }) {
  const { texts } = useViewer(waveTexts);
  return (
    <>
      {wave.moved === null ? null : <span>{texts.waveDates.moved(wave.moved.times, wave.moved.days)}</span>}
      <WaveZone zone={wave.zone} />
      {asOf === null ? <span>{texts.overview.neverRead}</span> : <When at={asOf} sentence={texts.wave.asOf} />}
    </>
  );
}
