import Button from '@atlaskit/button/default/button';
import Heading from '@atlaskit/heading';
import { Lozenge } from '../../kit/lozenge';
import type { RunSheetView } from '../../../../../src/contract/run-sheet';
import type { PersonView } from '../../../../../src/contract/source';
import { JiraLink } from '../../kit/jira-link';
import { runSheetTexts } from './run-sheet-texts';
import { useViewer } from '../../shell/viewer';
import { SheetTime } from './sheet-time';

interface Props {
  readonly view: RunSheetView;
  readonly people: ReadonlyMap<string, PersonView>;
  readonly onReport: () => void;
}

/** The issues that were reported from the sheet, with their status in Jira as the person sees it. */
export function ReportList({ view, people, onReport }: Props) {
  const { texts } = useViewer(runSheetTexts);
  const words = texts.runSheet.reports;
  const { reports, reportsHidden, wave, mayWrite } = view;
  return (
    <section className="rw-stack-100" aria-labelledby="rw-sheet-reports">
      <div className="rw-row rw-between">
        <Heading size="small" as="h3" id="rw-sheet-reports">
          {words.title}
        </Heading>
        {mayWrite ? <Button onClick={onReport}>{words.action}</Button> : null}
      </div>
      {reports.length === 0 && reportsHidden === 0 ? <p className="rw-subtle">{words.none}</p> : null}
      <ul className="rw-rows">
        {[...reports].reverse().map(({ key, title, status, severity, by, at }) => (
          <li key={key} className="rw-stack-050">
            <div className="rw-row">
              <JiraLink issueKey={key} />
              <span dir="auto" className="rw-break">
                {title}
              </span>
              <Lozenge>{status}</Lozenge>
            </div>
            <p className="rw-row rw-small rw-subtle">
              <span>{words.severities[severity]}</span>
              <span dir="auto">{words.by(people.get(by)?.name ?? texts.person.notShown)}</span>
              <SheetTime at={at} zone={wave.zone} />
            </p>
          </li>
        ))}
      </ul>
      {reportsHidden === 0 ? null : <p className="rw-subtle">{words.hidden(reportsHidden)}</p>}
    </section>
  );
}
