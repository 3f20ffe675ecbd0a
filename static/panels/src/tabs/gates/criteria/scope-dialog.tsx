import { useState } from 'react';
import { call } from '../../../shell/call';
import { useCall } from '../../../shell/use-call';
import { useViewer } from '../../../shell/viewer';
import { Choice } from '../../../kit/choice';
import { Failed } from '../../../kit/failed';
import { Segments } from '../../../kit/segments';
import { writtenBy } from '../../../kit/written';
import { gateTexts } from '../gate-texts';
import { useGateWork } from '../work/gate-work';
import { CriterionFrame, type CriterionProps } from './criterion-frame';
import { useEvidence } from './use-evidence';

const ANSWERS = ['yes', 'no'] as const;

/** Answers an open scope question, and says before what that creates and leaves out. */
export function ScopeDialog({ finding, home, onClose }: CriterionProps) {
  const { texts } = useViewer(gateTexts);
  const { sheet } = useGateWork();
  const words = texts.gates.criterion.scope;
  const options = useEvidence(finding, 'question');
  const [requestId] = useState(() => crypto.randomUUID());
  const [question, setQuestion] = useState(options[0]?.value ?? '');
  const [answer, setAnswer] = useState<'yes' | 'no'>('yes');
  const wave = sheet.wave.id;
  const { loaded, retry } = useCall(`${question} ${answer}`, () =>
    call('previewScopeAnswer', { wave, question, answer }),
  );
  const preview = loaded.state === 'ready' ? loaded.value : null;
  return (
    <CriterionFrame
      title={words.title}
      action={words.save}
      home={home}
      isDisabled={preview === null}
      onClose={onClose}
      onSubmit={() => writtenBy(call('answerScope', { wave, question, answer, requestId }))}
    >
      <div>
        <Choice
          id="rw-scope-question"
          label={words.which}
          placeholder={words.which}
          options={options}
          value={question}
          onChange={setQuestion}
        />
      </div>
      <fieldset className="rw-stack-100">
        <legend className="rw-legend">{words.answer}</legend>
        <Segments
          name="rw-scope-answer"
          value={answer}
          onChange={setAnswer}
          options={ANSWERS.map((value) => ({ value, label: words.answers[value] }))}
        />
      </fieldset>
      {loaded.state === 'failed' ? <Failed title={words.failed} error={loaded.error} onRetry={retry} /> : null}
      {loaded.state === 'loading' ? <p className="rw-subtle">{texts.loading}</p> : null}
      {preview === null ? null : (
        <div role="status">
          {preview.creates > 0 ? <p>{words.creates(preview.creates)}</p> : null}
          {preview.leftOut > 0 ? <p>{words.leavesOut(preview.leftOut)}</p> : null}
          {preview.stays > 0 ? <p>{words.stays(preview.stays)}</p> : null}
          {preview.creates + preview.leftOut + preview.stays === 0 ? <p>{words.nothing}</p> : null}
        </div>
      )}
    </CriterionFrame>
  );
}
