import type { OverviewView } from '../../../../../src/contract/readiness';
import { daysBetween } from '../../../../../src/values/days-between';
import { LinkButton } from '../../kit/link-button';
import { waveTexts } from '../../kit/wave/wave-texts';
import { useToday } from '../../shell/use-today';
import { useViewer } from '../../shell/viewer';
import { overviewTexts } from './overview-texts';

interface Props {
  readonly view: Pick<OverviewView, 'wave'>;
  /** Opens the dates of the wave; null where there is no page for them. */
  readonly onDates: (() => void) | null;
}

/** Days to the cutover, its day, and how far it was moved. */
export function CutoverFact({ view: { wave }, onDates }: Props) {
  const { texts, format } = useViewer(overviewTexts);
  const { texts: ofWave } = useViewer(waveTexts);
  const today = useToday(wave.zone);
  const { cutover } = wave;
  const day = cutover === null ? texts.facts.setDate : format.day(cutover);
  return (
    <section className="rw-overview-fact" aria-labelledby="rw-cutover">
      <h2 id="rw-cutover" className="rw-overview-heading">
        {texts.facts.cutover}
      </h2>
      <p className="rw-overview-value">
        {cutover === null ? texts.facts.noCutover : texts.facts.daysLeft(daysBetween(today, cutover))}
      </p>
      <p>{onDates === null ? cutover === null ? null : day : <LinkButton onClick={onDates}>{day}</LinkButton>}</p>
      <p className="rw-subtle rw-small rw-row">
        <span className="rw-wide-only">{wave.zone.replaceAll('_', ' ')}</span>
        {wave.moved === null ? null : <span>{ofWave.waveDates.moved(wave.moved.times, wave.moved.days)}</span>}
      </p>
    </section>
  );
}
