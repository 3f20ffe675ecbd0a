import Heading from '@atlaskit/heading';
import type { WaveView as Wave } from '../../../../src/contract/wave';
import { Message } from '../message';
import { useViewer } from '../viewer';
import { When } from '../when';
import { PARTS, PhaseBar } from './phase-bar';
import { PhaseTable } from './phase-table';
import { WaveLegend } from './wave-legend';

interface Props {
  readonly wave: Wave;
  /** The panel's title, where the place does not give one. */
  readonly title: string;
}

/** Done and open items of a wave, or of the sprint in view, by phase: the one view that all surfaces share. */
export function WaveView({ wave, title }: Props) {
  const { texts, format } = useViewer();
  const { total } = wave;
  const shown = PARTS.filter((part) => part === 'done' || part === 'open' || total[part] > 0);
  return (
    <section className="rw-stack-200" aria-labelledby="rw-wave-title">
      <header className="rw-stack-050">
        <Heading size="medium" as="h2" id="rw-wave-title">
          <span dir="auto" className="rw-break">
            {title}
          </span>
        </Heading>
        <p dir="auto" className="rw-subtle rw-break">
          {texts.wave.of(wave.wave.code, wave.wave.template)}
        </p>
        <p className="rw-row rw-subtle rw-small">
          {wave.wave.cutover === null ? null : <span>{texts.wave.cutover(format.day(wave.wave.cutover))}</span>}
          <When at={wave.asOf} sentence={texts.wave.asOf} />
        </p>
      </header>
      {wave.complete ? null : (
        <Message appearance="warning">
          <p>{texts.wave.cutShort}</p>
        </Message>
      )}
      <div className="rw-stack-100">
        <p className="rw-strong rw-number">
          {texts.wave.ratio(total.done, total.all, format.percent(total.all === 0 ? 0 : total.done / total.all))}
        </p>
        <PhaseBar count={total} large />
        <WaveLegend parts={shown} />
      </div>
      <PhaseTable phases={wave.phases} total={total} />
      <div className="rw-stack-050 rw-subtle rw-small rw-text">
        <p>{texts.wave.counted}</p>
        {total.missing > 0 ? <p>{texts.wave.missingWhy}</p> : null}
        {total.unknown > 0 ? <p>{texts.wave.unknownWhy}</p> : null}
      </div>
    </section>
  );
}
