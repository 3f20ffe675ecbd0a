import { useNow } from '../../shell/use-now';
import { waveTexts } from './wave-texts';
import { useViewer } from '../../shell/viewer';

const REFRESH_MS = 30_000;

/** The time zone that a wave's days are of, with its time and the viewer's own beside it where they differ. */
export function WaveZone({ zone }: { readonly zone: string }) {
  const { texts, format } = useViewer(waveTexts);
  const now = useNow(REFRESH_MS);
  const [there, here] = [format.clock(now, zone), format.clock(now, format.zone)];
  const name = zone.replaceAll('_', ' ');
  return <span>{there === here ? name : texts.wave.zone(name, there, here)}</span>;
}
