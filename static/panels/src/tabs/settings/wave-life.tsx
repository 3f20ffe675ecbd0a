import Button from '@atlaskit/button/default/button';
import Heading from '@atlaskit/heading';
import SectionMessage from '@atlaskit/section-message';
import { LongInput } from '../../kit/long-input';
import { useId, useState } from 'react';
import type { SettingsView } from '../../../../../src/contract/readiness';
import { call } from '../../shell/call';
import { WriteDialog } from '../../kit/write-dialog';
import { writtenBy } from '../../kit/written';
import { settingsTexts } from './settings-texts';
import { useViewer } from '../../shell/viewer';

type Life = SettingsView['wave']['state'];

interface Props {
  readonly view: SettingsView;
  readonly onChanged: (view: SettingsView) => void;
}

/** Closes a wave, archives it, or opens it again, each with a reason that the activity keeps. */
export function WaveLife({ view, onChanged }: Props) {
  const { texts } = useViewer(settingsTexts);
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
      {asked === null ? null : (
        <LifeDialog view={view} to={asked} onClose={() => setAsked(null)} onChanged={onChanged} />
      )}
    </section>
  );
}

interface DialogProps extends Props {
  readonly to: Life;
  readonly onClose: () => void;
}

function LifeDialog({ view, to, onClose, onChanged }: DialogProps) {
  const { texts } = useViewer(settingsTexts);
  const [reason, setReason] = useState('');
  const id = useId();

  const save = () => {
    const life = { state: to, reason: reason.trim() };
    return call('changeSettings', { wave: view.wave.id, version: view.version, life }).then(onChanged);
  };

  return (
    <WriteDialog
      title={texts.settings.life.to[to]}
      action={texts.settings.life.to[to]}
      isDisabled={reason.trim() === ''}
      stack="rw-stack-100"
      onWrite={() => writtenBy(save())}
      onClose={onClose}
      trouble={{ failed: texts.settings.saveFailed }}
    >
      <p>{texts.settings.life.means[to]}</p>
      <label htmlFor={id}>{texts.settings.life.reason}</label>
      <LongInput id={id} value={reason} onChange={setReason} maxLength={2_000} />
    </WriteDialog>
  );
}
