import { useMemo, useState } from 'react';
import type { RiskChange, RiskLine, RisksView } from '../../../../../src/contract/risks';
import { DayField } from '../../kit/day-field';
import { usePeople } from '../../shell/use-people';
import { decisionTexts } from './decision-texts';
import { useViewer } from '../../shell/viewer';
import { LogDialog } from './log-dialog';
import { PersonField } from './person-field';
import { type RiskDraft, RiskFields } from './risk-fields';
import { TextField } from '../../kit/text-field';
import type { Outcome } from './use-log';

/** A new issue, one that is there, or a risk that is assessed again. */
export type RiskDialogFor = 'create' | 'take-in' | RiskLine;

interface Props {
  readonly what: RiskDialogFor;
  readonly type: RisksView['type'];
  readonly latest: number | null;
  readonly onSave: (change: RiskChange['change']) => Promise<Outcome>;
  readonly onClose: () => void;
}

/** Makes a risk, or assesses one again. */
export function RiskDialog({ what, type, latest, onSave, onClose }: Props) {
  const { texts } = useViewer(decisionTexts);
  const words = texts.decisions.risk;
  const [begun] = useState(what);
  const line = typeof begun === 'string' ? null : begun;
  const [requestId] = useState(() => crypto.randomUUID());
  const [summary, setSummary] = useState('');
  const [issue, setIssue] = useState('');
  const [owner, setOwner] = useState<string | null>(null);
  const [due, setDue] = useState<string | null>(null);
  const [draft, setDraft] = useState<RiskDraft>({
    likelihood: line?.likelihood ?? 3,
    impact: line?.impact ?? 3,
    response: line?.response,
    text: line?.text ?? '',
  });
  const [tried, setTried] = useState(false);
  const people = usePeople(useMemo(() => [owner], [owner]));
  const lacks = begun === 'create' ? summary.trim() === '' : begun === 'take-in' && issue.trim() === '';
  const { response, ...rest } = draft;

  function save(version: number): Promise<Outcome> {
    if (response === undefined) return Promise.resolve({ error: null });
    const assessment = { ...rest, response };
    if (line !== null) return onSave({ do: 'assess', id: line.id, version, ...assessment });
    return begun === 'create'
      ? onSave({ do: 'create', requestId, summary, owner, due, ...assessment })
      : onSave({ do: 'take-in', requestId, issue, ...assessment });
  }

  return (
    <LogDialog
      title={line !== null ? words.assessTitle(line.issue?.title ?? '') : begun === 'create' ? words.add : words.takeIn}
      action={texts.decisions.save}
      version={line?.version ?? null}
      latest={latest}
      isComplete={!lacks && response !== undefined}
      onTry={() => setTried(true)}
      onSave={save}
      onClose={onClose}
    >
      {begun === 'create' ? (
        <>
          {type === null ? null : <p className="rw-subtle">{words.willBe(type.name, type.labelled)}</p>}
          <TextField
            id="rw-summary"
            label={words.summary}
            value={summary}
            longest={255}
            isRequired
            wrong={tried && lacks ? words.needSummary : undefined}
            onChange={setSummary}
          />
        </>
      ) : null}
      {begun === 'take-in' ? (
        <TextField
          id="rw-issue"
          label={words.issue}
          value={issue}
          longest={255}
          isRequired
          wrong={tried && lacks ? words.needIssue : undefined}
          onChange={setIssue}
        />
      ) : null}
      <RiskFields draft={draft} tried={tried} onChange={setDraft} />
      {begun === 'create' ? (
        <div className="rw-fields">
          <PersonField
            id="rw-owner"
            label={texts.decisions.owner}
            account={owner}
            people={people}
            onChange={setOwner}
          />
          <DayField id="rw-due" label={texts.decisions.due} value={due} onChange={setDue} />
        </div>
      ) : null}
    </LogDialog>
  );
}
