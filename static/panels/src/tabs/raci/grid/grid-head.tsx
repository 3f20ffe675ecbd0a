import { memo } from 'react';
import type { RaciRole } from '../../../../../../src/contract/raci';
import { raciTexts } from '../raci-texts';
import { useViewer } from '../../../shell/viewer';

interface Props {
  readonly columns: readonly RaciRole[];
  /** Of people of the register, by id. */
  readonly names: ReadonlyMap<string, string>;
}

/** The roles, each with its party and who holds it. What is too long for its column is told below the table for the chosen cell. */
export const GridHead = memo(function GridHead({ columns, names }: Props) {
  const { texts, format } = useViewer(raciTexts);
  return (
    <div role="row" className="rw-raci-head" aria-rowindex={1}>
      <div role="columnheader" className="rw-raci-corner" aria-colindex={1}>
        <span>{texts.raci.row}</span>
      </div>
      {columns.map(({ id, name, party, heldBy }, index) => {
        const held =
          heldBy.length === 0 ? texts.person.nobody : format.list(heldBy.map((each) => names.get(each) ?? ''));
        return (
          <div
            key={id}
            role="columnheader"
            className="rw-raci-role"
            aria-colindex={index + 2}
            title={`${name} · ${held}`}
          >
            <span dir="auto">{name}</span>
            <span className="rw-subtle">{party === null ? texts.raci.noParty : texts.parties[party]}</span>
            <span className="rw-subtle" dir="auto">
              {held}
            </span>
          </div>
        );
      })}
    </div>
  );
});
