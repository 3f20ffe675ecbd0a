import Button from '@atlaskit/button/default/button';
import { useState } from 'react';
import type { ErrorView } from '../../../../../src/contract/result';
import type { WaveDates } from '../../../../../src/contract/wave-dates';
import { call } from '../../shell/call';
import { Choice } from '../../kit/choice';
import { Failed } from '../../kit/failed';
import { errorOf } from '../../shell/use-call';
import { waveDatesTexts } from './wave-dates-texts';
import { useViewer } from '../../shell/viewer';

interface Props {
  readonly wave: WaveDates['wave'];
  readonly onWave: (wave: string) => void;
}

type Waves = readonly { readonly id: string; readonly code: string; readonly name: string }[];

/** The way to another wave of the project; which there are is asked only when somebody wants to know. */
export function WaveChoice({ wave, onWave }: Props) {
  const { texts } = useViewer(waveDatesTexts);
  const [waves, setWaves] = useState<Waves | null>(null);
  const [failed, setFailed] = useState<{ readonly error: ErrorView | null } | null>(null);

  async function list() {
    setFailed(null);
    try {
      setWaves((await call('getWave', { wave: wave.id }))?.waves ?? []);
    } catch (failure) {
      setFailed({ error: errorOf(failure) });
    }
  }

  if (failed !== null)
    return <Failed title={texts.waveDates.wavesFailed} error={failed.error} onRetry={() => void list()} />;
  if (waves === null) {
    return <Button onClick={() => void list()}>{texts.waveDates.otherWave}</Button>;
  }
  if (waves.length < 2) return <span className="rw-subtle">{texts.waveDates.onlyWave}</span>;
  return (
    <div className="rw-field rw-grow">
      <Choice
        id="wave"
        label={texts.config.wave}
        placeholder={texts.config.chooseWave}
        options={waves.map(({ id, code, name }) => ({ value: id, label: texts.config.waveOption(code, name) }))}
        value={wave.id}
        onChange={onWave}
      />
    </div>
  );
}
