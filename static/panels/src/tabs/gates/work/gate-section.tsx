import Heading from '@atlaskit/heading';
import type { ReactNode } from 'react';

interface Props {
  /** Of the heading: the focus goes there where what was pressed is gone. */
  readonly id: string;
  readonly title: string;
  readonly aside?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a gate under its own heading. */
export function GateSection({ id, title, aside, actions, children }: Props) {
  return (
    <section className="rw-stack-100" aria-labelledby={id}>
      <div className="rw-row rw-between">
        <div className="rw-row">
          <Heading size="small" as="h3" id={id}>
            {title}
          </Heading>
          {aside}
        </div>
        {actions === undefined ? null : <div className="rw-row">{actions}</div>}
      </div>
      {children}
    </section>
  );
}
