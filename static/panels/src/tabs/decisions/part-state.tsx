import type { ReactNode } from 'react';
import { Failed } from '../../kit/failed';
import { PageSkeleton } from '../../shell/page-skeleton';
import type { Loaded } from '../../shell/use-call';
import { decisionTexts } from './decision-texts';
import { useViewer } from '../../shell/viewer';

interface Props<T> {
  readonly loaded: Loaded<T>;
  readonly onRetry: () => void;
  readonly children: (value: T) => ReactNode;
}

/** Loading, failed, or there. */
export function PartState<T>({ loaded, onRetry, children }: Props<T>) {
  const { texts } = useViewer(decisionTexts);
  switch (loaded.state) {
    case 'loading':
      return <PageSkeleton />;
    case 'failed':
      return <Failed title={texts.decisions.failed} error={loaded.error} onRetry={onRetry} />;
    case 'ready':
      return children(loaded.value);
  }
}
