interface Segment<V extends string> {
  readonly value: V;
  readonly label: string;
}

interface Props<V extends string> {
  /** The radio buttons' common name; one a page. */
  readonly name: string;
  readonly options: readonly Segment<V>[];
  readonly value: V;
  readonly onChange: (value: V) => void;
}

/**
 * One of few, all in sight: the browser's own radio buttons in a row. To be put into a fieldset, whose legend names them.
 */
export function Segments<V extends string>({ name, options, value, onChange }: Props<V>) {
  return (
    <div className="rw-segments">
      {options.map((option) => (
        <label key={option.value} className="rw-segment">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </div>
  );
}
