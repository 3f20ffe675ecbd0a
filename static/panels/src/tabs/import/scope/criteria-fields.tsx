import Button from '@atlaskit/button/default/button';
import IconButton from '@atlaskit/button/icon/button';
import DeleteIcon from '@atlaskit/icon/core/delete';
import { LongInput } from '../../../kit/long-input';
import { useState } from 'react';
import type { EvidenceName } from '../../../../../../src/contract/import';
import { Choice } from '../../../kit/choice';
import { importTexts } from '../import-texts';
import { useViewer } from '../../../shell/viewer';

export interface CriterionDraft {
  readonly text: string;
  readonly evidence: EvidenceName;
}

interface Props {
  readonly criteria: readonly CriterionDraft[];
  readonly onCriteria: (criteria: readonly CriterionDraft[]) => void;
}

const EVIDENCE: readonly EvidenceName[] = ['confirmation', 'attachment', 'comment', 'link', 'sign-off', 'subtasks'];
/** An item may have two hundred; a form of as many selects opens slowly. */
const AT_FIRST = 10;

/** Acceptance criteria as rows: what is demanded, and the evidence that shows it. */
export function CriteriaFields({ criteria, onCriteria }: Props) {
  const { texts } = useViewer(importTexts);
  const [shownCount, setShownCount] = useState(AT_FIRST);
  const set = (index: number, change: Partial<CriterionDraft>) =>
    onCriteria(criteria.map((each, at) => (at === index ? { ...each, ...change } : each)));
  const shown = criteria.slice(0, shownCount);
  return (
    <fieldset className="rw-stack-100">
      <legend className="rw-legend">{texts.edit.criteria(criteria.length)}</legend>
      <ul className="rw-rows">
        {shown.map((criterion, index) => (
          <li key={index} className="rw-criterion">
            <LongInput
              aria-label={texts.edit.criterionText(index + 1)}
              dir="auto"
              minimumRows={2}
              resize="vertical"
              maxLength={2_000}
              value={criterion.text}
              onChange={(typed) => set(index, { text: typed })}
            />
            <div className="rw-row rw-criterion-row">
              <div className="rw-grow">
                <Choice
                  id={`evidence-${index}`}
                  label={texts.edit.criterionEvidence(index + 1)}
                  placeholder={texts.preview.choose}
                  options={EVIDENCE.map((value) => ({ value, label: texts.evidence[value] }))}
                  value={criterion.evidence}
                  onChange={(value) =>
                    set(index, { evidence: EVIDENCE.find((each) => each === value) ?? 'confirmation' })
                  }
                />
              </div>
              <IconButton
                appearance="subtle"
                icon={DeleteIcon}
                label={texts.edit.criterionRemove(index + 1)}
                onClick={() => onCriteria(criteria.filter((_, at) => at !== index))}
              />
            </div>
          </li>
        ))}
      </ul>
      <div className="rw-row">
        {shown.length === criteria.length ? null : (
          <Button onClick={() => setShownCount(shownCount + 50)}>
            {texts.faults.more(criteria.length - shown.length)}
          </Button>
        )}
        <Button
          isDisabled={criteria.length >= 200}
          onClick={() => {
            onCriteria([...criteria, { text: '', evidence: 'confirmation' }]);
            setShownCount(Math.max(shownCount, criteria.length + 1));
          }}
        >
          {texts.edit.criterionAdd}
        </Button>
      </div>
    </fieldset>
  );
}
