import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { DecisionView } from '../../../../../../src/contract/decision-log';
import { Dialog } from '../../../kit/dialog';
import { Failed } from '../../../kit/failed';
import { call } from '../../../shell/call';
import { errorOf, useCall } from '../../../shell/use-call';
import type { ErrorView } from '../../../../../../src/contract/result';
import { useViewer } from '../../../shell/viewer';
import { gateTexts } from '../gate-texts';
import { useGateWork } from '../work/gate-work';
import type { CriterionProps } from './criterion-frame';

/** The decisions that the criterion names, each with what the person may do: approve it, send it for approval, open it. */
export function DecisionsDialog({ finding, onClose }: CriterionProps) {
  const { texts } = useViewer(gateTexts);
  const { sheet, go, again } = useGateWork();
  const words = texts.gates.criterion.decisions;
  const wave = sheet.wave.id;
  const ids = finding.evidence.flatMap(({ kind, id }) => (kind === 'decision' ? [id] : []));
  const {
    loaded,
    retry,
    again: reread,
  } = useCall(ids.join(' '), () => Promise.all(ids.map((id) => call('getDecision', { wave, id }))));
  const [failed, setFailed] = useState<{ readonly error: ErrorView | null } | null>(null);

  async function act(decision: DecisionView, does: 'approve' | 'send') {
    setFailed(null);
    try {
      const act = does === 'send' ? ({ do: 'send' } as const) : ({ do: 'approve', review: decision.review } as const);
      await call('changeDecision', { wave, id: decision.id, version: decision.version, act });
      await again();
    } catch (failure) {
      setFailed({ error: errorOf(failure) });
    }
    await reread();
  }

  return (
    <Dialog
      title={words.title}
      width="medium"
      onClose={onClose}
      actions={
        <Button appearance="primary" onClick={onClose}>
          {texts.gates.criterion.done}
        </Button>
      }
    >
      <div className="rw-stack-200">
        {loaded.state === 'failed' ? <Failed title={words.failed} error={loaded.error} onRetry={retry} /> : null}
        {loaded.state === 'loading' ? <p className="rw-subtle">{texts.loading}</p> : null}
        {failed === null ? null : <Failed title={texts.gates.criterion.failed} error={failed.error} />}
        <ul className="rw-rows">
          {(loaded.state === 'ready' ? loaded.value : []).map((decision) => (
            <li key={decision.id} className="rw-row rw-between">
              <span className="rw-grow rw-break" dir="auto">
                {decision.title} <span className="rw-subtle">{texts.decisions.decision.states[decision.state]}</span>
              </span>
              <span className="rw-row rw-tight">
                {decision.may.approve ? (
                  <Button
                    spacing="compact"
                    appearance="primary"
                    aria-label={words.approveOf(decision.title)}
                    onClick={() => void act(decision, 'approve')}
                  >
                    {words.approve}
                  </Button>
                ) : null}
                {decision.may.send ? (
                  <Button
                    spacing="compact"
                    aria-label={words.sendOf(decision.title)}
                    onClick={() => void act(decision, 'send')}
                  >
                    {words.send}
                  </Button>
                ) : null}
                <Button
                  spacing="compact"
                  appearance="subtle"
                  aria-label={words.showOf(decision.title)}
                  onClick={() => go({ page: 'decisions', wave, part: 'decisions', id: decision.id })}
                >
                  {words.show}
                </Button>
              </span>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
