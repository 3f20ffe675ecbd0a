import Checkbox from '@atlaskit/checkbox';
import { Fieldset, Label, RequiredAsterisk } from '@atlaskit/form';
import Heading from '@atlaskit/heading';
import SectionMessage from '@atlaskit/section-message';
import { LongInput } from '../../../kit/long-input';
import { TextInput } from '../../../kit/text-input';
import type { LevelName, RequiredField } from '../../../../../../src/contract/import';
import { Choice } from '../../../kit/choice';
import { importTexts } from '../import-texts';
import { useViewer } from '../../../shell/viewer';
import type { FieldValues } from '../draft';

type Value = string | number | string[];

const LEVELS: readonly LevelName[] = ['epic', 'task', 'subtask'];

interface Props {
  readonly fields: readonly RequiredField[];
  readonly values: FieldValues;
  readonly onValues: (values: FieldValues) => void;
}

/** Asks for what the project demands of new issues, level by level, before anything is written. */
export function RequiredFields({ fields, values, onValues }: Props) {
  const { texts } = useViewer(importTexts);
  if (fields.length === 0) return null;
  return (
    <section className="rw-stack-200">
      <div className="rw-stack-050">
        <Heading size="small" as="h3">
          {texts.preview.required}
        </Heading>
        <p className="rw-subtle rw-text">{texts.preview.requiredIntro}</p>
      </div>
      {LEVELS.map((level) => {
        const asked = fields.filter((field) => field.level === level);
        return asked.length === 0 ? null : (
          <Fieldset key={level} legend={texts.preview.levels[level]}>
            <div className="rw-stack-100">
              {asked.map((field) => (
                <FieldInput
                  key={field.id}
                  field={field}
                  value={values[level]?.[field.id]}
                  onValue={(value) => onValues({ ...values, [level]: { ...values[level], [field.id]: value } })}
                />
              ))}
            </div>
          </Fieldset>
        );
      })}
    </section>
  );
}

/** Whether a value would be taken as an answer. */
export function isFilled(value: Value | undefined): boolean {
  return (
    value !== undefined &&
    (typeof value === 'number'
      ? Number.isFinite(value)
      : value.length > 0 && (typeof value !== 'string' || value.trim() !== ''))
  );
}

interface InputProps {
  readonly field: RequiredField;
  readonly value: Value | undefined;
  readonly onValue: (value: Value) => void;
}

function FieldInput({ field, value, onValue }: InputProps) {
  const { texts } = useViewer(importTexts);
  const id = `field-${field.level}-${field.id}`;
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  if (field.input === 'unsupported') {
    return (
      <SectionMessage appearance="error">
        <p dir="auto">{texts.preview.unsupported(field.name)}</p>
      </SectionMessage>
    );
  }
  return <div className="rw-field">{draw()}</div>;

  function draw() {
    const label = (
      <Label htmlFor={id}>
        {field.name}
        <RequiredAsterisk />
      </Label>
    );
    switch (field.input) {
      case 'option':
        return (
          <Choice
            id={id}
            label={field.name}
            placeholder={texts.preview.choose}
            options={field.allowed.map((option) => ({ value: option.id, label: option.name }))}
            value={text}
            onChange={onValue}
            isRequired
          />
        );
      case 'options': {
        const chosen = Array.isArray(value) ? value : [];
        return (
          <Fieldset legend={field.name}>
            {field.allowed.map((option) => (
              <Checkbox
                key={option.id}
                label={option.name}
                isChecked={chosen.includes(option.id)}
                onChange={(event) =>
                  onValue(
                    event.currentTarget.checked ? [...chosen, option.id] : chosen.filter((each) => each !== option.id),
                  )
                }
              />
            ))}
          </Fieldset>
        );
      }
      case 'date':
        return (
          <>
            {label}
            <TextInput id={id} type="date" value={text} onChange={onValue} />
          </>
        );
      case 'paragraph':
        return (
          <>
            {label}
            <LongInput
              id={id}
              minimumRows={3}
              dir="auto"
              value={text}

              onChange={onValue}
            />
          </>
        );
      case 'number':
        return (
          <>
            {label}
            <TextInput
              id={id}
              type="number"
              value={text}

              // An empty number field is no number, and zero is one.
              onChange={(typed) => onValue(typed === '' ? '' : Number(typed))}
            />
          </>
        );
      default:
        return (
          <>
            {label}
            <TextInput id={id} dir="auto" value={text} onChange={onValue} />
          </>
        );
    }
  }
}
