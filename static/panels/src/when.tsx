import Tooltip from '@atlaskit/tooltip';
import { useNow } from './use-now';
import { useViewer } from './viewer';

const REFRESH_MS = 30_000;

interface Props {
  /** ISO 8601. */
  readonly at: string;
  /** Puts the relative time into its sentence. */
  readonly sentence: (relative: string) => string;
}

/** A moment as people say it, with the full date for those who hover or focus it. */
export function When({ at, sentence }: Props) {
  const { format } = useViewer();
  const now = useNow(REFRESH_MS);
  return (
    <Tooltip content={format.moment(at)}>
      {(trigger) => (
        <time {...trigger} dateTime={at} title={undefined}>
          {sentence(format.relative(at, now))}
        </time>
      )}
    </Tooltip>
  );
}
