import Button from '@atlaskit/button/default/button';
import { ErrorMessage, HelperMessage, Label } from '@atlaskit/form';
import { TextInput } from '../../kit/text-input';
import { useState } from 'react';
import type { PartyName, PersonWho, RaciPerson } from '../../../../../src/contract/raci';
import type { PersonView } from '../../../../../src/contract/source';
import { Choice } from '../../kit/choice';
import { FindPerson } from '../../kit/people/find-person';
import { PARTIES } from '../../shell/parties';
import type { Register } from '../../kit/register/use-register';
import { Segments } from '../../kit/segments';
import { settingsTexts } from './settings-texts';
import { useViewer } from '../../shell/viewer';
import { FormDialog } from './form-dialog';

interface Props {
  readonly register: Register;
  readonly names: ReadonlyMap<string, string>;
  /** Null: a new one. */
  readonly person: RaciPerson | null;
  readonly onClose: () => void;
}

/** Stands for what is not known: no party and no zone is called so. */
const NONE = '';

/** A person of the register: an account, or a name that is typed for who has none. */
export function PersonDialog({ register, names, person, onClose }: Props) {
  const { texts } = useViewer(settingsTexts);
  const words = texts.raci.people;
  const [kind, setKind] = useState<'account' | 'name'>(person !== null && 'name' in person.who ? 'name' : 'account');
  const [account, setAccount] = useState<PersonView | null>(
    person !== null && 'account' in person.who
      ? { account: person.who.account, name: names.get(person.id) ?? '', avatarUrl: null }
      : null,
  );
  const [name, setName] = useState(person !== null && 'name' in person.who ? person.who.name : '');
  const [party, setParty] = useState<PartyName | null>(person?.party ?? null);
  const [zone, setZone] = useState(person?.zone ?? null);
  const [work, setWork] = useState(person?.function ?? '');
  const [tried, setTried] = useState(false);
  const [isRemoving, setRemoving] = useState(false);
  const who: PersonWho | null =
    kind === 'account'
      ? account === null
        ? null
        : { account: account.account }
      : name.trim() === ''
        ? null
        : { name: name.trim() };

  async function save(): Promise<boolean> {
    setTried(true);
    if (who === null) return false;
    return register.write({
      do: 'person',
      // Never made from a name: names go when a person is forgotten, ids stay.
      person: person?.id ?? crypto.randomUUID().replaceAll('-', ''),
      who,
      party,
      zone,
      function: work.trim(),
    });
  }

  if (isRemoving && person !== null) {
    return (
      <FormDialog
        title={words.removeAsk(names.get(person.id) ?? texts.person.notShown)}
        action={words.remove}
        register={register}
        isDanger
        onSave={() => register.write({ do: 'remove-person', person: person.id })}
        onClose={onClose}
      >
        <p>{words.removeBody}</p>
      </FormDialog>
    );
  }
  return (
    <FormDialog
      title={person === null ? words.add : words.edit(names.get(person.id) ?? texts.person.notShown)}
      action={words.save}
      register={register}
      onSave={save}
      onClose={onClose}
      aside={person === null ? null : <Button onClick={() => setRemoving(true)}>{words.remove}</Button>}
    >
      <fieldset className="rw-stack-100">
        <legend>{words.kind}</legend>
        <Segments
          name="rw-person-kind"
          options={[
            { value: 'account', label: words.kinds.account },
            { value: 'name', label: words.kinds.name },
          ]}
          value={kind}
          onChange={setKind}
        />
      </fieldset>
      <div>
        {kind === 'account' ? (
          <FindPerson
            id="rw-person-account"
            label={words.account}
            placeholder={texts.people.type}
            value={account}
            onChange={setAccount}
          />
        ) : (
          <>
            <Label htmlFor="rw-person-name">{words.name}</Label>
            <TextInput
              id="rw-person-name"
              value={name}
              maxLength={255}
              isInvalid={tried && who === null}
              onChange={setName}
            />
          </>
        )}
        {tried && who === null ? <ErrorMessage>{words.needWho}</ErrorMessage> : null}
      </div>
      <div>
        <Choice
          id="rw-person-party"
          label={words.party}
          placeholder={texts.raci.noParty}
          options={[
            { value: NONE, label: texts.raci.noParty },
            ...PARTIES.map((each) => ({ value: each, label: texts.parties[each] })),
          ]}
          value={party ?? NONE}
          onChange={(value) => setParty(PARTIES.find((each) => each === value) ?? null)}
        />
      </div>
      <div>
        <Choice
          id="rw-person-zone"
          label={words.zone}
          placeholder={words.anyZone}
          options={[
            { value: NONE, label: words.anyZone },
            ...Intl.supportedValuesOf('timeZone').map((each) => ({ value: each, label: each })),
          ]}
          value={zone ?? NONE}
          onChange={(value) => setZone(value === NONE ? null : value)}
        />
      </div>
      <div>
        <Label htmlFor="rw-person-function">{words.function}</Label>
        <TextInput id="rw-person-function" value={work} maxLength={255} onChange={setWork} />
        <HelperMessage>{words.functionHelp}</HelperMessage>
      </div>
    </FormDialog>
  );
}
