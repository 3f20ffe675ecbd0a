import Button from '@atlaskit/button/default/button';
import { Label } from '@atlaskit/form';
import { TextInput } from '../../kit/text-input';
import { memo, useEffect, useRef, useState } from 'react';
import { Choice } from '../../kit/choice';
import { PARTIES } from '../../shell/parties';
import { NO_RACI_FILTER, type RaciFilter } from '../../shell/place';
import { raciTexts } from './raci-texts';
import { useViewer } from '../../shell/viewer';

/** Long enough to finish a word. */
const SETTLE_MS = 400;

interface Props {
  /** The person's own entry in the register. */
  readonly self: string | null;
  /** Names of the phases that have rows, by slug. */
  readonly phases: ReadonlyMap<string, string>;
  readonly filter: RaciFilter;
  /** Of people of the register, by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly onChange: (filter: RaciFilter) => void;
}

/**
 * Which rows and columns are shown; each choice stands in the page's address. Its fields are the most costly part of the page:
 * they are drawn again when the filter changes, not with each key in the table.
 */
export const RaciFilters = memo(function RaciFilters({ self, phases, filter, names, onChange }: Props) {
  const { texts } = useViewer(raciTexts);
  const words = texts.raci.filter;
  const [shown, setShown] = useState(filter.search);
  const [seen, setSeen] = useState(filter.search);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => () => clearTimeout(timer.current), []);
  // The address is asked for once a word; whatever else changes it shows here too.
  if (seen !== filter.search) {
    setSeen(filter.search);
    if (filter.search !== shown.trim()) setShown(filter.search);
  }
  const set = (change: Partial<RaciFilter>) => onChange({ ...filter, search: shown.trim(), ...change });
  const all = { value: '', label: words.all };
  const people = [...names]
    .map(([value, label]) => ({ value, label: value === self ? `${label} (${words.me})` : label }))
    .sort((a, b) => a.label.localeCompare(b.label));
  const isKnown = filter.person === null || names.has(filter.person);
  return (
    <search className="rw-fields">
      <div>
        <Label htmlFor="rw-raci-search">{words.search}</Label>
        <TextInput
          id="rw-raci-search"
          type="search"
          value={shown}
          maxLength={200}
          onChange={(text) => {
            setShown(text);
            clearTimeout(timer.current);
            timer.current = setTimeout(() => onChange({ ...filter, search: text.trim() }), SETTLE_MS);
          }}
        />
      </div>
      <div>
        <Choice
          id="rw-raci-party"
          label={words.party}
          placeholder={words.all}
          options={[all, ...PARTIES.map((party) => ({ value: party, label: texts.parties[party] }))]}
          value={filter.party ?? ''}
          onChange={(value) => set({ party: PARTIES.find((party) => party === value) ?? null })}
        />
      </div>
      <div>
        <Choice
          id="rw-raci-person"
          label={words.person}
          placeholder={words.all}
          options={[all, ...people, ...(isKnown ? [] : [{ value: filter.person ?? '', label: words.somebody }])]}
          value={filter.person ?? ''}
          onChange={(value) => set({ person: value === '' ? null : value })}
        />
      </div>
      <div>
        <Choice
          id="rw-raci-phase"
          label={words.phase}
          placeholder={words.all}
          options={[all, ...[...phases].map(([value, label]) => ({ value, label }))]}
          value={filter.phase ?? ''}
          onChange={(value) => set({ phase: value === '' ? null : value })}
        />
      </div>
      <div className="rw-field-button rw-row">
        {self === null || filter.person === self ? null : (
          <Button onClick={() => set({ person: self })}>{words.mine}</Button>
        )}
        {filter.party === null && filter.person === null && filter.phase === null && shown === '' ? null : (
          <Button
            onClick={() => {
              clearTimeout(timer.current);
              setShown('');
              onChange(NO_RACI_FILTER);
            }}
          >
            {texts.raci.noFilter}
          </Button>
        )}
      </div>
    </search>
  );
});
