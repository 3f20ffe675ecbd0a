import { HelperMessage, Label } from '@atlaskit/form';
import Heading from '@atlaskit/heading';
import { TextInput } from '../text-input';
import { useState } from 'react';
import type { DateChoices } from '../../../../../src/contract/choices';
import { Choice } from '../choice';
import { DayField } from '../day-field';
import { dateTexts } from './date-texts';
import { useViewer } from '../../shell/viewer';

type Commitment = NonNullable<DateChoices['commitment']>;

interface Props {
  readonly commitment: DateChoices['commitment'];
  readonly onCommitment: (commitment: DateChoices['commitment']) => void;
}

const PARTIES: readonly Commitment['party'][] = ['customer', 'provider', 'partner', 'vendor'];

/** Who agreed to T-0 and its window, for which party, when. It counts once all three are there. */
export function CommitmentFields({ commitment, onCommitment }: Props) {
  const { texts } = useViewer(dateTexts);
  const [by, setBy] = useState(commitment?.by ?? '');
  const [party, setParty] = useState<Commitment['party']>(commitment?.party ?? 'customer');
  const [on, setOn] = useState(commitment?.on ?? null);
  const tell = (next: { readonly by: string; readonly party: Commitment['party']; readonly on: string | null }) =>
    onCommitment(
      next.by.trim() === '' || next.on === null ? null : { by: next.by.trim(), party: next.party, on: next.on },
    );
  const isHalf = (by.trim() === '') !== (on === null);
  return (
    <section className="rw-stack-100">
      <div className="rw-stack-050">
        <Heading size="small" as="h3">
          {texts.dates.commitment}
        </Heading>
        <p className="rw-subtle rw-text">{texts.dates.commitmentIntro}</p>
      </div>
      <div className="rw-fields">
        <div>
          <Label htmlFor="commitment-by">{texts.dates.committedBy}</Label>
          <TextInput
            id="commitment-by"
            dir="auto"
            maxLength={255}
            value={by}
            onChange={(typed) => {
              setBy(typed);
              tell({ by: typed, party, on });
            }}
          />
        </div>
        <div>
          <Choice
            id="commitment-party"
            label={texts.dates.committedParty}
            placeholder={texts.preview.choose}
            options={PARTIES.map((value) => ({ value, label: texts.parties[value] }))}
            value={party}
            onChange={(value) => {
              const next = PARTIES.find((each) => each === value) ?? 'customer';
              setParty(next);
              tell({ by, party: next, on });
            }}
          />
        </div>
        <DayField
          id="commitment-on"
          label={texts.dates.committedOn}
          value={on}
          onChange={(day) => {
            setOn(day);
            tell({ by, party, on: day });
          }}
        />
      </div>
      {isHalf ? <HelperMessage>{texts.dates.commitmentHalf}</HelperMessage> : null}
    </section>
  );
}
