import Button from '@atlaskit/button/default/button';
import { useState } from 'react';
import type { DecisionView } from '../../../../../../src/contract/decision-log';
import { Choice } from '../../../kit/choice';
import { Failed } from '../../../kit/failed';
import { writtenBy } from '../../../kit/written';
import { call } from '../../../shell/call';
import { useCall } from '../../../shell/use-call';
import { useViewer } from '../../../shell/viewer';
import { gateTexts } from '../gate-texts';
import { useGateWork } from '../work/gate-work';
import { CriterionFrame, type CriterionProps } from './criterion-frame';
import { useEvidence } from './use-evidence';

/** Approves a decision that the criterion names, or sends it for approval, as the person may. */
export function DecisionsDialog({ finding, home, onClose }: CriterionProps) {
  const { texts } = useViewer(gateTexts);
  const { sheet, go } = useGateWork();
  const words = texts.gates.criterion.decisions;
  const wave = sheet.wave.id;
  const options = useEvidence(finding, 'decision');
  const [id, setId] = useState(options[0]?.value ?? '');
  const { loaded, retry } = useCall(`${wave} ${id}`, () => call('getDecision', { wave, id }));
  const decision = loaded.state === 'ready' ? loaded.value : null;
  const act = decision === null ? null : actOf(decision);
  return (
    <CriterionFrame
      title={words.title}
      action={act?.do === 'approve' ? words.approve : words.send}
      home={home}
      isDisabled={act === null}
      onClose={onClose}
      onSubmit={() =>
        decision === null || act === null
          ? null
          : writtenBy(call('changeDecision', { wave, id, version: decision.version, act }))
      }
      aside={
        <Button onClick={() => go({ page: 'decisions', wave, part: 'decisions', id: id === '' ? null : id })}>
          {words.show}
        </Button>
      }
    >
      {loaded.state === 'failed' ? <Failed title={words.failed} error={loaded.error} onRetry={retry} /> : null}
      <div>
        <Choice
          id="rw-decision"
          label={words.which}
          placeholder={words.which}
          options={options}
          value={id}
          onChange={setId}
        />
      </div>
      {decision === null ? null : <p>{texts.decisions.decision.states[decision.state]}</p>}
      {decision !== null && act === null ? <p className="rw-subtle">{words.notYours}</p> : null}
    </CriterionFrame>
  );
}

/** What the person may do next; null: nothing. */
const actOf = ({ may, review }: DecisionView) =>
  may.approve ? ({ do: 'approve', review } as const) : may.send ? ({ do: 'send' } as const) : null;
