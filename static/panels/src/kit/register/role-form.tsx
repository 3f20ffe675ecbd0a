import Button from '@atlaskit/button/default/button';
import { ErrorMessage, HelperMessage, Label } from '@atlaskit/form';
import { DialogContent } from '../dialog';
import { TextInput } from '../text-input';
import { useState } from 'react';
import type { PartyName, RaciRole, RegisterEdit } from '../../../../../src/contract/raci';
import { Choice } from '../choice';
import { PARTIES } from '../../shell/parties';
import { registerTexts } from './register-texts';
import { useViewer } from '../../shell/viewer';
import { freeId } from './free-id';
import { PeopleChoice, type PersonOption } from './people-choice';
import { RegisterTrouble } from './register-trouble';
import type { Register } from './use-register';

interface Props {
  readonly register: Register;
  /** Null: a new one. */
  readonly role: RaciRole | null;
  readonly names: ReadonlyMap<string, string>;
  readonly onDone: () => void;
}

const NO_PARTY = 'none';

/** A role: its name, its party, who holds it. What is new about it is written, each thing as a line of its own. */
export function RoleForm({ register, role, names, onDone }: Props) {
  const { texts } = useViewer(registerTexts);
  const words = texts.raci.roles;
  const [name, setName] = useState(role?.name ?? '');
  const [party, setParty] = useState<PartyName | null>(role?.party ?? null);
  const [people, setPeople] = useState<readonly PersonOption[]>(() =>
    (role?.heldBy ?? []).map((value) => ({ value, label: names.get(value) ?? '' })),
  );
  const [tried, setTried] = useState(false);
  const [isRemoving, setRemoving] = useState(false);
  const listed = new Set(register.view.register.people.flatMap(({ who }) => ('account' in who ? [who.account] : [])));
  const fault = name.trim() === '' ? words.needName : null;

  async function save() {
    setTried(true);
    if (fault !== null) return;
    const id =
      role?.id ??
      freeId(
        name,
        register.view.register.roles.map((each) => each.id),
      );
    const edits: RegisterEdit[] = [];
    if (role === null || role.name !== name.trim() || role.party !== party)
      edits.push({ do: 'role', role: id, name: name.trim(), party });
    const held = people.map(({ value }) => value);
    const added = people.flatMap(({ value, account }) =>
      account === undefined ? [] : [{ person: value, who: { account } }],
    );
    if (held.join(' ') !== (role?.heldBy ?? []).join(' '))
      edits.push({ do: 'hold', role: id, people: held, ...(added.length === 0 ? {} : { added }) });
    if (await register.write(...edits)) onDone();
  }

  if (isRemoving && role !== null) {
    return (
      <DialogContent
        title={words.removeAsk(role.name)}
        isDanger
        actions={
          <>
            <Button onClick={() => setRemoving(false)}>{texts.cancel}</Button>
            <Button
              appearance="danger"
              isLoading={register.isBusy}
              onClick={() =>
                void register.write({ do: 'remove-role', role: role.id }).then((isDone) => isDone && onDone())
              }
            >
              {words.remove}
            </Button>
          </>
        }
      >
        <div className="rw-stack-100">
          <p>{words.removeBody}</p>
          <RegisterTrouble register={register} />
        </div>
      </DialogContent>
    );
  }
  return (
    <DialogContent
      title={role === null ? words.add : words.edit(role.name)}
      onSubmit={() => void save()}
      actions={
        <>
          {role === null ? null : <Button onClick={() => setRemoving(true)}>{words.remove}</Button>}
          <Button onClick={onDone}>{texts.cancel}</Button>
          <Button type="submit" appearance="primary" isLoading={register.isBusy}>
            {words.save}
          </Button>
        </>
      }
    >
      <div className="rw-stack-100">
        <div>
          <Label htmlFor="rw-role-name">{words.name}</Label>
          <TextInput
            id="rw-role-name"
            value={name}
            maxLength={255}
            autoFocus
            isInvalid={tried && fault !== null}
            onChange={setName}
          />
          {tried && fault !== null ? <ErrorMessage>{fault}</ErrorMessage> : null}
        </div>
        <div>
          <Choice
            id="rw-role-party"
            label={words.party}
            placeholder={words.noParty}
            options={[
              { value: NO_PARTY, label: words.noParty },
              ...PARTIES.map((each) => ({ value: each, label: texts.parties[each] })),
            ]}
            value={party ?? NO_PARTY}
            onChange={(value) => setParty(PARTIES.find((each) => each === value) ?? null)}
          />
        </div>
        <div>
          <PeopleChoice
            id="rw-role-people"
            label={words.holders}
            options={[...names].map(([value, label]) => ({ value, label }))}
            listed={listed}
            value={people}
            onChange={setPeople}
          />
          <HelperMessage>{words.holdersHelp}</HelperMessage>
        </div>
        <RegisterTrouble register={register} />
      </div>
    </DialogContent>
  );
}
