import Button from '@atlaskit/button/new';
import EmptyState from '@atlaskit/empty-state';
import { call } from '../call';
import { Failed } from '../failed';
import { Message } from '../message';
import { useCall } from '../use-call';
import { useViewer } from '../viewer';
import { WaveSkeleton } from './wave-skeleton';
import { WaveView } from './wave-view';

interface Props {
  /** Asks for one wave; without it the resolver takes what the place says. */
  readonly wave?: string | undefined;
  readonly empty: { readonly header: string; readonly body: string };
}

/** The wave view with its four states, as the macro and the board action draw it. */
export function WavePanel({ wave, empty }: Props) {
  const { texts } = useViewer();
  const { loaded, retry } = useCall(wave ?? '', () => call('getWave', wave === undefined ? {} : { wave }));
  switch (loaded.state) {
    case 'loading':
      return <WaveSkeleton />;
    case 'failed':
      return <Failed title={texts.wave.failed} error={loaded.error} onRetry={retry} />;
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
      if (view.noSprint !== null) {
        return (
          <Message appearance="information" title={texts.board.noSprint}>
            <p dir="auto">{view.noSprint}</p>
          </Message>
        );
      }
      return (
        <WaveView wave={view} title={view.sprint === null ? texts.wave.heading : texts.wave.sprint(view.sprint.name)} />
      );
    }
  }
}
