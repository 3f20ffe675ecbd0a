import Heading from '@atlaskit/heading';
import type { WaveView } from '../../../../../src/contract/wave';
import { LinkButton } from '../link-button';
import { waveTexts } from './wave-texts';
import { useViewer } from '../../shell/viewer';
import { WaveStanding } from './wave-standing';

interface Props {
  readonly view: WaveView;
  readonly title: string;
  /** To the wave's own page. */
  readonly onWave: () => void;
}

/** Which wave it is, its T-0 and how that moved, and how old the facts are. */
export function WaveHead({ view, title, onWave }: Props) {
  const { texts, format } = useViewer(waveTexts);
  const { wave } = view;
  return (
    <header className="rw-stack-050">
      <Heading size="medium" as="h2" id="rw-wave-title">
        {title}
      </Heading>
      <p>
        <LinkButton onClick={onWave}>
          <span dir="auto" className="rw-break">
            {texts.config.waveOption(wave.code, wave.name)}
          </span>
        </LinkButton>
      </p>
      <p className="rw-row rw-apart rw-subtle rw-small">
        <span>{wave.cutover === null ? texts.waveDates.none : texts.wave.cutover(format.day(wave.cutover))}</span>
        <WaveStanding view={view} />
      </p>
    </header>
  );
}
