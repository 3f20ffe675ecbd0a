import Button from '@atlaskit/button/default/button';
import { Dialog } from '../../../kit/dialog';
import { useState } from 'react';
import type { RowResult } from '../../../../../../src/contract/readiness';
import { EvidenceLink } from '../../../kit/evidence-link';
import { ResultLozenge } from '../../../kit/result-lozenge';
import { ROW_RESULTS } from '../../../kit/row-results';
import { JiraLink } from '../../../kit/jira-link';
import { Segments } from '../../../kit/segments';
import { gateTexts } from '../gate-texts';
import { useViewer } from '../../../shell/viewer';
import { TextField } from '../../../kit/text-field';
import type { MeetingRow } from './meeting-row-state';
import type { RowWords } from './presses';
import { LongField } from '../../../kit/long-field';

/** The contract's limit of a piece of evidence. */
const LONGEST = 2_000;

interface Props {
  readonly row: MeetingRow;
  readonly onSay: (row: MeetingRow, words: RowWords) => void;
  readonly onClose: () => void;
}

/** A row with its note and evidence. What is typed stays, whatever others write meanwhile. */
export function RowDialog({ row, onSay, onClose }: Props) {
  const { texts } = useViewer(gateTexts);
  const words = texts.gates.rows;
  // As it was when it was opened: what is written is compared with that.
  const [base] = useState(row);
  const [result, setResult] = useState<RowResult>(row.result);
  const [note, setNote] = useState(row.note);
  const [evidence, setEvidence] = useState(row.evidence);
  return (
    <Dialog
      title={row.text}
      onClose={onClose}
      width="small"
      onSubmit={() => {
        if (row.mayMark) onSay(base, { result, note: note.trim(), evidence: evidence.trim() });
        else onClose();
      }}
      actions={
        <>
          <Button onClick={onClose}>{texts.cancel}</Button>
          {row.mayMark ? (
            <Button type="submit" appearance="primary">
              {words.save}
            </Button>
          ) : null}
        </>
      }
    >
      <div className="rw-stack-200">
        <p className="rw-row rw-tight">
          {row.issue.key === '' ? null : <JiraLink issueKey={row.issue.key} />}
          <span dir="auto" className="rw-break">
            {row.issue.title}
          </span>
        </p>
        {row.mayMark ? (
          <>
            <fieldset className="rw-stack-100">
              <legend className="rw-legend">{words.result}</legend>
              <Segments
                name="rw-row-result"
                options={ROW_RESULTS[row.kind].map((value) => ({ value, label: texts.item.results[value] }))}
                value={result}
                onChange={setResult}
              />
            </fieldset>
            <LongField grows label={words.note} value={note} onChange={setNote} />
            <TextField label={words.evidence} value={evidence} onChange={setEvidence} longest={LONGEST} />
          </>
        ) : (
          <>
            <ResultLozenge result={row.result} />
            <p>{words.mayNot}</p>
            <p dir="auto" className="rw-break">
              {row.note}
            </p>
          </>
        )}
        {row.evidence === '' ? null : (
          <p className="rw-break">
            <EvidenceLink evidence={row.evidence} />
          </p>
        )}
      </div>
    </Dialog>
  );
}
