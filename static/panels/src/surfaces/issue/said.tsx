import { Person } from '../../kit/people/person';
import { When } from '../../kit/when';
import { useItemWork } from './item-work';

interface Props {
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
}

/** Who said it and when. */
export function Said({ by, at }: Props) {
  const { people } = useItemWork();
  return (
    <span className="rw-row rw-small rw-subtle">
      <Person account={by} people={people} />
      <When at={at} sentence={(relative) => relative} />
    </span>
  );
}
