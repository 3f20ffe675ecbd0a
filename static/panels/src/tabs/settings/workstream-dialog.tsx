import { ErrorMessage, HelperMessage, Label } from '@atlaskit/form';
import { TextInput } from '../../kit/text-input';
import { useState } from 'react';
import type { WorkstreamLine } from '../../../../../src/contract/raci';
import { Choice } from '../../kit/choice';
import { freeId } from '../../kit/register/free-id';
import type { Register } from '../../kit/register/use-register';
import { settingsTexts } from './settings-texts';
import { useViewer } from '../../shell/viewer';
import { FormDialog } from './form-dialog';

interface Props {
  readonly register: Register;
  /** Null: a new one. */
  readonly workstream: WorkstreamLine | null;
  readonly onClose: () => void;
}

/** Stands for no role: no id of one is empty. */
const NOBODY = '';

/** Draws a workstream, or names it anew and gives it a lead. */
export function WorkstreamDialog({ register, workstream, onClose }: Props) {
  const { texts } = useViewer(settingsTexts);
  const words = texts.raci.workstreams;
  const { roles, workstreams } = register.view.register;
  const [name, setName] = useState(workstream?.name ?? '');
  const [lead, setLead] = useState(workstream?.lead ?? null);
  const [tried, setTried] = useState(false);
  const isEmpty = name.trim() === '';
  const save = async () => {
    setTried(true);
    if (isEmpty) return false;
    const slug =
      workstream?.slug ??
      freeId(
        name,
        workstreams.map((each) => each.slug),
      );
    return register.write({ do: 'workstream', workstream: slug, name: name.trim(), lead });
  };
  return (
    <FormDialog
      title={workstream === null ? words.add : words.edit(workstream.name)}
      action={words.save}
      register={register}
      onSave={save}
      onClose={onClose}
    >
      <div>
        <Label htmlFor="rw-workstream-name">{words.name}</Label>
        <TextInput
          id="rw-workstream-name"
          value={name}
          maxLength={255}
          autoFocus
          isInvalid={tried && isEmpty}
          onChange={setName}
        />
        {tried && isEmpty ? <ErrorMessage>{words.needName}</ErrorMessage> : null}
        {workstream === null ? <HelperMessage>{words.addHelp}</HelperMessage> : null}
      </div>
      <div>
        <Choice
          id="rw-workstream-lead"
          label={words.lead}
          placeholder={words.noLead}
          options={[
            { value: NOBODY, label: words.noLead },
            ...roles.map((role) => ({ value: role.id, label: role.name })),
          ]}
          value={lead ?? NOBODY}
          onChange={(value) => setLead(value === NOBODY ? null : value)}
        />
      </div>
    </FormDialog>
  );
}
