import type { Party } from '../../../../../src/contract/readiness';
import { Choice } from '../choice';
import { itemTexts } from './item-texts';
import { useViewer } from '../../shell/viewer';

interface Props {
  /** Of the wave's roles. */
  readonly parties: readonly Party[];
  readonly value: string;
  readonly onChange: (party: string) => void;
}

/** Whose work is shown. A template whose roles have no parties cannot be asked that, and it is said. */
export function PartyFilter({ parties, value, onChange }: Props) {
  const { texts } = useViewer(itemTexts);
  if (parties.length === 0) return <p className="rw-subtle rw-small rw-field-note">{texts.items.noParties}</p>;
  const all = { value: '', label: texts.items.all };
  return (
    <div>
      <Choice
        id="rw-party"
        label={texts.items.party}
        placeholder={texts.items.all}
        options={[all, ...parties.map((party) => ({ value: party, label: texts.parties[party] }))]}
        value={value}
        onChange={onChange}
      />
    </div>
  );
}
