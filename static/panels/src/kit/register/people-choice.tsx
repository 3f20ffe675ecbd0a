import { Label } from '@atlaskit/form';
import Select from '@atlaskit/select';
import type { Option } from '../choice';
import { registerTexts } from './register-texts';
import { useViewer } from '../../shell/viewer';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: readonly string[];
  readonly onChange: (people: readonly string[]) => void;
}

/** Any number of people of the register. */
export function PeopleChoice({ id, label, options, value, onChange }: Props) {
  const { texts } = useViewer(registerTexts);
  return (
    <div>
      <Label htmlFor={id}>{label}</Label>
      <Select<Option, true>
        inputId={id}
        isMulti
        options={options}
        value={value.map((each) => options.find((option) => option.value === each) ?? { value: each, label: each })}
        onChange={(chosen) => onChange(chosen.map((option) => option.value))}
        placeholder={texts.raci.roles.choosePeople}
        noOptionsMessage={() => texts.raci.filter.nobodyListed}
        menuPosition="fixed"
      />
    </div>
  );
}
