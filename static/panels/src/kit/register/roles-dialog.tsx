import Button from '@atlaskit/button/default/button';
import { useState } from 'react';
import { registerTexts } from './register-texts';
import { useViewer } from '../../shell/viewer';
import { DialogContent, DialogFrame } from '../dialog';
import { RoleForm } from './role-form';
import type { Register } from './use-register';

interface Props {
  readonly register: Register;
  readonly names: ReadonlyMap<string, string>;
  /** Where it begins: the list, a new role, or the role of this id. */
  readonly first: 'list' | 'new' | { readonly role: string };
  readonly onClose: () => void;
}

/** The roles of the register, to be added, named anew, given to people, or removed. */
export function RolesDialog({ register, names, first, onClose }: Props) {
  const { texts, format } = useViewer(registerTexts);
  const words = texts.raci.roles;
  const [at, setAt] = useState(first);
  const { roles } = register.view.register;
  const role = typeof at === 'string' ? null : (roles.find(({ id }) => id === at.role) ?? null);
  const done = () => {
    register.setTrouble(null);
    if (first === 'list') setAt('list');
    else onClose();
  };
  return (
    <DialogFrame onClose={onClose} width="medium" scrollsWhole>
      {at === 'new' || role !== null ? (
        <RoleForm key={role?.id ?? ''} register={register} role={role} names={names} onDone={done} />
      ) : (
        <DialogContent
          title={words.heading}
          actions={
            <>
              <Button onClick={onClose}>{texts.raci.close}</Button>
              <Button appearance="primary" onClick={() => setAt('new')}>
                {words.add}
              </Button>
            </>
          }
        >
          <div className="rw-stack-100">
            <p className="rw-subtle">{words.intro}</p>
            <ul className="rw-rows">
              {roles.map(({ id, name, party, heldBy }) => (
                <li key={id} className="rw-row rw-between">
                  <span className="rw-stack-050 rw-grow">
                    <span dir="auto" className="rw-break rw-strong">
                      {name}
                    </span>
                    <span dir="auto" className="rw-break rw-subtle rw-small">
                      {party === null ? words.noParty : texts.parties[party]} ·{' '}
                      {heldBy.length === 0
                        ? texts.raci.heldByNobody
                        : texts.raci.heldBy(format.list(heldBy.map((each) => names.get(each) ?? '')))}
                    </span>
                  </span>
                  <Button spacing="compact" aria-label={words.edit(name)} onClick={() => setAt({ role: id })}>
                    {words.change}
                  </Button>
                </li>
              ))}
            </ul>
          </div>
        </DialogContent>
      )}
    </DialogFrame>
  );
}
