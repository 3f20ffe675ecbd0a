import Heading from '@atlaskit/heading';
import { useEffect, useId, type ReactNode } from 'react';

interface Props {
  readonly heading: string;
  readonly intro?: string;
  /** The step's own buttons. One that leads on is disabled until the step is drawn: below it, the page still moves. */
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** One step of the import: its heading takes the focus when the step opens, so that a screen reader says where one is. */
export function StepFrame({ heading, intro, footer, children }: Props) {
  const id = useId();
  useEffect(() => {
    // Who goes along the page's tabs by keyboard stays there.
    if (document.activeElement?.getAttribute('role') === 'tab') return;
    const element = document.getElementById(id);
    element?.setAttribute('tabindex', '-1');
    element?.focus({ preventScroll: true });
  }, [id]);
  return (
    <section className="rw-step" aria-labelledby={id}>
      <div className="rw-stack-050">
        <Heading size="medium" as="h2" id={id}>
          {heading}
        </Heading>
        {intro === undefined ? null : <p className="rw-subtle rw-text">{intro}</p>}
      </div>
      {children}
      {footer === undefined ? null : <div className="rw-footer">{footer}</div>}
    </section>
  );
}
