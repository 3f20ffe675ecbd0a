import SectionMessage from '@atlaskit/section-message';
import type { WaitView } from '../../../../../src/contract/result';
import { OutageLine } from '../../kit/outage-line';
import { useNow } from '../../shell/use-now';
import { importTexts } from './import-texts';
import { useViewer } from '../../shell/viewer';

const SECOND_MS = 1_000;

interface Props {
  readonly waiting: WaitView;
  /** The sentence while Jira asks to wait, by the time that is left. */
  readonly asks: (duration: string) => string;
}

/** Why work waits, and until when. */
export function WaitingNotice({ waiting, asks }: Props) {
  const { until, because, since } = waiting;
  return (
    <SectionMessage appearance="warning">
      <div className="rw-stack-050">
        {since === undefined ? (
          <Countdown until={until} because={because} asks={asks} />
        ) : (
          <OutageLine since={since} until={until} />
        )}
      </div>
    </SectionMessage>
  );
}

/** Counts down for the eye only: a screen reader hears the sentence when the wait begins, not each second of it. */
function Countdown({ until, because, asks }: Omit<WaitView, 'since'> & Pick<Props, 'asks'>) {
  const { texts, format } = useViewer(importTexts);
  const seconds = Math.ceil((Date.parse(until) - useNow(SECOND_MS)) / SECOND_MS);
  return (
    <>
      <p dir="auto" className="rw-number">
        {seconds > 0 ? asks(format.duration(seconds)) : texts.run.goesOn}
      </p>
      {because === '' ? null : (
        <p role="status" dir="auto" className="rw-subtle rw-break">
          {because}
        </p>
      )}
    </>
  );
}
