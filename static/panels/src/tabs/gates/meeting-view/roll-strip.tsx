import { Lozenge } from '../../../kit/lozenge';
import type { RollAnswer, RollSays } from '../../../../../../src/contract/meetings';
import { LinkButton } from '../../../kit/link-button';
import { useViewer } from '../../../shell/viewer';
import { gateTexts } from '../gate-texts';
import { ROLL_LOOK } from './roll-look';

interface Props {
  readonly workstreams: readonly { readonly slug: string; readonly name: string }[];
  readonly roll: readonly RollAnswer[];
  readonly onOpen: () => void;
}

/** Workstreams that have not answered come first: they stay in sight where the strip is cut. */
const ORDER: readonly (RollSays | undefined)[] = [undefined, 'not-ready', 'ready-with-conditions', 'ready'];

/** The roll call in one line: how many leads have answered, and what each said. */
export function RollStrip({ workstreams, roll, onOpen }: Props) {
  const { texts } = useViewer(gateTexts);
  const words = texts.gates.meeting;
  const says = new Map(roll.map((one) => [one.workstream, one.says]));
  const all = workstreams
    .map((one) => ({ ...one, says: says.get(one.slug) }))
    .sort((a, b) => ORDER.indexOf(a.says) - ORDER.indexOf(b.says));
  const answered = all.filter((one) => one.says !== undefined).length;
  return (
    <div className="rw-mv-fact rw-mv-roll">
      <LinkButton onClick={onOpen}>{words.rollOfAll(answered, all.length)}</LinkButton>
      <ul aria-label={words.sections['roll-call']}>
        {all.map((one) => (
          <li key={one.slug}>
            <span dir="auto">{one.name}</span>{' '}
            {one.says === undefined ? (
              <span className="rw-strong">{words.notSaid}</span>
            ) : (
              <Lozenge appearance={ROLL_LOOK[one.says]}>{words.says[one.says]}</Lozenge>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
