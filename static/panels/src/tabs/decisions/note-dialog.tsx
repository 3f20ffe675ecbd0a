import { useState } from 'react';
import { LogDialog } from './log-dialog';
import { LongField } from '../../kit/long-field';
import type { Outcome } from './use-log';

interface Props {
  readonly title: string;
  readonly action: string;
  readonly label: string;
  /** What is said where nothing is written; without it nothing needs to be. */
  readonly wrong?: string;
  readonly latest: number;
  readonly onSave: (note: string, version: number) => Promise<Outcome>;
  readonly onClose: () => void;
}

/** Asks for a few words with something that is done. */
export function NoteDialog({ title, action, label, wrong, latest, onSave, onClose }: Props) {
  const [begun] = useState(latest);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const isMissing = wrong !== undefined && note.trim() === '';
  return (
    <LogDialog
      title={title}
      action={action}
      version={begun}
      latest={latest}
      width="small"
      isComplete={!isMissing}
      onTry={() => setTried(true)}
      onSave={(version) => onSave(note, version)}
      onClose={onClose}
    >
      <LongField id="rw-note" label={label} value={note} wrong={tried && isMissing ? wrong : null} onChange={setNote} />
    </LogDialog>
  );
}
