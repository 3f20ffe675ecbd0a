import Button from '@atlaskit/button/default/button';
import ProgressBar from '@atlaskit/progress-bar';
import SectionMessage from '@atlaskit/section-message';
import type { RunView } from '../../../../../../src/contract/run';
import { importTexts } from '../import-texts';
import { useViewer } from '../../../shell/viewer';
import { WaitingNotice } from '../waiting-notice';

interface Props {
  readonly run: RunView;
  /** The last look failed: what is shown is older than it seems. */
  readonly stale: boolean;
  readonly onCancel: () => void;
}

/** A run under way: how much is written, what is being written now, and why it waits where it does. */
export function RunProgress({ run, stale, onCancel }: Props) {
  const { texts } = useViewer(importTexts);
  const written = run.created + run.failed;
  const progress = texts.run.progress(written, run.total);
  return (
    <div className="rw-stack-200">
      <div className="rw-stack-100">
        <div className="rw-row rw-between">
          {/* Announced politely, once a batch: the numbers change no more often. */}
          <span role="status" className="rw-strong rw-number">
            {progress}
          </span>
          <span className="rw-subtle rw-small rw-number">{texts.run.batches(run.batches.done, run.batches.total)}</span>
        </div>
        <ProgressBar value={run.total === 0 ? 0 : written / run.total} ariaLabel={progress} />
        <p dir="auto" className="rw-subtle rw-break">
          {run.state === 'cancelling' ? texts.run.cancelling : run.state === 'queued' ? texts.run.queued : run.now}
        </p>
      </div>
      {run.waiting === null ? null : <WaitingNotice waiting={run.waiting} asks={texts.run.asks} />}
      {stale ? (
        <SectionMessage appearance="warning">
          <p role="status">{texts.run.stale}</p>
        </SectionMessage>
      ) : null}
      {run.state === 'cancelling' ? null : <p className="rw-subtle">{texts.run.leave}</p>}
      {run.mine && run.state !== 'cancelling' ? (
        <div className="rw-footer">
          <Button onClick={onCancel}>{texts.run.cancel}</Button>
        </div>
      ) : null}
    </div>
  );
}
