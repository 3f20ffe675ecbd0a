import Heading from '@atlaskit/heading';
import { Choice } from '../../kit/choice';
import { PARTIES } from '../../shell/parties';
import { settingsTexts } from './settings-texts';
import { useViewer } from '../../shell/viewer';
import type { RegisterPart } from './register-part';

/** Stands for nobody: no id of a person is empty. */
const NOBODY = '';

/** Of each party the one person to turn to first. What is chosen is written at once. */
export function ContactList({ register, names }: RegisterPart) {
  const { texts } = useViewer(settingsTexts);
  const words = texts.raci.contacts;
  const { view, isBusy } = register;
  const { contacts, people } = view.register;
  return (
    <section className="rw-stack-100" aria-labelledby="rw-contacts">
      <Heading size="small" as="h3" id="rw-contacts">
        {words.heading}
      </Heading>
      <p className="rw-subtle rw-text">{words.intro}</p>
      <div className="rw-fields">
        {PARTIES.map((party) => {
          const theirs = people.filter((person) => person.party === party);
          const chosen = contacts.find((contact) => contact.party === party)?.person ?? null;
          return (
            <div key={party}>
              <Choice
                id={`rw-contact-${party}`}
                label={texts.parties[party]}
                placeholder={words.nobody}
                options={[
                  { value: NOBODY, label: theirs.length === 0 ? words.noneOfParty : words.nobody },
                  ...theirs.map(({ id }) => ({ value: id, label: names.get(id) ?? texts.person.notShown })),
                ]}
                value={chosen ?? NOBODY}
                isDisabled={!view.may.register || isBusy}
                onChange={(value) => {
                  const person = value === NOBODY ? null : value;
                  if (person !== chosen) void register.write({ do: 'contact', party, person });
                }}
              />
            </div>
          );
        })}
      </div>
    </section>
  );
}
