import Button from '@atlaskit/button/default/button';
import { LongInput } from '../../kit/long-input';
import { useState } from 'react';
import type { CriterionView } from '../../../../../src/contract/marks';
import { issueTexts } from './issue-texts';
import { useViewer } from '../../shell/viewer';
import { useItemWork } from './item-work';
import { useKeptFocus } from './use-kept-focus';

/** The contract's limit of a note. */
const LONGEST_NOTE = 2_000;

/** What can be said of a criterion as it stands: confirmed, perhaps with a note, rejected, or taken away again. */
export function CriterionActions({ criterion }: { readonly criterion: CriterionView }) {
  const { texts } = useViewer(issueTexts);
  const { busy, say } = useItemWork();
  const [note, setNote] = useState<string | null>(null);
  const focus = useKeptFocus<HTMLDivElement>(busy);
  const { key, text, is, by, before } = criterion;
  const words = texts.item;
  const label = (action: string) => words.confirmOf(action, text);
  const canConfirm = is !== 'confirmed';
  const hasNote = note !== null && canConfirm;
  const confirm = is === 'lapsed' || before !== null ? words.confirmAgain : words.confirm;

  async function said(does: 'confirm' | 'reject') {
    // The note stays where it was typed until it is written.
    if (await say({ do: does, criteria: [key], note: note ?? '' }, key)) setNote(null);
  }

  return (
    <div className="rw-stack-100 rw-line-actions">
      {hasNote ? (
        <LongInput
          aria-label={words.noteOf(text)}
          value={note}
          maxLength={LONGEST_NOTE}
          minimumRows={2}
          resize="smart"
          autoFocus
          onChange={setNote}
        />
      ) : null}
      <div className="rw-row rw-line-buttons" {...focus}>
        {canConfirm ? (
          <Button spacing="compact" isDisabled={busy} aria-label={label(confirm)} onClick={() => void said('confirm')}>
            {confirm}
          </Button>
        ) : null}
        {is === 'proposed' || is === 'met-by-evidence' ? (
          <Button
            spacing="compact"
            isDisabled={busy}
            aria-label={label(words.reject)}
            onClick={() => void said('reject')}
          >
            {words.reject}
          </Button>
        ) : null}
        {is === 'confirmed' || is === 'rejected' || (is === 'lapsed' && by !== null) ? (
          <Button
            spacing="compact"
            isDisabled={busy}
            aria-label={label(words.withdraw)}
            onClick={() => void say({ do: 'withdraw', criteria: [key] }, key)}
          >
            {words.withdraw}
          </Button>
        ) : null}
        {canConfirm ? (
          <Button
            spacing="compact"
            aria-label={hasNote ? label(texts.cancel) : label(words.addNote)}
            onClick={() => setNote(hasNote ? null : '')}
          >
            {hasNote ? texts.cancel : words.addNote}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
