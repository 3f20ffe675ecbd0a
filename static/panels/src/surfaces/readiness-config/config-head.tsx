import Heading from '@atlaskit/heading';
import { MACRO_KEYS } from '../../../../../src/report/macro-sections';
import { useViewer } from '../../shell/viewer';
import { configTexts } from './config-texts';

/** What the form is for. It stands there before its projects are listed. */
export function ConfigHead() {
  const { texts, moduleKey } = useViewer(configTexts);
  const macro = MACRO_KEYS.find((key) => key === moduleKey) ?? 'runway-readiness';
  return (
    <div className="rw-stack-050">
      <Heading size="medium" as="h2">
        {texts.macroNames[macro]}
      </Heading>
      <p className="rw-subtle">{macro === 'runway-readiness' ? texts.config.intro : texts.reportForm.intro}</p>
    </div>
  );
}
