import { Lozenge } from '../lozenge';
import type { GateOpen, VerdictIs } from '../../../../../src/contract/gates';
import { useViewer } from '../../shell/viewer';

/** Green is for Ready alone; Unknown is grey. The words say which. */
const LOOK = {
  go: 'success',
  'conditional-go': 'moved',
  'no-go': 'removed',
  'cannot-say': 'default',
} as const satisfies Record<VerdictIs, string>;

/** Of a gate that waits for its decision: before its day an open item is no alarm, and once it is over any status is. */
const lookOf = (verdict: VerdictIs, open: GateOpen | undefined) => {
  if (open?.is === 'late') return LOOK['no-go'];
  if (verdict !== 'no-go' || open === undefined) return LOOK[verdict];
  return open.is === 'behind' ? 'moved' : 'default';
};

interface Props {
  readonly verdict: VerdictIs;
  /** Of a gate at which nothing was decided yet. */
  readonly open?: GateOpen | undefined;
}

export function VerdictLozenge({ verdict, open }: Props) {
  const { texts } = useViewer();
  return (
    <span className="rw-lozenge">
      <Lozenge appearance={lookOf(verdict, open)} isWide>
        {texts.gates.verdicts[verdict]}
      </Lozenge>
    </span>
  );
}
