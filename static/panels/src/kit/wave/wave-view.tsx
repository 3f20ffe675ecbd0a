import Heading from '@atlaskit/heading';
import type { ReactNode } from 'react';
import type { ItemFilter } from '../../../../../src/contract/readiness';
import type { WaveView as Wave } from '../../../../../src/contract/wave';
import { Message } from '../message';
import type { Place } from '../../shell/place';
import { waveTexts } from './wave-texts';
import { useViewer } from '../../shell/viewer';
import { LeftOutNote } from './left-out-note';
import { PhaseChart } from './phase-chart';
import { PhaseTable } from './phase-table';
import { SprintPart } from './sprint-part';
import { WaveHead } from './wave-head';
import { WaveNotices } from './wave-notices';
import { WaveRatio } from './wave-ratio';

interface Props {
  readonly view: Wave;
  /** To a place on the project's page. */
  readonly go: (to: Place) => void;
  /** Drawn below the name of the sprint. */
  readonly ofSprint?: ReactNode;
}

/** How ready a wave is, phase by phase, where it is not looked at on the project's own page; every number leads there. */
export function WaveView({ view, go, ofSprint }: Props) {
  const { texts } = useViewer(waveTexts);
  const { wave, phases, policy, stale, sprint } = view;
  const open = (filter: ItemFilter) => go({ page: 'items', wave: wave.id, filter, search: '' });
  return (
    <section className="rw-stack-200" aria-labelledby="rw-wave-title">
      <WaveHead view={view} title={texts.wave.heading} onWave={() => go({ page: 'overview', wave: wave.id })} />
      <WaveNotices view={view} />
      {sprint === null ? null : (
        <>
          <Heading size="small" as="h3">
            <span dir="auto" className="rw-break">
              {texts.wave.sprint(sprint.name)}
            </span>
          </Heading>
          {ofSprint}
          <SprintPart sprint={sprint} policy={policy} isStale={stale} file={`runway-${wave.code}-sprint`} />
        </>
      )}
      {view.noSprint === null ? null : (
        <Message appearance="information">
          <p dir="auto">{view.noSprint}</p>
        </Message>
      )}
      {sprint === null ? null : (
        <Heading size="small" as="h3">
          {texts.wave.whole}
        </Heading>
      )}
      <WaveRatio total={view.total} policy={policy} onOpen={open} />
      {phases.length === 0 ? null : (
        <>
          <PhaseChart phases={phases} policy={policy} isStale={stale} onOpen={open} />
          <PhaseTable view={view} onOpen={open} />
          <LeftOutNote leftOut={view.leftOut} />
        </>
      )}
    </section>
  );
}
