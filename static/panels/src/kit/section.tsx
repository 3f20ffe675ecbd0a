import Heading from '@atlaskit/heading';
import { useId, type ReactNode } from 'react';

interface Props {
  readonly title: string;
  /** Beside the title, such as how much of it is answered. */
  readonly aside?: string | undefined;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A part of the card under its own heading. */
export function Section({ title, aside, actions, children }: Props) {
  const id = useId();
  return (
    <section className="rw-stack-100" aria-labelledby={id}>
      <div className="rw-row rw-between">
        <div className="rw-row">
          <Heading size="small" as="h2" id={id}>
            {title}
          </Heading>
          {aside === undefined ? null : <span className="rw-subtle rw-small rw-number">{aside}</span>}
        </div>
        {actions === undefined ? null : <div className="rw-row">{actions}</div>}
      </div>
      {children}
    </section>
  );
}
