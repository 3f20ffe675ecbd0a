import type { PersonView } from '../../../../../../src/contract/source';
import { Person } from '../../../kit/people/person';
import { When } from '../../../kit/when';

interface Props {
  readonly by: string;
  readonly at: string;
  readonly people: ReadonlyMap<string, PersonView>;
  /** What was done, with its relative time. */
  readonly sentence: (relative: string) => string;
}

/** Who did something, and when. */
export function ToldBy({ by, at, people, sentence }: Props) {
  return (
    <span className="rw-row rw-tight rw-small">
      <Person account={by} people={people} />
      <span className="rw-subtle">
        <When at={at} sentence={sentence} />
      </span>
    </span>
  );
}
