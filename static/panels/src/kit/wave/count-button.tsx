import { LinkButton } from '../link-button';
import { waveTexts } from './wave-texts';
import { useViewer } from '../../shell/viewer';

interface Props {
  readonly count: number;
  /** What is counted, such as the head of its column. */
  readonly label: string;
  /** Where, such as a phase. */
  readonly where: string;
  readonly onOpen: () => void;
}

/** A number that opens what it counts. Zero is quiet: it opens nothing. */
export function CountButton({ count, label, where, onOpen }: Props) {
  const { texts, format } = useViewer(waveTexts);
  if (count === 0) return <span className="rw-subtlest rw-number">{format.number(0)}</span>;
  return (
    <LinkButton label={texts.overview.opens(count, label, where)} onClick={onOpen}>
      <span className="rw-number">{format.number(count)}</span>
    </LinkButton>
  );
}
