import Button from '@atlaskit/button/default/button';
import { useState } from 'react';
import type { ScopeChoices } from '../../../../../../src/contract/choices';
import type { RoleView } from '../../../../../../src/contract/import';
import type { PartyName } from '../../../../../../src/contract/raci';
import { Choice } from '../../../kit/choice';
import { freeId } from '../../../kit/register/free-id';
import { TextField } from '../../../kit/text-field';
import { PARTIES } from '../../../shell/parties';
import { useViewer } from '../../../shell/viewer';
import { importTexts } from '../import-texts';
import { withoutRole, withRole } from '../scope/edition';

interface Props {
  readonly roles: readonly RoleView[];
  readonly scope: ScopeChoices;
  readonly onScope: (scope: ScopeChoices) => void;
}

/** Stands for no party: none is called so. */
const NONE = '';
const LONGEST_NAME = 100;

/** Adds roles to the customer's edition of the template, and takes those away that were added. */
export function AddedRoles({ roles, scope, onScope }: Props) {
  const { texts } = useViewer(importTexts);
  const words = texts.people.added;
  const [name, setName] = useState('');
  const [party, setParty] = useState<PartyName | null>(null);
  const [tried, setTried] = useState(false);
  const typed = name.trim();
  const isTaken = roles.some((role) => role.name.toLowerCase() === typed.toLowerCase());
  const fault = typed === '' ? words.needName : isTaken ? words.taken : null;

  function add() {
    setTried(true);
    if (fault !== null) return;
    const id = freeId(
      typed,
      roles.map((role) => role.id),
    );
    onScope(withRole(scope, { id, name: typed, party }));
    setName('');
    setTried(false);
  }

  return (
    <section className="rw-stack-100" aria-label={words.heading}>
      <h3 className="rw-legend">{words.heading}</h3>
      <form
        className="rw-fields"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <TextField
          label={words.name}
          value={name}
          onChange={setName}
          longest={LONGEST_NAME}
          wrong={tried ? fault : null}
        />
        <div>
          <Choice
            id="rw-added-role-party"
            label={words.party}
            placeholder={words.noParty}
            options={[
              { value: NONE, label: words.noParty },
              ...PARTIES.map((each) => ({ value: each, label: texts.parties[each] })),
            ]}
            value={party ?? NONE}
            onChange={(value) => setParty(PARTIES.find((each) => each === value) ?? null)}
          />
        </div>
        <div className="rw-field-button">
          <Button type="submit">{words.add}</Button>
        </div>
      </form>
      {(scope.roles ?? []).length === 0 ? null : (
        <ul className="rw-row rw-tight">
          {(scope.roles ?? []).map((role) => (
            <li key={role.id}>
              <Button spacing="compact" onClick={() => onScope(withoutRole(scope, role.id))}>
                {words.remove(role.name)}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
