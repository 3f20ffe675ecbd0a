import { useState } from 'react';
import { HoveredMoment } from './hovered-moment';
import { useNow } from '../shell/use-now';
import { useViewer } from '../shell/viewer';

const REFRESH_MS = 30_000;

interface Props {
  /** ISO 8601. */
  readonly at: string;
  /** Puts the relative time into its sentence. */
  readonly sentence: (relative: string) => string;
}

/**
 * A moment as people say it, with the full date for those who hover it or read its attributes. The tooltip is fetched at
 * the first hover: with its layers it is as large as a small panel.
 */
export function When({ at, sentence }: Props) {
  const { format } = useViewer();
  const now = useNow(REFRESH_MS);
  const [isHovered, setIsHovered] = useState(false);
  const [full, words] = [format.moment(at), sentence(format.relative(at, now))];
  const plain = (
    <time dateTime={at} title={full} onPointerEnter={() => setIsHovered(true)}>
      {words}
    </time>
  );
  return isHovered ? <HoveredMoment at={at} full={full} words={words} plain={plain} /> : plain;
}
