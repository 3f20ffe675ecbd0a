import Button from '@atlaskit/button/default/button';
import type { ErrorView } from '../../../../src/contract/result';
import { Message } from './message';
import { useViewer } from '../shell/viewer';

interface Props {
  readonly title: string;
  /** The resolver's words; null where no answer came. */
  readonly error: ErrorView | null;
  readonly onRetry?: (() => void) | undefined;
}

/** The failed state: what failed, what to do, and a retry where one can help. */
export function Failed({ title, error, onRetry }: Props) {
  const { texts, format } = useViewer();
  const wait = error?.retryAfterSeconds;
  return (
    <div role="alert" className="rw-failed">
      <Message appearance="error" title={title}>
        <div className="rw-stack-100">
          <p dir="auto" className="rw-break">
            {error?.message ?? texts.noAnswer}
          </p>
          <p dir="auto" className="rw-break">
            {error?.next ?? texts.noAnswerNext}
            {wait === undefined ? null : ` ${texts.retryAfter(format.duration(wait))}`}
          </p>
          {onRetry === undefined ? null : (
            <div>
              <Button onClick={onRetry}>{texts.tryAgain}</Button>
            </div>
          )}
        </div>
      </Message>
    </div>
  );
}
