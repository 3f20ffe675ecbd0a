import Button from '@atlaskit/button/default/button';
import { Label } from '@atlaskit/form';
import Heading from '@atlaskit/heading';
import { TextInput } from '../../../kit/text-input';
import { useState } from 'react';
import type { ScopeChoices } from '../../../../../../src/contract/choices';
import type { ScopeView } from '../../../../../../src/contract/import';
import { importTexts } from '../import-texts';
import { useViewer } from '../../../shell/viewer';

type Placeholder = ScopeView['placeholders'][number];

interface Props {
  readonly placeholders: readonly Placeholder[];
  readonly values: ScopeChoices['placeholders'];
  /** How many are open, as the preview and the command line count them. */
  readonly toFill: number;
  readonly onValue: (id: string, value: string) => void;
}

const AT_FIRST = 10;

/** What the template leaves to be filled in, each with its field and the places where it stands. */
export function ScopePlaceholders({ placeholders, values, toFill, onValue }: Props) {
  const { texts } = useViewer(importTexts);
  const [all, setAll] = useState(false);
  if (placeholders.length === 0) return null;
  const shown = all ? placeholders : placeholders.slice(0, AT_FIRST);
  return (
    <section className="rw-stack-100">
      <div className="rw-stack-050">
        <div className="rw-row">
          <Heading size="small" as="h3">
            {texts.scope.placeholders}
          </Heading>
          <span className="rw-subtle rw-number">{texts.scope.toFill(toFill)}</span>
        </div>
        <p className="rw-subtle rw-text">{texts.scope.placeholdersIntro}</p>
      </div>
      <ul className="rw-rows">
        {shown.map((placeholder) => (
          <li key={placeholder.id}>
            <PlaceholderField
              placeholder={placeholder}
              value={values[placeholder.id] ?? ''}
              onValue={(value) => onValue(placeholder.id, value)}
            />
          </li>
        ))}
      </ul>
      {shown.length === placeholders.length ? null : (
        <div>
          <Button onClick={() => setAll(true)}>{texts.faults.more(placeholders.length - shown.length)}</Button>
        </div>
      )}
    </section>
  );
}

interface FieldProps {
  readonly placeholder: Placeholder;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

function PlaceholderField({ placeholder, value, onValue }: FieldProps) {
  const { texts } = useViewer(importTexts);
  const [open, setOpen] = useState(false);
  const id = `placeholder-${placeholder.id}`;
  const count = placeholder.places.length;
  return (
    <div className="rw-stack-050">
      <div className="rw-field">
        <Label htmlFor={id}>
          <bdi>{placeholder.label}</bdi> <code className="rw-code">{placeholder.token}</code>
        </Label>
        <TextInput id={id} dir="auto" maxLength={255} value={value} onChange={onValue} />
      </div>
      <Sentence placeholder={placeholder} value={value} />
      {count === 0 ? (
        <p className="rw-subtle rw-small">{texts.scope.nowhere}</p>
      ) : (
        <div>
          <Button
            spacing="compact"
            aria-expanded={open}
            aria-label={texts.scope.placesOf(count, placeholder.label)}
            onClick={() => setOpen(!open)}
          >
            {texts.scope.places(count)}
          </Button>
        </div>
      )}
      {open ? (
        <ul className="rw-stack-050 rw-indent rw-small">
          {placeholder.places.map((place) => (
            <li key={place.node} dir="auto" className="rw-break">
              {place.title}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

/** The first title that the placeholder is in, as it reads with what is typed; nothing where it is in descriptions only. */
function Sentence({ placeholder: { places, token }, value }: Pick<FieldProps, 'placeholder' | 'value'>) {
  const title = places.find((place) => place.title.includes(token))?.title;
  if (title === undefined) return null;
  const at = title.indexOf(token);
  return (
    <p dir="auto" className="rw-break rw-text">
      {title.slice(0, at)}
      <strong>{value.trim() === '' ? token : value}</strong>
      {title.slice(at + token.length)}
    </p>
  );
}
