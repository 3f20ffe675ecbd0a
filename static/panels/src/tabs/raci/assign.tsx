import { useState } from 'react';
import type { RaciLine } from '../../../../../src/contract/raci';
import { BulkEditNotice } from '../../kit/bulk-edit/bulk-edit-notice';
import { useBulkEdit } from '../../kit/bulk-edit/use-bulk-edit';
import { AssignDialog } from './assign-dialog';

interface Props {
  readonly wave: string;
  /** The row with the cursor. */
  readonly row: RaciLine | null;
  /** Modules that are shown. */
  readonly shown: readonly RaciLine[];
  /** The filter names nothing but the phase, if that. */
  readonly isWhole: boolean;
  readonly phase: string | null;
  readonly isAsked: boolean;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

/** Makes assignees in Jira of who is Responsible: asks for which rows, then tells how far it is, with the way back. */
export function Assign({ isAsked, onClose, onChanged, ...given }: Props) {
  const [keys, setKeys] = useState<ReadonlyMap<string, string>>(new Map());
  const edits = useBulkEdit(given.wave, () => Promise.resolve(onChanged()));
  return (
    <>
      <BulkEditNotice edits={edits} titles={keys} />
      {isAsked ? (
        <AssignDialog
          {...given}
          onClose={onClose}
          onStart={(items) => {
            setKeys(new Map(items.map(({ id, key }) => [id, key])));
            edits.start(
              items.map(({ id }) => id),
              { field: 'owner', to: { from: 'raci' } },
            );
            onClose();
          }}
        />
      ) : null}
    </>
  );
}
