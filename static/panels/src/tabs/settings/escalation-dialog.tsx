import Button from '@atlaskit/button/default/button';
import { ErrorMessage } from '@atlaskit/form';
import { useState } from 'react';
import type { PartyName, RegisterView } from '../../../../../src/contract/raci';
import { Choice } from '../../kit/choice';
import { PARTIES } from '../../shell/parties';
import { settingsTexts } from './settings-texts';
import { useViewer } from '../../shell/viewer';
import { FormDialog } from './form-dialog';
import type { RegisterPart } from './register-part';

interface Props extends RegisterPart {
  /** Null: a new one. */
  readonly escalation: RegisterView['escalations'][number] | null;
  readonly onClose: () => void;
}

/** The contract's own limit. */
const MOST = 4;
/** Stands for nobody: no id of a person is empty. */
const NOBODY = '';

/** Names up to four people of a party for a workstream, in the order in which to turn to them. */
export function EscalationDialog({ register, names, escalation, onClose }: Props) {
  const { texts } = useViewer(settingsTexts);
  const words = texts.raci.escalation;
  const { workstreams, escalations, people } = register.view.register;
  const [workstream, setWorkstream] = useState(escalation?.workstream ?? workstreams[0]?.slug ?? '');
  const [party, setParty] = useState<PartyName>(escalation?.party ?? 'customer');
  const before = escalations.find((each) => each.workstream === workstream && each.party === party)?.people ?? [];
  // Of another workstream or party other people stand there: what was chosen belongs to one of them.
  const [chosen, setChosen] = useState<Readonly<Record<string, readonly string[]>>>({});
  const key = `${workstream} ${party}`;
  const order = chosen[key] ?? before;
  const [tried, setTried] = useState(false);
  const named = order.filter((id) => id !== NOBODY);
  const isFine = named.length > 0 && new Set(named).size === named.length;
  const theirs = people.filter((person) => person.party === party);
  const write = (to: readonly string[]) => register.write({ do: 'escalation', workstream, party, people: [...to] });
  return (
    <FormDialog
      title={
        escalation === null
          ? words.add
          : words.edit(workstreams.find(({ slug }) => slug === workstream)?.name ?? workstream, texts.parties[party])
      }
      action={words.save}
      register={register}
      onSave={async () => {
        setTried(true);
        return isFine && (await write(named));
      }}
      onClose={onClose}
      aside={
        before.length === 0 ? null : (
          <Button onClick={() => void write([]).then((isDone) => isDone && onClose())}>{words.remove}</Button>
        )
      }
    >
      {escalation === null ? (
        <div className="rw-fields">
          <div>
            <Choice
              id="rw-escalation-workstream"
              label={words.workstream}
              placeholder=""
              options={workstreams.map(({ slug, name }) => ({ value: slug, label: name }))}
              value={workstream}
              onChange={setWorkstream}
            />
          </div>
          <div>
            <Choice
              id="rw-escalation-party"
              label={words.party}
              placeholder=""
              options={PARTIES.map((each) => ({ value: each, label: texts.parties[each] }))}
              value={party}
              onChange={(value) => setParty(PARTIES.find((each) => each === value) ?? party)}
            />
          </div>
        </div>
      ) : null}
      {theirs.length === 0 ? (
        <p className="rw-subtle">{texts.raci.contacts.noneOfParty}</p>
      ) : (
        Array.from({ length: Math.min(MOST, named.length + 1) }, (_, place) => (
          <div key={place}>
            <Choice
              id={`rw-escalation-${String(place)}`}
              label={words.person(place + 1)}
              placeholder={words.nobody}
              options={[
                { value: NOBODY, label: words.nobody },
                ...theirs.map(({ id }) => ({ value: id, label: names.get(id) ?? texts.person.notShown })),
              ]}
              value={named[place] ?? NOBODY}
              onChange={(value) => setChosen({ ...chosen, [key]: Object.assign([...named], { [place]: value }) })}
            />
          </div>
        ))
      )}
      {tried && !isFine ? <ErrorMessage>{words.needPeople}</ErrorMessage> : null}
    </FormDialog>
  );
}
