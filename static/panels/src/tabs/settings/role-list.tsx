import Button from '@atlaskit/button/default/button';
import { lazy, Suspense, useState } from 'react';
import type { RaciRole } from '../../../../../src/contract/raci';
import type { Column } from '../../kit/tables/column';
import { DataTable } from '../../kit/tables/data-table';
import { settingsTexts } from './settings-texts';
import { useViewer } from '../../shell/viewer';
import type { RegisterPart } from './register-part';

const RolesDialog = lazy(async () => ({ default: (await import('../../kit/register/roles-dialog')).RolesDialog }));

/** The roles: columns of the matrix, each with its party and who holds it. */
export function RoleList({ register, names }: RegisterPart) {
  const { texts, format } = useViewer(settingsTexts);
  const words = texts.raci.roles;
  const { view } = register;
  const [open, setOpen] = useState<'new' | { readonly role: string } | null>(null);
  const columns: readonly Column<RaciRole>[] = [
    { key: 'name', label: words.heading, width: 35, value: ({ name }) => name },
    {
      key: 'party',
      label: words.party,
      width: 15,
      value: ({ party }) => (party === null ? words.noParty : texts.parties[party]),
    },
    {
      key: 'held',
      label: words.holders,
      width: 35,
      value: ({ heldBy }) =>
        heldBy.length === 0
          ? texts.person.nobody
          : format.list(heldBy.map((id) => names.get(id) ?? texts.person.notShown)),
    },
    ...(view.may.register
      ? [
          {
            key: 'do',
            label: words.change,
            isScreenOnly: true,
            isFixed: true,
            value: () => null,
            draw: ({ id, name }: RaciRole) => (
              <Button spacing="compact" aria-label={words.edit(name)} onClick={() => setOpen({ role: id })}>
                {words.change}
              </Button>
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
        rows={view.register.roles}
        keyOf={({ id }) => id}
        empty={words.noneBody}
        file={`runway-${view.wave.code}-roles`}
        minWidth="medium"
      />
      {view.may.register ? (
        <div>
          <Button onClick={() => setOpen('new')}>{words.add}</Button>
        </div>
      ) : null}
      {open === null ? null : (
        <Suspense fallback={null}>
          <RolesDialog register={register} names={names} first={open} onClose={() => setOpen(null)} />
        </Suspense>
      )}
    </div>
  );
}
