import { useId } from 'react';
import type { Policy } from '../../../../../src/contract/readiness';
import { settingsTexts } from './settings-texts';
import { useViewer } from '../../shell/viewer';

const POLICIES = ['light', 'assisted', 'strict'] as const satisfies readonly Policy[];

interface Props {
  readonly value: Policy;
  readonly isDisabled: boolean;
  readonly onChange: (policy: Policy) => void;
}

/** When a criterion is met, with what each way means. */
export function PolicyChoice({ value, isDisabled, onChange }: Props) {
  const { texts } = useViewer(settingsTexts);
  const id = useId();
  return (
    <fieldset className="rw-stack-100" disabled={isDisabled}>
      <legend className="rw-legend">{texts.settings.fields.policy}</legend>
      {POLICIES.map((policy) => (
        <div key={policy} className="rw-option">
          <input
            type="radio"
            id={`${id}-${policy}`}
            name="rw-policy"
            checked={policy === value}
            aria-describedby={`${id}-${policy}-means`}
            onChange={() => onChange(policy)}
          />
          <div>
            <label htmlFor={`${id}-${policy}`}>{texts.policy.name[policy]}</label>
            <p id={`${id}-${policy}-means`} className="rw-subtle rw-small">
              {texts.policy.means[policy]}
            </p>
          </div>
        </div>
      ))}
    </fieldset>
  );
}
