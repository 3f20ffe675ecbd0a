import Button from '@atlaskit/button/default/button';
import { useState } from 'react';
import type { RaciPerson } from '../../../../../src/contract/raci';
import type { Column } from '../../kit/tables/column';
import { DataTable } from '../../kit/tables/data-table';
import { settingsTexts } from './settings-texts';
import { useViewer } from '../../shell/viewer';
import { ForgetDialog } from './forget-dialog';
import { PersonDialog } from './person-dialog';
import type { RegisterPart } from './register-part';

/** The people of the register, with an account in Jira or without one. */
export function PeopleList({ register, names }: RegisterPart) {
  const { texts, format } = useViewer(settingsTexts);
  const words = texts.raci.people;
  const { view } = register;
  const [open, setOpen] = useState<{ readonly do: 'edit' | 'forget'; readonly person: RaciPerson | null } | null>(null);
  const roles = new Map(view.register.roles.map(({ id, name }) => [id, name]));
  const nameOf = ({ id }: RaciPerson) => names.get(id) ?? texts.person.notShown;
  const columns: readonly Column<RaciPerson>[] = [
    {
      key: 'who',
      label: words.columns.who,
      width: 22,
      value: nameOf,
      draw: (person) => (
        <span className="rw-stack-050">
          <span dir="auto" className="rw-break">
            {nameOf(person)}
          </span>
          {'name' in person.who ? <span className="rw-subtle rw-small">{words.noAccount}</span> : null}
        </span>
      ),
    },
    {
      key: 'party',
      label: words.columns.party,
      width: 12,
      value: ({ party }) => (party === null ? null : texts.parties[party]),
    },
    { key: 'zone', label: words.columns.zone, width: 14, value: ({ zone }) => zone },
    { key: 'function', label: words.columns.function, width: 18, value: (person) => person.function },
    {
      key: 'roles',
      label: words.columns.roles,
      width: 18,
      value: (person) => format.list(person.roles.map((id) => roles.get(id) ?? id)),
    },
    ...(view.may.register
      ? [
          {
            key: 'do',
            label: words.change,
            isScreenOnly: true,
            isFixed: true,
            value: () => null,
            draw: (person: RaciPerson) => (
              <span className="rw-row">
                <Button
                  spacing="compact"
                  aria-label={words.edit(nameOf(person))}
                  onClick={() => setOpen({ do: 'edit', person })}
                >
                  {words.change}
                </Button>
                <Button
                  spacing="compact"
                  aria-label={words.forgetOf(nameOf(person))}
                  onClick={() => setOpen({ do: 'forget', person })}
                >
                  {words.forgetDo}
                </Button>
              </span>
            ),
          },
        ]
      : []),
  ];
  return (
    <div className="rw-stack-100">
      <DataTable
        title={words.heading}
        columns={columns}
        rows={view.register.people}
        keyOf={({ id }) => id}
        empty={words.none}
        file={`runway-${view.wave.code}-people`}
        minWidth="wide"
      />
      {view.may.register ? (
        <div>
          <Button onClick={() => setOpen({ do: 'edit', person: null })}>{words.add}</Button>
        </div>
      ) : null}
      {open?.do === 'edit' ? (
        <PersonDialog register={register} names={names} person={open.person} onClose={() => setOpen(null)} />
      ) : null}
      {open?.do === 'forget' && open.person !== null ? (
        <ForgetDialog
          register={register}
          person={open.person.id}
          name={nameOf(open.person)}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </div>
  );
}
