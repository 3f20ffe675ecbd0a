import Button from '@atlaskit/button/default/button';
import { EmptyState } from '../empty-state';
import { useEffect, useState, type ReactNode } from 'react';
import type { WaveView as Wave } from '../../../../../src/contract/wave';
import type { ErrorView } from '../../../../../src/contract/result';
import { call } from '../../shell/call';
import { Failed } from '../failed';
import { openOnProjectPage } from '../../shell/open-on-project-page';
import type { Place } from '../../shell/place';
import { useCall } from '../../shell/use-call';
import { waveTexts } from './wave-texts';
import { useViewer } from '../../shell/viewer';
import { WaveSkeleton } from './wave-skeleton';
import { WaveView } from './wave-view';

interface Props {
  /** Asks for one wave; without it the resolver takes what the place says. */
  readonly wave?: string | undefined;
  readonly empty: { readonly header: string; readonly body: string };
  /** On the project's page itself; elsewhere numbers lead to that page. */
  readonly go?: (to: Place) => void;
  /** Drawn below the name of a sprint. */
  readonly ofSprint?: (view: Wave, go: (to: Place) => void) => ReactNode;
  /** Shown instead of an answer that is not an error to its reader; null: it is one. */
  readonly calm?: (error: ErrorView | null) => ReactNode | null;
  /** Drawn below the wave. */
  readonly below?: (view: Wave) => ReactNode;
  /** Told once something is drawn that is no skeleton, whatever it is. */
  readonly onDrawn?: (isDrawn: boolean) => void;
}

/** The wave view with its four states, as the macro, the board action and the end of an import draw it. */
export function WavePanel({ wave, empty, go, ofSprint, calm, below, onDrawn }: Props) {
  const { texts } = useViewer(waveTexts);
  const { loaded, retry } = useCall(wave ?? '', () => call('getWave', wave === undefined ? {} : { wave }), {
    isShared: true,
  });
  const [isLost, setIsLost] = useState(false);
  const isDrawn = loaded.state !== 'loading';
  useEffect(() => onDrawn?.(isDrawn), [isDrawn, onDrawn]);
  switch (loaded.state) {
    case 'loading':
      return <WaveSkeleton />;
    case 'failed':
      return calm?.(loaded.error) ?? <Failed title={texts.wave.failed} error={loaded.error} onRetry={retry} />;
    case 'ready': {
      const view = loaded.value;
      if (view === null) {
        return (
          <EmptyState
            header={empty.header}
            headingLevel={2}
            description={empty.body}
            primaryAction={<Button onClick={retry}>{texts.wave.refresh}</Button>}
          />
        );
      }
      const leave = (to: Place) => {
        setIsLost(false);
        openOnProjectPage(view.project.key, to).catch(() => setIsLost(true));
      };
      return (
        <>
          {isLost ? <p role="alert">{texts.wave.openFailed}</p> : null}
          <WaveView view={view} go={go ?? leave} ofSprint={ofSprint?.(view, go ?? leave)} />
          {below?.(view)}
        </>
      );
    }
  }
}
