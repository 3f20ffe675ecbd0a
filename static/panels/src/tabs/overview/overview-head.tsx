import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { useState } from 'react';
import type { ItemFilter, OverviewView } from '../../../../../src/contract/readiness';
import type { ErrorView } from '../../../../../src/contract/result';
import { call } from '../../shell/call';
import { Failed } from '../../kit/failed';
import { LinkButton } from '../../kit/link-button';
import type { Place } from '../../shell/place';
import { errorOf } from '../../shell/use-call';
import { waveTexts } from '../../kit/wave/wave-texts';
import { useViewer } from '../../shell/viewer';
import { WaveNotices } from '../../kit/wave/wave-notices';
import { WaveRatio } from '../../kit/wave/wave-ratio';
import { WaveStanding } from '../../kit/wave/wave-standing';

interface Props {
  readonly view: OverviewView;
  readonly go: (to: Place) => void;
  readonly onOpen: (filter: ItemFilter) => void;
  readonly onChanged: () => Promise<void>;
}

/** The wave: its T-0 and how it moved, how much is complete under which policy, and how old the facts are. */
export function OverviewHead({ view, go, onOpen, onChanged }: Props) {
  const { texts, format } = useViewer(waveTexts);
  const { wave, total, policy } = view;
  const cutover = wave.cutover === null ? texts.waveDates.none : texts.wave.cutover(format.day(wave.cutover));
  const [asked, setAsked] = useState<'asking' | 'asked' | 'not-asked' | null>(null);
  const [failed, setFailed] = useState<{ readonly error: ErrorView | null } | null>(null);

  async function refresh() {
    setAsked('asking');
    setFailed(null);
    try {
      const answer = await call('refreshWave', { wave: wave.id });
      setAsked(answer.asked ? 'asked' : 'not-asked');
      await onChanged();
    } catch (failure) {
      setAsked(null);
      setFailed({ error: errorOf(failure) });
    }
  }

  return (
    <section className="rw-stack-100" aria-labelledby="rw-wave-title">
      <div className="rw-row rw-between">
        <Heading size="medium" as="h2" id="rw-wave-title">
          <span dir="auto" className="rw-break">
            {texts.config.waveOption(wave.code, wave.name)}
          </span>
        </Heading>
        {wave.sample ? null : (
          <div className="rw-row">
            <Button isDisabled={asked === 'asking' || wave.state !== 'active'} onClick={() => void refresh()}>
              {texts.overview.refresh}
            </Button>
            <Button appearance="subtle" onClick={() => go({ page: 'import', step: 'template', source: null })}>
              {texts.run.again}
            </Button>
          </div>
        )}
      </div>
      <p className="rw-row rw-apart rw-subtle">
        {wave.sample ? (
          <span>{cutover}</span>
        ) : (
          <LinkButton onClick={() => go({ page: 'dates', wave: wave.id })}>{cutover}</LinkButton>
        )}
        <WaveStanding view={view} />
      </p>
      <ul className="rw-row rw-apart rw-subtle rw-small">
        {wave.templates.map(({ name, version }) => (
          <li key={`${name} ${version}`} dir="auto" className="rw-break">
            {texts.overview.template(name, version)}
          </li>
        ))}
      </ul>
      <WaveNotices view={view} />
      <WaveRatio total={total} policy={policy} onOpen={onOpen} />
      <p role="status" className="rw-subtle rw-small">
        {asked === null ? null : texts.overview.asking[asked]}
      </p>
      {failed === null ? null : <Failed title={texts.overview.refreshFailed} error={failed.error} />}
    </section>
  );
}
