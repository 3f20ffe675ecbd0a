import Button from '@atlaskit/button/default/button';
import Heading from '@atlaskit/heading';
import { useState } from 'react';
import type { PersonView } from '../../../../../src/contract/source';
import { FindPerson } from '../../kit/people/find-person';
import { Person } from '../../kit/people/person';
import { settingsTexts } from './settings-texts';
import { useViewer } from '../../shell/viewer';

interface Props {
  readonly viewers: readonly string[];
  readonly people: ReadonlyMap<string, PersonView>;
  readonly isDisabled: boolean;
  readonly onAdd: (person: PersonView) => void;
  readonly onRemove: (account: string) => void;
}

/** People who may look at the wave and change nothing in it. */
export function ViewerList({ viewers, people, isDisabled, onAdd, onRemove }: Props) {
  const { texts } = useViewer(settingsTexts);
  const words = texts.settings;
  // The field is empty again after each person: another one begins with a new field.
  const [turn, setTurn] = useState(0);
  return (
    <section className="rw-stack-100" aria-labelledby="rw-viewers">
      <Heading size="xsmall" as="h3" id="rw-viewers">
        {words.fields.viewers}
      </Heading>
      <p className="rw-subtle rw-text">{words.viewersHelp}</p>
      {viewers.length === 0 ? (
        <p className="rw-subtle">{words.noViewers}</p>
      ) : (
        <ul className="rw-rows rw-rows-tight rw-field">
          {viewers.map((account) => (
            <li key={account} className="rw-row rw-between">
              <Person account={account} people={people} />
              {isDisabled ? null : (
                <Button
                  spacing="compact"
                  aria-label={words.removeViewer(people.get(account)?.name ?? texts.person.notShown)}
                  onClick={() => onRemove(account)}
                >
                  {words.remove}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {isDisabled ? null : (
        <div className="rw-field">
          <FindPerson
            key={turn}
            id="rw-viewer"
            label={words.addViewer}
            placeholder={texts.people.type}
            value={null}
            onChange={(person) => {
              if (person === null) return;
              onAdd(person);
              setTurn(turn + 1);
            }}
          />
        </div>
      )}
    </section>
  );
}
