import Button from '@atlaskit/button/default/button';
import { Label } from '@atlaskit/form';
import { TextInput } from '../text-input';
import { useEffect, useRef, useState } from 'react';
import type { ItemFilter, ItemLine, OverviewView } from '../../../../../src/contract/readiness';
import type { PersonView } from '../../../../../src/contract/source';
import { Choice } from '../choice';
import { ITEM_STATES } from '../../shell/item-states';
import { ModuleFilter } from './module-filter';
import { PartyFilter } from './party-filter';
import { itemTexts } from './item-texts';
import { useViewer } from '../../shell/viewer';

/** Long enough to finish a word. */
const SETTLE_MS = 400;
const NOBODY = 'nobody';

interface Props {
  readonly view: OverviewView;
  /** The table that is filtered. */
  readonly table: 'items' | 'plan';
  readonly filter: ItemFilter;
  readonly search: string;
  /** Items that are shown, and who owns them: offered to filter by. */
  readonly items: readonly ItemLine[];
  readonly people: ReadonlyMap<string, PersonView>;
  readonly onChange: (filter: ItemFilter, search: string) => void;
}

/** What the table of items, or the plan, shows; each choice stands in the page's address. */
export function ItemFilters({ view, table, filter, search, items, people, onChange }: Props) {
  const { texts, account } = useViewer(itemTexts);
  const [typed, setTyped] = useState({ text: search, after: search });
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => () => clearTimeout(timer.current), []);
  // The address is asked for once a word; whatever else changes it shows here too.
  const shown = typed.after === search ? typed.text : search;
  const set = (key: keyof ItemFilter, value: string) => {
    const { [key]: _, ...rest } = filter;
    onChange(value === '' ? rest : { ...rest, [key]: value }, shown.trim());
  };
  const all = { value: '', label: texts.items.all };
  const owners = [
    all,
    ...(account === null ? [] : [{ value: account, label: texts.items.mine }]),
    { value: NOBODY, label: texts.person.nobody },
    ...[...people.values()]
      .filter((person) => person.account !== account && items.some(({ assignee }) => assignee === person.account))
      .map((person) => ({ value: person.account, label: person.name })),
  ];
  const owner = filter.owner ?? '';
  return (
    <search className="rw-fields rw-filters">
      <div>
        <Label htmlFor="rw-search">{texts[table].search}</Label>
        <TextInput
          id="rw-search"
          type="search"
          value={shown}
          maxLength={200}
          onChange={(text) => {
            setTyped({ text, after: search });
            clearTimeout(timer.current);
            timer.current = setTimeout(() => onChange(filter, text.trim()), SETTLE_MS);
          }}
        />
      </div>
      <div>
        <Choice
          id="rw-phase"
          label={texts.items.phase}
          placeholder={texts.items.all}
          options={[all, ...view.phases.map(({ slug, name }) => ({ value: slug, label: name }))]}
          value={filter.phase ?? ''}
          onChange={(value) => set('phase', value)}
        />
      </div>
      <div>
        <Choice
          id="rw-workstream"
          label={texts.items.workstream}
          placeholder={texts.items.all}
          options={[all, ...view.workstreams.map(({ slug, name }) => ({ value: slug, label: name }))]}
          value={filter.workstream ?? ''}
          onChange={(value) => set('workstream', value)}
        />
      </div>
      {table === 'plan' ? null : (
        <ModuleFilter
          wave={view.wave.id}
          items={items}
          value={filter.module ?? ''}
          onChange={(value) => set('module', value)}
        />
      )}
      <PartyFilter parties={view.parties} value={filter.party ?? ''} onChange={(value) => set('party', value)} />
      <div>
        <Choice
          id="rw-state"
          label={texts.items.state}
          placeholder={texts.items.all}
          options={[all, ...ITEM_STATES.map((is) => ({ value: is, label: texts.items.is[is] }))]}
          value={filter.is ?? ''}
          onChange={(value) => set('is', value)}
        />
      </div>
      <div>
        <Choice
          id="rw-owner"
          label={texts.items.owner}
          placeholder={texts.items.all}
          options={
            owners.some(({ value }) => value === owner)
              ? owners
              : [...owners, { value: owner, label: texts.items.somebody }]
          }
          value={owner}
          onChange={(value) => set('owner', value)}
        />
      </div>
      {account === null || owner === account ? null : (
        <div className="rw-field-button">
          <Button onClick={() => set('owner', account)}>{texts.items.onlyMine}</Button>
        </div>
      )}
    </search>
  );
}
