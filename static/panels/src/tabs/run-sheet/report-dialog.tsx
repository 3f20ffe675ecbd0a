import { ErrorMessage, Label } from '@atlaskit/form';
import { LongInput } from '../../kit/long-input';
import { TextInput } from '../../kit/text-input';
import { useState } from 'react';
import type { IssueReported, RunSheetView, SheetItem } from '../../../../../src/contract/run-sheet';
import { SEVERITIES, type Severity } from '../../../../../src/contract/limits';
import { call } from '../../shell/call';
import { Segments } from '../../kit/segments';
import { runSheetTexts } from './run-sheet-texts';
import { useViewer } from '../../shell/viewer';
import { ActDialog } from './act-dialog';

interface Props {
  readonly view: RunSheetView;
  /** The item from whose step it is reported. */
  readonly item: SheetItem | null;
  readonly onReported: (reported: IssueReported) => void;
  readonly onClose: () => void;
}

/** What went wrong, with the fields of the template's form. What Jira refuses stays here to be changed and sent again. */
export function ReportDialog({ view, item, onReported, onClose }: Props) {
  const { texts } = useViewer(runSheetTexts);
  const words = texts.runSheet.reports;
  const [id] = useState(() => crypto.randomUUID());
  const [summary, setSummary] = useState('');
  const [severity, setSeverity] = useState<Severity>('medium');
  const [said, setSaid] = useState<Readonly<Record<string, string>>>({});
  const [isLacking, setIsLacking] = useState(false);

  async function report() {
    const answers = view.form.map(({ key }) => ({ field: key, text: (said[key] ?? '').trim() }));
    onReported(
      await call('reportIssue', {
        wave: view.wave.id,
        gate: view.gate.id,
        id,
        summary: summary.trim(),
        severity,
        answers,
        item: item?.item ?? null,
      }),
    );
  }

  return (
    <ActDialog
      title={words.action}
      isReady={() => {
        setIsLacking(summary.trim() === '');
        return summary.trim() !== '';
      }}
      onAct={report}
      onClose={onClose}
    >
      <div className="rw-stack-050">
        <p>{words.body}</p>
        {item === null ? null : (
          <p dir="auto" className="rw-break">
            {words.at(item.key === '' ? item.title : `${item.key} ${item.title}`)}
          </p>
        )}
      </div>
      <div>
        <Label htmlFor="rw-report-summary">{words.summary}</Label>
        <TextInput id="rw-report-summary" value={summary} maxLength={255} isInvalid={isLacking} onChange={setSummary} />
        {isLacking ? <ErrorMessage>{words.needSummary}</ErrorMessage> : null}
      </div>
      <fieldset className="rw-stack-100">
        <legend className="rw-legend">{words.severity}</legend>
        <Segments
          name="rw-severity"
          value={severity}
          options={SEVERITIES.map((value) => ({ value, label: words.severities[value] }))}
          onChange={setSeverity}
        />
      </fieldset>
      {view.form.map(({ key, label }) => (
        <div key={key}>
          <Label htmlFor={`rw-report-${key}`}>
            <span dir="auto">{label}</span>
          </Label>
          <LongInput
            id={`rw-report-${key}`}
            value={said[key] ?? ''}
            maxLength={8_000}
            minimumRows={2}
            onChange={(typed) => setSaid((before) => ({ ...before, [key]: typed }))}
          />
        </div>
      ))}
    </ActDialog>
  );
}
