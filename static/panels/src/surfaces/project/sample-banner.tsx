import Button from '@atlaskit/button/default/button';
import { Lozenge } from '../../kit/lozenge';
import { projectTexts } from './project-texts';
import { useViewer } from '../../shell/viewer';

interface Props {
  /** The name of the sample wave. */
  readonly wave: string;
  readonly onImport: () => void;
  readonly onBack: () => void;
}

/** Above every tab of the sample: that it is one, how to begin in earnest, and the way back. */
export function SampleBanner({ wave, onImport, onBack }: Props) {
  const { texts } = useViewer(projectTexts);
  return (
    <section className="rw-card rw-stack-100" aria-label={texts.sample.name}>
      <p className="rw-row">
        <Lozenge appearance="new">{texts.sample.name}</Lozenge>
        <span dir="auto" className="rw-strong rw-break">
          {wave}
        </span>
      </p>
      <p className="rw-text">{texts.sample.is}</p>
      <div className="rw-row">
        <Button appearance="primary" onClick={onImport}>
          {texts.first.action}
        </Button>
        <Button onClick={onBack}>{texts.sample.back}</Button>
      </div>
    </section>
  );
}
