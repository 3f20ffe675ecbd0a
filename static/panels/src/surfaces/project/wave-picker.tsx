import { Lozenge } from '../../kit/lozenge';
import type { OverviewView } from '../../../../../src/contract/readiness';
import { Choice } from '../../kit/choice';
import { projectTexts } from './project-texts';
import { useViewer } from '../../shell/viewer';

interface Props {
  readonly waves: OverviewView['waves'];
  /** Id of the one that is shown. */
  readonly wave: string;
  readonly onWave: (wave: string) => void;
}

/** Which of the project's waves the tabs show. */
export function WavePicker({ waves, wave, onWave }: Props) {
  const { texts } = useViewer(projectTexts);
  return (
    <div className="rw-row">
      <div className="rw-field rw-grow">
        <Choice
          id="rw-wave"
          label={texts.config.wave}
          placeholder={texts.config.chooseWave}
          options={waves.map(({ id, code, name }) => ({ value: id, label: texts.config.waveOption(code, name) }))}
          value={wave}
          onChange={onWave}
        />
      </div>
      {waves.find(({ id }) => id === wave)?.sample === true ? <Lozenge>{texts.overview.sample}</Lozenge> : null}
    </div>
  );
}
