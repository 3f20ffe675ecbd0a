import Heading from '@atlaskit/heading';
import type { ReactNode } from 'react';

interface Props {
  readonly header: string;
  readonly headingLevel: 2 | 3 | 4;
  readonly description?: ReactNode;
  readonly primaryAction?: ReactNode;
  /** Below the first one, less conspicuous. */
  readonly tertiaryAction?: ReactNode;
}

/** Says what is missing in a place that has nothing to show yet, and what to do about it. */
export function EmptyState({ header, headingLevel, description, primaryAction, tertiaryAction }: Props) {
  return (
    <div className="rw-empty">
      <Heading size="medium" as={`h${headingLevel}`}>
        {header}
      </Heading>
      {description === undefined ? null : <p>{description}</p>}
      {primaryAction === undefined ? null : <div className="rw-empty-action">{primaryAction}</div>}
      {tertiaryAction}
    </div>
  );
}
