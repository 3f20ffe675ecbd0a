import Button from '@atlaskit/button/default/button';
import { Failed } from '../../kit/failed';
import { PageSkeleton } from '../../shell/page-skeleton';
import type { Place } from '../../shell/place';
import { TabFrame } from '../../shell/tab-frame';
import { gateTexts } from './gate-texts';
import { useViewer } from '../../shell/viewer';
import { GateBody } from './gate-body';
import { useGate } from './work/use-gate';

interface Props {
  readonly wave: string;
  readonly gate: string;
  readonly isMeeting: boolean;
  readonly go: (to: Place) => void;
  readonly onChanged: () => void;
}

/** One gate with its four states; read again while it is looked at. */
export function GatePanel({ wave, gate, isMeeting, go, onChanged }: Props) {
  const { texts } = useViewer(gateTexts);
  const { loaded, retry, ...open } = useGate(wave, gate);
  const words = texts.gates;
  const back = <Button onClick={() => go({ page: 'go-no-go', wave, gate: null })}>{words.back}</Button>;
  switch (loaded.state) {
    case 'loading':
      return <PageSkeleton />;
    case 'failed':
      return (
        <TabFrame heading={words.heading} actions={back}>
          <Failed title={words.failed} error={loaded.error} onRetry={retry} />
        </TabFrame>
      );
    case 'ready':
      // Answers that wait to be kept belong to one gate.
      return (
        <GateBody
          key={`${wave} ${gate}`}
          {...open}
          sheet={loaded.value}
          isMeeting={isMeeting}
          go={go}
          back={back}
          onChanged={onChanged}
        />
      );
  }
}
