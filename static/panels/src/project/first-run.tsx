import Button from '@atlaskit/button/new';
import EmptyState from '@atlaskit/empty-state';
import Heading from '@atlaskit/heading';
import { useState } from 'react';
import { useViewer } from '../viewer';

/** A project without a wave: what Runway is for, how it begins, and a guide to read first. */
export function FirstRun({ onImport }: { readonly onImport: () => void }) {
  const { texts } = useViewer();
  const [reading, setReading] = useState(false);
  return (
    <div className="rw-stack-200">
      <EmptyState
        header={texts.first.heading}
        headingLevel={2}
        description={texts.first.body}
        primaryAction={
          <Button appearance="primary" onClick={onImport}>
            {texts.first.action}
          </Button>
        }
        // Below the other: side by side, the two are wider than a narrow frame.
        tertiaryAction={
          <Button appearance="subtle" aria-expanded={reading} onClick={() => setReading(!reading)}>
            {texts.guide.open}
          </Button>
        }
      />
      {reading ? (
        <section className="rw-card rw-guide rw-stack-200" aria-label={texts.guide.heading}>
          <Heading size="small" as="h3">
            {texts.guide.heading}
          </Heading>
          {texts.guide.parts.map(({ title, body }) => (
            <div key={title} className="rw-stack-050">
              <Heading size="xsmall" as="h4">
                {title}
              </Heading>
              <p>{body}</p>
            </div>
          ))}
        </section>
      ) : null}
    </div>
  );
}
