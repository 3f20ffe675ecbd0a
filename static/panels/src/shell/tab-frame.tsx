import Heading from '@atlaskit/heading';
import { useEffect, useId, type ReactNode } from 'react';

interface Props {
  readonly heading: string;
  readonly intro?: string | undefined;
  /** Beside the heading. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/**
 * The content of a tab. Its heading takes the focus when one arrives by a number or a link, whose button is gone by
 * then; who goes along the tabs by keyboard stays there.
 */
export function TabFrame({ heading, intro, actions, children }: Props) {
  const id = useId();
  useEffect(() => {
    if (document.activeElement !== document.body && document.activeElement !== null) return;
    const element = document.getElementById(id);
    element?.setAttribute('tabindex', '-1');
    element?.focus({ preventScroll: true });
  }, [id]);
  return (
    <section className="rw-tab" aria-labelledby={id}>
      <div className="rw-row rw-between">
        <Heading size="medium" as="h2" id={id}>
          <span dir="auto" className="rw-break">
            {heading}
          </span>
        </Heading>
        {actions}
      </div>
      {intro === undefined ? null : <p className="rw-subtle rw-text">{intro}</p>}
      {children}
    </section>
  );
}
