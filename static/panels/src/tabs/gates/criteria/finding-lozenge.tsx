import { Lozenge } from '../../../kit/lozenge';
import { gateTexts } from '../gate-texts';
import { useViewer } from '../../../shell/viewer';
import type { FindingShown } from './finding-is';

const LOOK = {
  met: 'success',
  unmet: 'removed',
  unknown: 'default',
  nothing: 'default',
  'not-checked': 'default',
  waived: 'moved',
  conditioned: 'moved',
} as const satisfies Record<FindingShown, string>;

export function FindingLozenge({ is }: { readonly is: FindingShown }) {
  const { texts } = useViewer(gateTexts);
  return (
    <span className="rw-lozenge">
      <Lozenge appearance={LOOK[is]} isWide>
        {texts.gates.found[is]}
      </Lozenge>
    </span>
  );
}
