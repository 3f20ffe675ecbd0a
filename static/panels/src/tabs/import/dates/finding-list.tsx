import { type DateFinding, stopsImport } from '../../../../../../src/contract/date-findings';
import { Message } from '../../../kit/message';
import { useViewer } from '../../../shell/viewer';
import { importTexts } from '../import-texts';

interface Props {
  readonly findings: readonly DateFinding[];
}

/** Dates that stop the import, and those that only do not fit, counted. Nothing where all fit. */
export function FindingList({ findings }: Props) {
  const { texts } = useViewer(importTexts);
  const groups = [
    { appearance: 'error', title: texts.findings.errors, found: findings.filter(stopsImport) },
    { appearance: 'warning', title: texts.findings.warnings, found: findings.filter((one) => !stopsImport(one)) },
  ] as const;
  return (
    <div role="status" className="rw-stack-100">
      {groups.map(({ appearance, title, found }) =>
        found.length === 0 ? null : (
          <Message key={appearance} appearance={appearance} title={title}>
            <ul className="rw-stack-050">
              {found.map((finding, index) => (
                <li key={index} dir="auto" className="rw-break">
                  {texts.findings.sentence(finding)}
                </li>
              ))}
            </ul>
          </Message>
        ),
      )}
    </div>
  );
}
