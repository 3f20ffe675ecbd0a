import type { Register } from '../../kit/register/use-register';
import { settingsTexts } from './settings-texts';
import { useViewer } from '../../shell/viewer';
import { FormDialog } from './form-dialog';

interface Props {
  readonly register: Register;
  readonly person: string;
  readonly name: string;
  readonly onClose: () => void;
}

/** Forgets a person for good; told before what goes and what stays. */
export function ForgetDialog({ register, person, name, onClose }: Props) {
  const { texts } = useViewer(settingsTexts);
  const words = texts.raci.people;
  return (
    <FormDialog
      title={words.forgetAsk(name)}
      action={words.forgetDo}
      register={register}
      isDanger
      onSave={() => register.forget(person)}
      onClose={onClose}
    >
      <p>{words.forgetBody}</p>
    </FormDialog>
  );
}
