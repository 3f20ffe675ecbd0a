import { useState } from 'react';
import type { RiskChange, RiskLine } from '../../../../../src/contract/risks';
import { decisionTexts } from './decision-texts';
import { useViewer } from '../../shell/viewer';
import { LogDialog } from './log-dialog';
import { TextField } from '../../kit/text-field';
import type { Outcome } from './use-log';

interface Props {
  readonly risk: RiskLine;
  readonly latest: number | null;
  readonly onSave: (change: RiskChange['change']) => Promise<Outcome>;
  readonly onClose: () => void;
}

/** Names the issue of a risk of which Jira gave no answer when it was made. */
export function FoundDialog({ risk, latest, onSave, onClose }: Props) {
  const { texts } = useViewer(decisionTexts);
  const words = texts.decisions.risk;
  const [issue, setIssue] = useState('');
  const [tried, setTried] = useState(false);
  const isMissing = issue.trim() === '';
  return (
    <LogDialog
      title={words.foundTitle}
      action={texts.decisions.save}
      version={risk.version}
      latest={latest}
      width="small"
      isComplete={!isMissing}
      onTry={() => setTried(true)}
      onSave={(version) => onSave({ do: 'found', id: risk.id, version, issue })}
      onClose={onClose}
    >
      <p>{words.unsure}</p>
      <TextField
        id="rw-issue"
        label={words.issue}
        value={issue}
        longest={255}
        isRequired
        wrong={tried && isMissing ? words.needIssue : undefined}
        onChange={setIssue}
      />
    </LogDialog>
  );
}
