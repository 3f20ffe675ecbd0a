import { HelperMessage, Label } from '@atlaskit/form';
import { LongInput } from '../../kit/long-input';
import { useState } from 'react';
import type { WorkstreamLine } from '../../../../../src/contract/raci';
import type { Register } from '../../kit/register/use-register';
import { settingsTexts } from './settings-texts';
import { useViewer } from '../../shell/viewer';
import { FormDialog } from './form-dialog';

interface Props {
  readonly register: Register;
  readonly workstream: WorkstreamLine;
  readonly onClose: () => void;
}

/** Closes a workstream, or opens it again, with a note. */
export function NoteDialog({ register, workstream: { slug, name, state }, onClose }: Props) {
  const { texts } = useViewer(settingsTexts);
  const words = texts.raci.workstreams;
  const [note, setNote] = useState('');
  const isOpen = state === 'open';
  return (
    <FormDialog
      title={isOpen ? words.closeOf(name) : words.reopenOf(name)}
      action={isOpen ? words.close : words.reopen}
      register={register}
      isDisabled={note.trim() === ''}
      onSave={() =>
        register.write({
          do: isOpen ? 'close-workstream' : 'reopen-workstream',
          workstream: slug,
          note: note.trim(),
        })
      }
      onClose={onClose}
    >
      <div>
        <Label htmlFor="rw-workstream-note">{words.note}</Label>
        <LongInput id="rw-workstream-note" value={note} maxLength={2_000} autoFocus onChange={setNote} />
        <HelperMessage>{words.noteHelp}</HelperMessage>
      </div>
    </FormDialog>
  );
}
