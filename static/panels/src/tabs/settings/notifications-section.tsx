import Checkbox from '@atlaskit/checkbox';
import Heading from '@atlaskit/heading';
import { useState } from 'react';
import type { NotificationsView } from '../../../../../src/contract/notifications';
import type { WaveHead } from '../../../../../src/contract/readiness';
import type { ErrorView } from '../../../../../src/contract/result';
import { call } from '../../shell/call';
import { Failed } from '../../kit/failed';
import { LoadingRegion } from '../../shell/loading-region';
import { errorOf, useCall } from '../../shell/use-call';
import { settingsTexts } from './settings-texts';
import { useViewer } from '../../shell/viewer';

interface Props {
  readonly wave: string;
  readonly state: WaveHead['state'];
}

const CHOICES = ['signature', 'daily'] as const satisfies readonly (keyof NotificationsView)[];

/** Of which e-mails about the wave the person themselves wants; whoever may look may choose. */
export function NotificationsSection({ wave, state }: Props) {
  const { texts, format } = useViewer(settingsTexts);
  const words = texts.settings.notifications;
  const { loaded, retry } = useCall(wave, () => call('getNotifications', { wave }));
  const [chosen, setChosen] = useState<NotificationsView | null>(null);
  const [told, setTold] = useState('');
  const [failed, setFailed] = useState<{ readonly error: ErrorView | null } | null>(null);

  async function choose(before: NotificationsView, after: NotificationsView) {
    setChosen(after);
    setTold('');
    setFailed(null);
    try {
      const { signature, daily } = after;
      setChosen({ ...after, ...(await call('changeNotifications', { wave, signature, daily })) });
      setTold(words.saved);
    } catch (failure) {
      setChosen(before);
      setFailed({ error: errorOf(failure) });
    }
  }

  return (
    <section className="rw-stack-100" aria-labelledby="rw-notifications">
      <Heading size="xsmall" as="h3" id="rw-notifications">
        {words.title}
      </Heading>
      <p className="rw-subtle rw-text">{words.intro}</p>
      {draw()}
      <p role="status" className="rw-subtle rw-small">
        {told}
      </p>
    </section>
  );

  function draw() {
    switch (loaded.state) {
      case 'loading':
        return <LoadingRegion>{null}</LoadingRegion>;
      case 'failed':
        return <Failed title={words.failed} error={loaded.error} onRetry={retry} />;
      case 'ready': {
        const view = chosen ?? loaded.value;
        return (
          <>
            {CHOICES.map((choice) => (
              <Checkbox
                key={choice}
                label={words[choice]}
                isChecked={view[choice]}
                isDisabled={state !== 'active'}
                onChange={(event) => void choose(view, { ...view, [choice]: event.currentTarget.checked })}
              />
            ))}
            <p className="rw-subtle rw-small rw-text">{words.dailyHelp}</p>
            {view.refused === undefined ? null : (
              <p className="rw-text" dir="auto">
                {words.refused(format.day(view.refused.at.slice(0, 10)), view.refused.message)}
              </p>
            )}
            {failed === null ? null : <Failed title={words.notSaved} error={failed.error} />}
          </>
        );
      }
    }
  }
}
