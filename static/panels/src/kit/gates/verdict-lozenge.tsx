import { Lozenge } from '../lozenge';
import type { VerdictIs } from '../../../../../src/contract/gates';
import { useViewer } from '../../shell/viewer';

/** Green is for Ready alone; Unknown is grey. The words say which. */
const LOOK = {
  go: 'success',
  'conditional-go': 'moved',
  'no-go': 'removed',
  'cannot-say': 'default',
} as const satisfies Record<VerdictIs, string>;

export function VerdictLozenge({ verdict }: { readonly verdict: VerdictIs }) {
  const { texts } = useViewer();
  return (
    <span className="rw-lozenge">
      <Lozenge appearance={LOOK[verdict]} isWide>
        {texts.gates.verdicts[verdict]}
      </Lozenge>
    </span>
  );
}
