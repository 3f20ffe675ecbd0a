import { Lozenge } from '../../../kit/lozenge';
import SectionMessage from '@atlaskit/section-message';
import { useState } from 'react';
import type { ErrorView } from '../../../../../../src/contract/result';
import type { RunView } from '../../../../../../src/contract/run';
import { call } from '../../../shell/call';
import { Failed } from '../../../kit/failed';
import { errorOf } from '../../../shell/use-call';
import { importTexts } from '../import-texts';
import { useViewer } from '../../../shell/viewer';
import { When } from '../../../kit/when';
import { isUnderWay } from './is-under-way';
import { RunProgress } from './run-progress';
import { RunResult } from './run-result';
import type { Place } from '../../../shell/place';
import { StepFrame } from '../../../shell/step-frame';

const LOOK = {
  queued: 'default',
  running: 'inprogress',
  waiting: 'moved',
  cancelling: 'moved',
  cancelled: 'default',
  complete: 'success',
  stopped: 'removed',
} as const;

interface Props {
  readonly run: RunView;
  readonly stale: boolean;
  readonly onRun: (run: RunView) => void;
  readonly onAgain: () => void;
  readonly go: (to: Place) => void;
}

/** The last step, and the first thing on the page while a run is under way: what is written, then what came of it. */
export function RunStep({ run, stale, onRun, onAgain, go }: Props) {
  const { texts, format } = useViewer(importTexts);
  const [failed, setFailed] = useState<{ readonly title: string; readonly error: ErrorView | null } | null>(null);

  async function ask(name: 'cancelImport' | 'retryImport', title: string) {
    setFailed(null);
    try {
      onRun(await call(name, { run: run.run }));
    } catch (failure) {
      setFailed({ title, error: errorOf(failure) });
    }
  }

  return (
    <StepFrame heading={texts.run.heading}>
      <div className="rw-stack-050">
        <div className="rw-row">
          <span dir="auto" className="rw-strong rw-break">
            {texts.run.title(run.template.name, run.wave.code)}
          </span>
          {run.state === 'complete' && run.failed > 0 ? (
            <Lozenge appearance="moved">{texts.run.states.partly}</Lozenge>
          ) : (
            <Lozenge appearance={LOOK[run.state]}>{texts.run.states[run.state]}</Lozenge>
          )}
        </div>
        <p className="rw-row rw-subtle rw-small">
          <When at={run.startedAt} sentence={texts.run.started} />
          {run.wave.cutover === null ? null : <span>{texts.run.cutover(format.day(run.wave.cutover))}</span>}
          <span>{run.actor === 'person' ? texts.run.actorPerson : texts.run.actorApp}</span>
        </p>
      </div>
      {run.mine ? null : (
        <SectionMessage appearance="information">
          <p>{texts.run.readOnly}</p>
        </SectionMessage>
      )}
      {isUnderWay(run) ? (
        <RunProgress run={run} stale={stale} onCancel={() => void ask('cancelImport', texts.run.cancelFailed)} />
      ) : (
        <RunResult
          run={run}
          onRun={onRun}
          onRetry={() => void ask('retryImport', texts.run.retryFailed)}
          onAgain={onAgain}
          go={go}
        />
      )}
      {failed === null ? null : <Failed title={failed.title} error={failed.error} />}
    </StepFrame>
  );
}
