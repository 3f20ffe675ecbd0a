import Checkbox from '@atlaskit/checkbox';
import { Label } from '@atlaskit/form';
import { Lozenge } from '../../../kit/lozenge';
import SectionMessage from '@atlaskit/section-message';
import { useState } from 'react';
import type { PeopleChoices } from '../../../../../../src/contract/choices';
import type { RoleView } from '../../../../../../src/contract/import';
import type { ErrorView } from '../../../../../../src/contract/result';
import type { PersonView } from '../../../../../../src/contract/source';
import { call } from '../../../shell/call';
import { Failed } from '../../../kit/failed';
import { errorOf, useCall } from '../../../shell/use-call';
import { importTexts } from '../import-texts';
import { useViewer } from '../../../shell/viewer';
import { withoutKey } from '../../../shell/without-key';
import { PersonChoice, type Holder } from './person-choice';

interface Props {
  readonly roles: readonly RoleView[];
  readonly people: PeopleChoices;
  /** The person may assign issues of the project. */
  readonly mayAssign: boolean;
  readonly onPeople: (people: PeopleChoices) => void;
}

/** The template's roles, each with the person who holds it or nobody, and whether those people are assigned. */
export function PeopleForm({ roles, people, mayAssign, onPeople }: Props) {
  const { texts } = useViewer(importTexts);
  const [found, setFound] = useState<ReadonlyMap<string, PersonView>>(new Map());
  const [failed, setFailed] = useState<{ readonly error: ErrorView | null } | null>(null);
  // Only account ids are kept; names and pictures of those chosen before a reload are asked for once.
  const [accounts] = useState(() =>
    Object.values(people.roles).flatMap((holder) => ('account' in holder ? [holder.account] : [])),
  );
  const { loaded } = useCall('', () =>
    accounts.length === 0
      ? Promise.resolve([])
      : call('showPeople', { accounts: [...new Set(accounts)].slice(0, 100) }),
  );
  const shown = loaded.state === 'ready' ? loaded.value : [];

  if (roles.length === 0) {
    return (
      <SectionMessage appearance="information" title={texts.people.noRoles}>
        <p>{texts.people.noRolesBody}</p>
      </SectionMessage>
    );
  }

  async function find(query: string): Promise<readonly PersonView[]> {
    try {
      const persons = await call('findPeople', { query });
      setFailed(null);
      return persons;
    } catch (failure) {
      setFailed({ error: errorOf(failure) });
      return [];
    }
  }

  function holderOf(role: string): Holder | null {
    const holder = people.roles[role];
    if (holder === undefined) return null;
    if ('name' in holder) return { kind: 'name', name: holder.name };
    const { account } = holder;
    const person = found.get(account) ?? shown.find((each) => each.account === account);
    // Jira may not show somebody any more; what is kept is still their account.
    const unnamed = loaded.state === 'loading' ? texts.loading : texts.people.notShown;
    return { kind: 'account', person: person ?? { account, name: unnamed, avatarUrl: null } };
  }

  function setHolder(role: string, holder: Holder | null) {
    const others = withoutKey(people.roles, role);
    if (holder === null) {
      onPeople({ ...people, roles: others });
      return;
    }
    if (holder.kind === 'account') setFound(new Map(found).set(holder.person.account, holder.person));
    const kept = holder.kind === 'account' ? { account: holder.person.account } : { name: holder.name };
    onPeople({ ...people, roles: { ...others, [role]: kept } });
  }

  return (
    <>
      <ul className="rw-rows">
        {roles.map((role) => {
          const id = `role-${role.id}`;
          return (
            <li key={role.id} className="rw-role">
              <div className="rw-stack-050">
                <Label htmlFor={id}>
                  <span dir="auto" className="rw-break">
                    {role.name}
                  </span>
                </Label>
                <div className="rw-row">
                  {role.party === null ? null : <Lozenge>{texts.parties[role.party]}</Lozenge>}
                  <span className="rw-subtle rw-small rw-number">{texts.people.responsible(role.issues)}</span>
                </div>
              </div>
              <PersonChoice
                id={id}
                holder={holderOf(role.id)}
                find={find}
                onHolder={(holder) => setHolder(role.id, holder)}
              />
            </li>
          );
        })}
      </ul>
      {failed === null ? null : <Failed title={texts.people.findFailed} error={failed.error} />}
      <div className="rw-stack-050">
        <Checkbox
          label={texts.people.assign}
          isChecked={people.assign && mayAssign}
          isDisabled={!mayAssign}
          onChange={(event) => onPeople({ ...people, assign: event.target.checked })}
        />
        <p className="rw-subtle rw-small rw-text">{mayAssign ? texts.people.assignHelp : texts.people.mayNotAssign}</p>
      </div>
    </>
  );
}
