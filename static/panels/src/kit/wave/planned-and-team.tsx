import type { ItemFilter, ReadinessNumbers } from '../../../../../src/contract/readiness';
import { LinkButton } from '../link-button';
import { waveTexts } from './wave-texts';
import { useViewer } from '../../shell/viewer';

interface Props {
  readonly total: ReadinessNumbers;
  readonly onOpen: (filter: ItemFilter) => void;
}

/** What stands beside the share that is complete: how much was planned by today, and the team backlog. */
export function PlannedAndTeam({ total, onOpen }: Props) {
  const { texts } = useViewer(waveTexts);
  return (
    <>
      {total.percent === null ? null : (
        <LinkButton onClick={() => onOpen({ is: 'planned' })}>
          {texts.overview.planned(total.planned, total.complete)}
        </LinkButton>
      )}
      {total.team === 0 ? null : (
        <LinkButton onClick={() => onOpen({ is: 'team' })}>
          {texts.overview.backlog(total.teamDone, total.team)}
        </LinkButton>
      )}
    </>
  );
}
