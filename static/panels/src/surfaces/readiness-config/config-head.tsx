import Heading from '@atlaskit/heading';
import { useViewer } from '../../shell/viewer';
import { configTexts } from './config-texts';
import { macroOf } from './macro-of';

/** What the form is for. It stands there before its projects are listed. */
export function ConfigHead() {
  const { texts, moduleKey } = useViewer(configTexts);
  const macro = macroOf(moduleKey);
  return (
    <div className="rw-stack-050">
      <Heading size="medium" as="h2">
        {texts.macroNames[macro]}
      </Heading>
      <p className="rw-subtle">{macro === 'runway-readiness' ? texts.config.intro : texts.reportForm.intro}</p>
    </div>
  );
}
