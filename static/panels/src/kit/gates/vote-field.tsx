import { ErrorMessage } from '@atlaskit/form';
import type { Vote } from '../../../../../src/contract/gates';
import { VOTES } from '../../../../../src/contract/limits';
import { DayField } from '../day-field';
import { Segments } from '../segments';

interface Props {
  /** Unique on the page. */
  readonly name: string;
  readonly words: {
    readonly says: string;
    readonly needVote: string;
    readonly meetOn: string;
    readonly votes: Readonly<Record<Vote, string>>;
  };
  readonly value: Vote | null;
  readonly onChange: (value: Vote | null) => void;
  /** The day that goes with `reconvene`, YYYY-MM-DD; without it none is asked for. */
  readonly meet?: { readonly on: string | null; readonly onChange: (day: string | null) => void };
  /** It was to be sent: without a vote the field says that one is needed. */
  readonly isTried: boolean;
}

/** What a signature says. Nothing is chosen beforehand. */
export function VoteField({ name, words, value, onChange, meet, isTried }: Props) {
  return (
    <fieldset className="rw-stack-100">
      <legend className="rw-legend">{words.says}</legend>
      <Segments<Vote | ''>
        name={name}
        value={value ?? ''}
        onChange={(chosen) => onChange(VOTES.find((each) => each === chosen) ?? null)}
        options={VOTES.map((each) => ({ value: each, label: words.votes[each] }))}
      />
      {value === 'reconvene' && meet !== undefined ? (
        <DayField id={`${name}-on`} label={words.meetOn} value={meet.on} onChange={meet.onChange} />
      ) : null}
      {isTried && value === null ? <ErrorMessage>{words.needVote}</ErrorMessage> : null}
    </fieldset>
  );
}
