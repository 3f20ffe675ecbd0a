import Button from '@atlaskit/button/default/button';
import Heading from '@atlaskit/heading';
import { TextInput } from '../../kit/text-input';
import { useId, useState } from 'react';
import type { WaveHead } from '../../../../../src/contract/readiness';
import type { WaveRemoved } from '../../../../../src/contract/removal';
import { call } from '../../shell/call';
import { WriteDialog } from '../../kit/write-dialog';
import { writtenBy } from '../../kit/written';
import { settingsTexts } from './settings-texts';
import { useViewer } from '../../shell/viewer';

interface Props {
  readonly wave: WaveHead;
  readonly onRemoved: (removed: WaveRemoved) => void;
}

/** Removes what Runway keeps of a wave: told before what is lost and what stays, and confirmed by the wave's code. */
export function RemoveWave({ wave, onRemoved }: Props) {
  const { texts } = useViewer(settingsTexts);
  const words = texts.settings.removal;
  const [isAsked, setIsAsked] = useState(false);
  return (
    <section className="rw-stack-100" aria-labelledby="rw-removal">
      <Heading size="xsmall" as="h3" id="rw-removal">
        {words.title}
      </Heading>
      <p className="rw-subtle rw-text">{words.intro}</p>
      <div>
        <Button onClick={() => setIsAsked(true)}>{words.open}</Button>
      </div>
      {isAsked ? <RemovalDialog wave={wave} onRemoved={onRemoved} onClose={() => setIsAsked(false)} /> : null}
    </section>
  );
}

function RemovalDialog({ wave, onRemoved, onClose }: Props & { readonly onClose: () => void }) {
  const { texts } = useViewer(settingsTexts);
  const words = texts.settings.removal;
  const [typed, setTyped] = useState('');
  const id = useId();
  const isConfirmed = typed.trim() === wave.code;

  return (
    <WriteDialog
      title={words.ask(texts.config.waveOption(wave.code, wave.name))}
      action={words.remove}
      isDanger
      hasDangerTitle
      isDisabled={!isConfirmed}
      stack="rw-stack-100"
      onWrite={() => writtenBy(call('removeWave', { wave: wave.id, code: typed }).then(onRemoved))}
      onClose={onClose}
      trouble={{ failed: words.failed }}
    >
      <p className="rw-strong">{words.lost}</p>
      <ul className="rw-told">
        {words.losses.map((loss) => (
          <li key={loss}>{loss}</li>
        ))}
      </ul>
      <p className="rw-strong">{words.stays}</p>
      <ul className="rw-told">
        {words.remains.map((kept) => (
          <li key={kept}>{kept}</li>
        ))}
      </ul>
      <p>{words.forGood}</p>
      <label htmlFor={id}>{words.type(wave.code)}</label>
      <TextInput id={id} value={typed} autoComplete="off" onChange={setTyped} />
    </WriteDialog>
  );
}
