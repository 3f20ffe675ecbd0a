import { ErrorMessage } from '@atlaskit/form';
import type { RiskResponse } from '../../../../../src/contract/risks';
import { Choice } from '../../kit/choice';
import { decisionTexts } from './decision-texts';
import { useViewer } from '../../shell/viewer';
import { LongField } from '../../kit/long-field';

const LEVELS = [1, 2, 3, 4, 5] as const;
const RESPONSES = ['avoid', 'reduce', 'transfer', 'accept'] as const satisfies readonly RiskResponse[];
type Forgotten = Exclude<RiskResponse, (typeof RESPONSES)[number]>;
null as unknown as Forgotten satisfies never;

/** How likely and how grave, and what is done about it, as it is typed. */
export interface RiskDraft {
  readonly likelihood: number;
  readonly impact: number;
  readonly response: RiskResponse | undefined;
  readonly text: string;
}

interface Props {
  readonly draft: RiskDraft;
  readonly tried: boolean;
  readonly onChange: (draft: RiskDraft) => void;
}

/** The fields of an assessment. */
export function RiskFields({ draft, tried, onChange }: Props) {
  const { texts } = useViewer(decisionTexts);
  const words = texts.decisions.risk;
  const levels = LEVELS.map((level) => ({ value: String(level), label: String(level) }));
  const isMissing = tried && draft.response === undefined;
  return (
    <>
      <div className="rw-fields">
        <div>
          <Choice
            id="rw-likelihood"
            label={words.likelihood}
            placeholder={words.pick}
            options={levels}
            value={String(draft.likelihood)}
            onChange={(value) => onChange({ ...draft, likelihood: Number(value) })}
          />
        </div>
        <div>
          <Choice
            id="rw-impact"
            label={words.impact}
            placeholder={words.pick}
            options={levels}
            value={String(draft.impact)}
            onChange={(value) => onChange({ ...draft, impact: Number(value) })}
          />
        </div>
        <div>
          <Choice
            id="rw-response"
            label={words.response}
            placeholder={words.pick}
            options={RESPONSES.map((value) => ({ value, label: words.responses[value] }))}
            value={draft.response}
            isRequired
            isInvalid={isMissing}
            onChange={(value) => onChange({ ...draft, response: RESPONSES.find((each) => each === value) })}
          />
          {isMissing ? <ErrorMessage>{words.needResponse}</ErrorMessage> : null}
        </div>
      </div>
      <p className="rw-number">
        {words.score}: {words.scoreOf(draft.likelihood, draft.impact)}
      </p>
      <LongField
        id="rw-response-text"
        label={words.responseText}
        value={draft.text}
        longest={2_000}
        onChange={(text) => onChange({ ...draft, text })}
      />
    </>
  );
}
