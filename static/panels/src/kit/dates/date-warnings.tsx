import Checkbox from '@atlaskit/checkbox';
import SectionMessage from '@atlaskit/section-message';
import { dateTexts } from './date-texts';
import { useViewer } from '../../shell/viewer';

interface Props {
  readonly warnings: readonly string[];
  readonly accepted: boolean;
  /** Null where nothing is to be accepted: the sentences are then only told. */
  readonly onAccepted: ((accepted: boolean) => void) | null;
}

/** What is odd about T-0 and the milestones. Such a day can be meant, so that it is accepted and not refused. */
export function DateWarnings({ warnings, accepted, onAccepted }: Props) {
  const { texts } = useViewer(dateTexts);
  return (
    <div role="status">
      {warnings.length === 0 ? null : (
        <SectionMessage appearance="warning" title={texts.dates.warnings}>
          <div className="rw-stack-100">
            <ul className="rw-stack-050">
              {warnings.map((warning, index) => (
                <li key={index} dir="auto" className="rw-break">
                  {warning}
                </li>
              ))}
            </ul>
            {onAccepted === null ? null : (
              <Checkbox
                label={texts.dates.accept}
                isChecked={accepted}
                onChange={(event) => onAccepted(event.target.checked)}
              />
            )}
          </div>
        </SectionMessage>
      )}
    </div>
  );
}
