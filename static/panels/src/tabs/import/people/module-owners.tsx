import type { ScopeChoices } from '../../../../../../src/contract/choices';
import type { PreviewNode, RoleView } from '../../../../../../src/contract/import';
import { Choice } from '../../../kit/choice';
import { useViewer } from '../../../shell/viewer';
import { importTexts } from '../import-texts';
import { withChange } from '../scope/edition';

interface Props {
  readonly roles: readonly RoleView[];
  readonly nodes: readonly PreviewNode[];
  readonly scope: ScopeChoices;
  readonly onScope: (scope: ScopeChoices) => void;
}

const NOBODY = '';

/** Which role owns each module: what is below it belongs to the same role, unless it names its own. */
export function ModuleOwners({ roles, nodes, scope, onScope }: Props) {
  const { texts } = useViewer(importTexts);
  const words = texts.people.modules;
  const modules = nodes.filter(({ parent, kind }) => parent === null && kind !== 'omit');
  const without = modules.filter(({ owners }) => owners.length === 0).length;
  if (roles.length === 0 || modules.length === 0) return null;
  return (
    <details className="rw-details" open={without === modules.length}>
      <summary>{words.heading(without)}</summary>
      <div className="rw-stack-100">
        <p className="rw-subtle rw-text">{words.intro}</p>
        <ul className="rw-rows">
          {modules.map((module) => (
            <li key={module.node} className="rw-role">
              <Choice
                id={`owner-${module.node}`}
                label={module.summary}
                placeholder={texts.edit.nobody}
                options={[
                  { value: NOBODY, label: texts.edit.nobody },
                  ...roles.map((role) => ({ value: role.id, label: role.name })),
                ]}
                value={module.owners[0] ?? NOBODY}
                onChange={(owner) => onScope(withChange(scope, module, { owner: owner === NOBODY ? null : owner }))}
              />
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
