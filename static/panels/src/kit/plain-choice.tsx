import type { Option } from './choice';

interface Props {
  readonly id: string;
  readonly label: string;
  /** The choice of nothing; absent: something must be chosen. */
  readonly none: string;
  readonly options: readonly Option[];
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
  readonly isDisabled?: boolean;
}

/** One of few by the browser's own select: it brings no code, and its menu is never cut by a low frame. */
export function PlainChoice({ id, label, none, options, value, onChange, isDisabled = false }: Props) {
  return (
    <div className="rw-stack-050">
      <label htmlFor={id} className="rw-plain-label">
        {label}
      </label>
      <select
        id={id}
        className="rw-plain-select"
        value={value ?? ''}
        disabled={isDisabled}
        onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
      >
        <option value="">{none}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
