import Heading from '@atlaskit/heading';
import ProgressBar from '@atlaskit/progress-bar';
import SectionMessage from '@atlaskit/section-message';
import type { MoveView } from '../../../../../src/contract/wave-dates';
import { Failed } from '../../kit/failed';
import { waveDatesTexts } from './wave-dates-texts';
import { useViewer } from '../../shell/viewer';
import { WaitingNotice } from '../import/waiting-notice';
import { isMoving } from './is-moving';

interface Props {
  readonly move: MoveView;
  /** The last look failed: what is shown is older than it seems. */
  readonly stale: boolean;
}

/** A move under way, or what came of it. */
export function MoveProgress({ move, stale }: Props) {
  const { texts } = useViewer(waveDatesTexts);
  const progress = texts.waveDates.progress(move.written, move.total);
  return (
    <section className="rw-stack-200" aria-label={texts.waveDates.moving}>
      {isMoving(move) ? (
        <>
          <div className="rw-stack-100">
            <Heading size="small" as="h3">
              {texts.waveDates.moving}
            </Heading>
            <span role="status" className="rw-strong rw-number">
              {progress}
            </span>
            <ProgressBar
              value={move.total === 0 ? 0 : (move.written + move.failed) / move.total}
              ariaLabel={progress}
            />
          </div>
          {move.waiting === null ? null : <WaitingNotice waiting={move.waiting} asks={texts.waveDates.asks} />}
          {stale ? (
            <SectionMessage appearance="warning">
              <p role="status">{texts.waveDates.stale}</p>
            </SectionMessage>
          ) : null}
          <p className="rw-subtle">{texts.waveDates.leave}</p>
        </>
      ) : move.state === 'stopped' ? (
        <Failed title={texts.waveDates.stopped} error={move.stopped} />
      ) : (
        <div role="status">
          <SectionMessage appearance={move.failed > 0 ? 'warning' : 'success'}>
            <p className="rw-strong">{texts.waveDates.complete(move.written, move.failed)}</p>
          </SectionMessage>
        </div>
      )}
      {move.failures.length === 0 ? null : (
        <ul className="rw-rows" aria-label={texts.waveDates.refused}>
          {move.failures.map((failure, index) => (
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
