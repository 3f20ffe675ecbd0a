import { useState } from 'react';
import type { NotApplicableReason } from '../../../../src/contract/readiness';

export const LONGEST_NOTE = 2_000;

/** Why items are not applicable, as somebody is asked for it: a reason, and a note that only `other` demands. */
export function useReason(onSay: (reason: NotApplicableReason, note: string) => void) {
  const [reason, setReason] = useState<NotApplicableReason>();
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const lacksNote = reason === 'other' && note.trim() === '';
  return {
    reason,
    setReason,
    note,
    setNote,
    /** What is missing, from the first try on. */
    lacks: { reason: tried && reason === undefined, note: tried && lacksNote },
    say: () => {
      setTried(true);
      if (reason !== undefined && !lacksNote) onSay(reason, note.trim());
    },
  };
}
