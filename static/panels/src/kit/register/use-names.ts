import { useMemo } from 'react';
import { FORGOTTEN } from '../../../../../src/contract/limits';
import type { RegisterView } from '../../../../../src/contract/raci';
import { usePeople } from '../../shell/use-people';
import { registerTexts } from './register-texts';
import { useViewer } from '../../shell/viewer';

/** Names of the people of a register, by id: as Jira shows them, or as they were typed for who has no account. */
export function useNames(people: RegisterView['people']): ReadonlyMap<string, string> {
  const { texts } = useViewer(registerTexts);
  const shown = usePeople(useMemo(() => people.map(({ who }) => ('account' in who ? who.account : null)), [people]));
  return useMemo(
    () =>
      new Map(
        people.map(({ id, who }) => [
          id,
          'name' in who
            ? who.name
            : who.account === FORGOTTEN
              ? texts.raci.people.forgottenName
              : (shown.get(who.account)?.name ?? texts.person.notShown),
        ]),
      ),
    [people, shown, texts],
  );
}
