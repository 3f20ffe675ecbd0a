import Heading from '@atlaskit/heading';
import ProgressBar from '@atlaskit/progress-bar';
import SectionMessage from '@atlaskit/section-message';
import type { ShiftView } from '../../../../../src/contract/shift';
import { Failed } from '../../kit/failed';
import { useViewer } from '../../shell/viewer';
import { WaitingNotice } from '../import/waiting-notice';
import { isMoving } from './is-moving';

interface Props {
  readonly shift: ShiftView;
  /** The last look failed: what is shown is older than it seems. */
  readonly stale: boolean;
}

/** A move under way, or what came of it. */
export function ShiftProgress({ shift, stale }: Props) {
  const { texts } = useViewer();
  const progress = texts.waveDates.progress(shift.written, shift.total);
  return (
    <section className="rw-stack-200" aria-label={texts.waveDates.moving}>
      {isMoving(shift) ? (
        <>
          <div className="rw-stack-100">
            <Heading size="small" as="h3">
              {texts.waveDates.moving}
            </Heading>
            <span role="status" className="rw-strong rw-number">
              {progress}
            </span>
            <ProgressBar
              value={shift.total === 0 ? 0 : (shift.written + shift.failed) / shift.total}
              ariaLabel={progress}
            />
          </div>
          {shift.waiting === null ? null : <WaitingNotice waiting={shift.waiting} asks={texts.waveDates.asks} />}
          {stale ? (
            <SectionMessage appearance="warning">
              <p role="status">{texts.waveDates.stale}</p>
            </SectionMessage>
          ) : null}
          <p className="rw-subtle">{texts.waveDates.leave}</p>
        </>
      ) : shift.state === 'stopped' ? (
        <Failed title={texts.waveDates.stopped} error={shift.stopped} />
      ) : (
        <div role="status">
          <SectionMessage appearance={shift.failed > 0 ? 'warning' : 'success'}>
            <p className="rw-strong">{texts.waveDates.complete(shift.written, shift.failed)}</p>
          </SectionMessage>
        </div>
      )}
      {shift.failures.length === 0 ? null : (
        <ul className="rw-rows" aria-label={texts.waveDates.refused}>
          {shift.failures.map((failure, index) => (
            <li key={index} className="rw-stack-050">
              <span dir="auto" className="rw-strong rw-break">
                {failure.issue}
              </span>
              {failure.messages.map((message, at) => (
                <p key={at} dir="auto" className="rw-break">
                  {message}
                </p>
              ))}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
