import Button from '@atlaskit/button/default/button';
import Heading from '@atlaskit/heading';
import { Lozenge } from '../../../kit/lozenge';
import type { BundledTemplate } from '../../../../../../src/contract/source';
import { importTexts } from '../import-texts';
import { useViewer } from '../../../shell/viewer';

interface Props {
  readonly templates: readonly BundledTemplate[];
  readonly onUse: (template: BundledTemplate) => void;
}

/** The templates that come with Runway, each as a card with what it is for and how much it holds. */
export function BundledCards({ templates, onUse }: Props) {
  const { texts } = useViewer(importTexts);
  if (templates.length === 0) return null;
  return (
    <section className="rw-stack-100">
      <Heading size="small" as="h3">
        {texts.template.bundled}
      </Heading>
      <ul className="rw-cards">
        {templates.map((template) => (
          <li key={template.id} className="rw-card rw-stack-100">
            <Heading size="xsmall" as="h4">
              <span dir="auto" className="rw-break">
                {template.name}
              </span>
            </Heading>
            <p dir="auto" className="rw-break rw-grow-block">
              {template.about}
            </p>
            <ul className="rw-row" aria-label={texts.template.phasesOf(template.name)}>
              {template.phases.map((phase, index) => (
                <li key={index} className="rw-lozenge">
                  <Lozenge isWide>{phase}</Lozenge>
                </li>
              ))}
            </ul>
            <p className="rw-subtle rw-small">
              {texts.template.holds(template.counts.modules, template.counts.tasks, template.counts.subtasks)}
            </p>
            <div className="rw-row rw-between">
              <Button aria-label={texts.template.earlierUse(template.name)} onClick={() => onUse(template)}>
                {texts.template.earlierUseShort}
              </Button>
              <span className="rw-subtle rw-small rw-break">{texts.template.version(template.version)}</span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
