import type { ReactNode } from 'react';
import { PlainMessage } from './plain-message';
import { useCode } from '../shell/use-code';

export interface MessageProps {
  readonly appearance: 'information' | 'warning' | 'error' | 'success';
  readonly title?: string | undefined;
  readonly children: ReactNode;
}

/**
 * Fetched when the first message is drawn: it brings buttons to dismiss it, their tooltips and the layers of those, a
 * third of a panel's code, and most panels open without a message.
 */
const load = () => import('@atlaskit/section-message');

/** A notice in its frame and with its sign. */
export function Message({ appearance, title, children }: MessageProps) {
  const loaded = useCode(load);
  switch (loaded.state) {
    case 'loading':
      return <div className="rw-message-room" />;
    case 'failed':
      return <PlainMessage title={title}>{children}</PlainMessage>;
    case 'ready': {
      const { default: SectionMessage } = loaded.code;
      return (
        <SectionMessage appearance={appearance} {...(title === undefined ? {} : { title })}>
          {children}
        </SectionMessage>
      );
    }
  }
}
