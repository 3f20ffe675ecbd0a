import { lazy, Suspense, type ReactNode } from 'react';
import { PlainMessage } from './plain-message';

export interface MessageProps {
  readonly appearance: 'information' | 'warning' | 'error' | 'success';
  readonly title?: string | undefined;
  readonly children: ReactNode;
}

/**
 * A section message, loaded when the first one is drawn: it brings buttons that can be dismissed, their tooltips and the
 * layers of those, a third of a panel's code, and most panels open without a message.
 */
const Loaded = lazy(async () => {
  try {
    const { default: SectionMessage } = await import('@atlaskit/section-message');
    const Drawn = ({ title, ...rest }: MessageProps) => (
      <SectionMessage {...rest} {...(title === undefined ? {} : { title })} />
    );
    return { default: Drawn };
  } catch {
    return { default: PlainMessage };
  }
});

/** A notice in its frame and with its sign. */
export function Message(props: MessageProps) {
  return (
    <Suspense fallback={<div className="rw-message-room" />}>
      <Loaded {...props} />
    </Suspense>
  );
}
