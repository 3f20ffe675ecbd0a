import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle, ModalTransition } from '@atlaskit/modal-dialog';
import Textfield from '@atlaskit/textfield';
import { useId, useState } from 'react';
import type { WaveHead } from '../../../../../src/contract/readiness';
import type { WaveRemoved } from '../../../../../src/contract/removal';
import type { ErrorView } from '../../../../../src/contract/result';
import { call } from '../../shell/call';
import { Failed } from '../../kit/failed';
import { errorOf } from '../../shell/use-call';
import { useViewer } from '../../shell/viewer';

interface Props {
  readonly wave: WaveHead;
  readonly onRemoved: (removed: WaveRemoved) => void;
}

/** Removes what Runway keeps of a wave: told before what is lost and what stays, and confirmed by the wave's code. */
export function RemoveWave({ wave, onRemoved }: Props) {
  const { texts } = useViewer();
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
      <ModalTransition>
        {isAsked ? <RemovalDialog wave={wave} onRemoved={onRemoved} onClose={() => setIsAsked(false)} /> : null}
      </ModalTransition>
    </section>
  );
}

function RemovalDialog({ wave, onRemoved, onClose }: Props & { readonly onClose: () => void }) {
  const { texts } = useViewer();
  const words = texts.settings.removal;
  const [typed, setTyped] = useState('');
  const [isRemoving, setIsRemoving] = useState(false);
  const [failed, setFailed] = useState<{ readonly error: ErrorView | null } | null>(null);
  const id = useId();
  const isConfirmed = typed.trim() === wave.code;

  async function remove() {
    if (!isConfirmed || isRemoving) return;
    setIsRemoving(true);
    setFailed(null);
    try {
      onRemoved(await call('removeWave', { wave: wave.id, code: typed }));
    } catch (failure) {
      setFailed({ error: errorOf(failure) });
      setIsRemoving(false);
    }
  }

  return (
    <Modal onClose={onClose} width="small">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void remove();
        }}
      >
        <ModalHeader>
          <ModalTitle appearance="danger">
            <span dir="auto" className="rw-break">
              {words.ask(texts.config.waveOption(wave.code, wave.name))}
            </span>
          </ModalTitle>
        </ModalHeader>
        <ModalBody>
          <div className="rw-stack-100">
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
            <Textfield
              id={id}
              value={typed}
              autoComplete="off"
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
            {failed === null ? null : <Failed title={words.failed} error={failed.error} />}
          </div>
        </ModalBody>
        <ModalFooter>
          <Button appearance="subtle" onClick={onClose}>
            {texts.cancel}
          </Button>
          <Button type="submit" appearance="danger" isDisabled={!isConfirmed} isLoading={isRemoving}>
            {words.remove}
          </Button>
        </ModalFooter>
      </form>
    </Modal>
  );
}
