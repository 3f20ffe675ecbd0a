import Heading from '@atlaskit/heading';
import { useViewer } from '../../shell/viewer';

/** What the form is for. It stands there before its projects are listed. */
export function ConfigHead() {
  const { texts } = useViewer();
  return (
    <div className="rw-stack-050">
      <Heading size="medium" as="h2">
        {texts.config.heading}
      </Heading>
      <p className="rw-subtle">{texts.config.intro}</p>
    </div>
  );
}
