import Button from '@atlaskit/button/default/button';
import Heading from '@atlaskit/heading';
import { useState } from 'react';
import type { OverviewView } from '../../../../../src/contract/readiness';
import type { ErrorView } from '../../../../../src/contract/result';
import { call } from '../../shell/call';
import { Failed } from '../../kit/failed';
import type { Place } from '../../shell/place';
import { errorOf } from '../../shell/use-call';
import { waveTexts } from '../../kit/wave/wave-texts';
import { useUntilNewer } from '../../shell/use-until-newer';
import { useViewer } from '../../shell/viewer';
import { When } from '../../kit/when';

interface Props {
  readonly view: OverviewView;
  readonly go: (to: Place) => void;
  readonly onChanged: () => Promise<void>;
}

/** The wave, how old its facts are, and the buttons that read Jira again and import more. */
export function OverviewHead({ view, go, onChanged }: Props) {
  const { texts } = useViewer(waveTexts);
  const { wave, asOf } = view;
  const [asked, setAsked] = useState<'asking' | 'asked' | 'not-asked' | null>(null);
  const followed = useUntilNewer(asOf, onChanged);
  const said = asked === 'asked' && followed.is !== 'waiting' ? (followed.is === 'newer' ? 'updated' : null) : asked;
  const [failed, setFailed] = useState<{ readonly error: ErrorView | null } | null>(null);

  async function refresh() {
    setAsked('asking');
    setFailed(null);
    try {
      const answer = await call('refreshWave', { wave: wave.id });
      setAsked(answer.asked ? 'asked' : 'not-asked');
      if (answer.asked) followed.begin(answer.at);
      await onChanged();
    } catch (failure) {
      setAsked(null);
      setFailed({ error: errorOf(failure) });
    }
  }

  return (
    <section className="rw-stack-050" aria-labelledby="rw-wave-title">
      <div className="rw-row rw-between">
        <Heading size="medium" as="h2" id="rw-wave-title">
          <span dir="auto" className="rw-break rw-overview-title" title={wave.name}>
            {texts.overview.title(wave.name, wave.code)}
          </span>
        </Heading>
        <div className="rw-row">
          <span className="rw-subtle rw-small">
            {asOf === null ? texts.overview.neverRead : <When at={asOf} sentence={texts.wave.asOf} />}
          </span>
          {wave.sample ? null : (
            <>
              <Button
                spacing="compact"
                isDisabled={asked === 'asking' || wave.state !== 'active'}
                onClick={() => void refresh()}
              >
                {texts.overview.refresh}
              </Button>
              <span className="rw-wide-only">
                <Button spacing="compact" onClick={() => go({ page: 'import', step: 'template', source: null })}>
                  {texts.run.again}
                </Button>
              </span>
            </>
          )}
        </div>
      </div>
      <p role="status" className="rw-subtle rw-small">
        {said === null ? null : texts.overview.asking[said]}
      </p>
      {failed === null ? null : <Failed title={texts.overview.refreshFailed} error={failed.error} />}
    </section>
  );
}
