import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle, ModalTransition } from '@atlaskit/modal-dialog';
import SectionMessage from '@atlaskit/section-message';
import TextArea from '@atlaskit/textarea';
import { useId, useState } from 'react';
import type { SettingsView } from '../../../../../src/contract/readiness';
import type { ErrorView } from '../../../../../src/contract/result';
import { call } from '../../shell/call';
import { Failed } from '../../kit/failed';
import { errorOf } from '../../shell/use-call';
import { useViewer } from '../../shell/viewer';

type Life = SettingsView['wave']['state'];

interface Props {
  readonly view: SettingsView;
  readonly onChanged: (view: SettingsView) => void;
}

/** Closes a wave, archives it, or opens it again, each with a reason that the activity keeps. */
export function WaveLife({ view, onChanged }: Props) {
  const { texts } = useViewer();
  const [asked, setAsked] = useState<Life | null>(null);
  const { state } = view.wave;
  const offers: readonly Life[] = state === 'active' ? ['closed', 'archived'] : ['active'];
  return (
    <section className="rw-stack-100" aria-labelledby="rw-life">
      <Heading size="xsmall" as="h3" id="rw-life">
        {texts.settings.life.title}
      </Heading>
      {state === 'active' ? null : (
        <SectionMessage appearance="information" title={texts.settings.life.is[state]}>
          <p>{texts.settings.life.readOnly}</p>
        </SectionMessage>
      )}
      {view.may.settings ? (
        <div className="rw-row">
          {offers.map((offer) => (
            <Button key={offer} onClick={() => setAsked(offer)}>
              {texts.settings.life.to[offer]}
            </Button>
          ))}
        </div>
      ) : null}
      <ModalTransition>
        {asked === null ? null : (
          <LifeDialog view={view} to={asked} onClose={() => setAsked(null)} onChanged={onChanged} />
        )}
      </ModalTransition>
    </section>
  );
}

interface DialogProps extends Props {
  readonly to: Life;
  readonly onClose: () => void;
}

function LifeDialog({ view, to, onClose, onChanged }: DialogProps) {
  const { texts } = useViewer();
  const [reason, setReason] = useState('');
  const [isSaving, setIsSaving] = useState(false);
  const [failed, setFailed] = useState<{ readonly error: ErrorView | null } | null>(null);
  const id = useId();

  async function save() {
    setIsSaving(true);
    try {
      const life = { state: to, reason: reason.trim() };
      onChanged(await call('changeSettings', { wave: view.wave.id, version: view.version, life }));
      onClose();
    } catch (failure) {
      setFailed({ error: errorOf(failure) });
      setIsSaving(false);
    }
  }

  return (
    <Modal onClose={onClose} width="small">
      <ModalHeader>
        <ModalTitle>{texts.settings.life.to[to]}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        <div className="rw-stack-100">
          <p>{texts.settings.life.means[to]}</p>
          <label htmlFor={id}>{texts.settings.life.reason}</label>
          <TextArea
            id={id}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            maxLength={2_000}
          />
          {failed === null ? null : <Failed title={texts.settings.saveFailed} error={failed.error} />}
        </div>
      </ModalBody>
      <ModalFooter>
        <Button appearance="subtle" onClick={onClose}>
          {texts.cancel}
        </Button>
        <Button appearance="primary" isDisabled={reason.trim() === ''} isLoading={isSaving} onClick={() => void save()}>
          {texts.settings.life.to[to]}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
