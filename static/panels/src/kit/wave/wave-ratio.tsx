import type { ItemFilter, Policy, ReadinessNumbers } from '../../../../../src/contract/readiness';
import { LinkButton } from '../link-button';
import { PlannedAndTeam } from './planned-and-team';
import { waveTexts } from './wave-texts';
import { useViewer } from '../../shell/viewer';

interface Props {
  readonly total: ReadinessNumbers;
  readonly policy: Policy;
  readonly onOpen: (filter: ItemFilter) => void;
}

/** How much of a wave is complete, under which policy, and what was taken out of the count. */
export function WaveRatio({ total, policy, onOpen }: Props) {
  const { texts, format } = useViewer(waveTexts);
  return (
    <p className="rw-row rw-apart">
      <span className="rw-strong rw-number">
        {total.percent === null ? (
          texts.overview.nothingCounted
        ) : (
          <LinkButton onClick={() => onOpen({ is: 'counted' })}>
            {texts.overview.complete(total.complete, total.counted, format.percent(total.percent / 100))}
          </LinkButton>
        )}
      </span>
      <PlannedAndTeam total={total} onOpen={onOpen} />
      {total.notApplicable === 0 ? null : (
        <LinkButton onClick={() => onOpen({ is: 'not-applicable' })}>
          {texts.overview.notApplicable(total.notApplicable, total.notApplicableSinceBegin)}
        </LinkButton>
      )}
      <span className="rw-subtle" title={texts.policy.means[policy]}>
        {texts.policy.under[policy]}
      </span>
    </p>
  );
}
