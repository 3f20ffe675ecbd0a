import Button from '@atlaskit/button/default/button';
import IconButton from '@atlaskit/button/icon/button';
import { HelperMessage, Label } from '@atlaskit/form';
import Heading from '@atlaskit/heading';
import DeleteIcon from '@atlaskit/icon/core/delete';
import { TextInput } from '../../../kit/text-input';
import { useState } from 'react';
import type { ScopeChoices } from '../../../../../../src/contract/choices';
import type { ScopeView } from '../../../../../../src/contract/import';
import { importTexts } from '../import-texts';
import { useViewer } from '../../../shell/viewer';

interface Props {
  readonly lists: ScopeView['lists'];
  /** Open tokens, where no section of placeholders above says so. */
  readonly toFill: number;
  readonly chosen: ScopeChoices['lists'];
  readonly onItems: (id: string, items: string[]) => void;
}

/** Lists that the template repeats items over: sites, environments. Each item brings its own issues. */
export function ScopeLists({ lists, toFill, chosen, onItems }: Props) {
  const { texts } = useViewer(importTexts);
  if (lists.length === 0) return null;
  return (
    <section className="rw-stack-200">
      <div className="rw-stack-050">
        <div className="rw-row">
          <Heading size="small" as="h3">
            {texts.scope.lists}
          </Heading>
          {toFill === 0 ? null : <span className="rw-subtle rw-number">{texts.scope.toFill(toFill)}</span>}
        </div>
        <p className="rw-subtle rw-text">{texts.scope.listsIntro}</p>
      </div>
      {lists.map((list) => (
        <ListItems
          key={list.id}
          id={list.id}
          name={list.name}
          issues={list.issues}
          places={list.places.length}
          items={chosen[list.id] ?? list.items}
          onItems={(items) => onItems(list.id, items)}
        />
      ))}
    </section>
  );
}

interface ItemsProps {
  readonly id: string;
  readonly name: string;
  readonly issues: number;
  /** Items that name it without being repeated. */
  readonly places: number;
  readonly items: readonly string[];
  readonly onItems: (items: string[]) => void;
}

function ListItems({ id, name, issues, places, items, onItems }: ItemsProps) {
  const { texts } = useViewer(importTexts);
  const [next, setNext] = useState('');
  const item = next.trim();
  const isThere = items.includes(item);
  const add = () => {
    if (item === '' || isThere) return;
    onItems([...items, item]);
    setNext('');
  };
  return (
    <div className="rw-stack-050">
      <div className="rw-row rw-between">
        <span dir="auto" className="rw-strong rw-break">
          {name}
        </span>
        <span className="rw-subtle rw-small rw-number">{texts.scope.perItem(issues, items.length)}</span>
      </div>
      {items.length === 0 ? (
        <p className="rw-subtle">
          {texts.scope.noItems} {places === 0 ? null : texts.scope.noItemsElsewhere(`{${id}}`, places)}
        </p>
      ) : (
        <ul className="rw-rows rw-rows-tight" aria-label={name}>
          {items.map((each, index) => (
            <li key={each} className="rw-row rw-between">
              <span dir="auto" className="rw-break">
                {each}
              </span>
              <IconButton
                appearance="subtle"
                spacing="compact"
                icon={DeleteIcon}
                label={texts.scope.removeItem(each)}
                onClick={() => onItems(items.filter((_, at) => at !== index))}
              />
            </li>
          ))}
        </ul>
      )}
      <form
        className="rw-fields"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <div>
          <Label htmlFor={`list-${id}`}>{texts.scope.addTo(name)}</Label>
          <TextInput id={`list-${id}`} dir="auto" maxLength={120} value={next} isInvalid={isThere} onChange={setNext} />
        </div>
        <div className="rw-field-button">
          <Button type="submit" isDisabled={item === '' || isThere}>
            {texts.add}
          </Button>
        </div>
      </form>
      {isThere ? <HelperMessage>{texts.scope.isThere}</HelperMessage> : null}
    </div>
  );
}
