import Button from '@atlaskit/button/default/button';
import { EmptyState } from '../../kit/empty-state';
import { useState } from 'react';
import { OpenHelp } from '../../kit/help/open-help';
import { projectTexts } from './project-texts';
import { useViewer } from '../../shell/viewer';

interface Props {
  readonly onImport: () => void;
  readonly onSample: () => void;
}

const GUIDE = { page: 'guide' } as const;

/** A project without a wave: what Runway is for, how it begins, a wave to look at and a guide to read first. */
export function FirstRun({ onImport, onSample }: Props) {
  const { texts } = useViewer(projectTexts);
  const [isReading, setReading] = useState(false);
  return (
    <EmptyState
      header={texts.first.heading}
      headingLevel={2}
      description={texts.first.body}
      primaryAction={
        <Button appearance="primary" onClick={onImport}>
          {texts.first.action}
        </Button>
      }
      // Below the other: side by side, they are wider than a narrow frame.
      tertiaryAction={
        <div className="rw-stack-100 rw-centred">
          <Button onClick={onSample}>{texts.sample.open}</Button>
          <Button onClick={() => setReading(true)}>{texts.help.guide}</Button>
          {isReading ? <OpenHelp to={GUIDE} onClose={() => setReading(false)} /> : null}
        </div>
      }
    />
  );
}
