import Heading from '@atlaskit/heading';
import type { ReactNode } from 'react';
import type { DateChoices } from '../../../../../src/contract/choices';
import { useToday } from '../../shell/use-today';
import { dateTexts } from './date-texts';
import { useViewer } from '../../shell/viewer';
import { CalendarFields } from './calendar-fields';
import { CommitmentFields } from './commitment-fields';
import { CutoverFields } from './cutover-fields';
import { followCutover } from './follow-cutover';
import { MilestoneFields } from './milestone-fields';
import { T_0, type MilestoneRow } from '../timeline/milestone-row';
import { PhaseBounds } from './phase-bounds';
import { PhaseLengths } from './phase-lengths';
import type { PhaseRow } from './phase-row';
import { PhaseTimeline } from './phase-timeline';

interface Props {
  readonly dates: DateChoices;
  readonly milestones: readonly MilestoneRow[];
  readonly phases: readonly PhaseRow[];
  readonly onDates: (dates: DateChoices) => void;
  /** What is odd about T-0; it stands below its field. */
  readonly warnings?: ReactNode;
}

/** The dates of a wave, as the import and the wave's own page ask for them. */
export function DatesForm({ dates, milestones, phases, onDates, warnings }: Props) {
  const { texts } = useViewer(dateTexts);
  const today = useToday(dates.zone);
  // What was accepted was said of the dates before.
  const change = (some: Partial<DateChoices>) => onDates({ ...dates, accepted: false, ...some });
  const planned = followCutover({ phases, milestones }, dates.cutover, new Set(Object.keys(dates.milestones)));
  const shown = planned.phases.map((phase) => ({
    ...phase,
    start: dates.bounds[phase.slug]?.start ?? phase.start,
    due: dates.bounds[phase.slug]?.due ?? phase.due,
  }));
  return (
    <>
      <div>
        <CutoverFields dates={dates} onChange={change} />
        {warnings}
      </div>
      <section className="rw-stack-200">
        <div className="rw-stack-050">
          <Heading size="small" as="h3">
            {texts.dates.phases}
          </Heading>
          <p className="rw-subtle rw-text">{texts.dates.phasesIntro}</p>
        </div>
        <PhaseLengths phases={phases} lengths={dates.lengths} onLengths={(lengths) => change({ lengths })} />
        <PhaseTimeline
          phases={shown}
          cutover={dates.cutover}
          milestones={planned.milestones.filter(({ id }) => id !== T_0)}
          freezes={dates.freezes}
          today={today}
          onSpan={(slug, span) => change({ bounds: { ...dates.bounds, [slug]: span } })}
        />
        <details className="rw-details">
          <summary>{texts.dates.typeBounds}</summary>
          <PhaseBounds
            phases={shown}
            bounds={dates.bounds}
            onBounds={(bounds) => change({ bounds })}
            sideBySide={dates.sideBySide ?? []}
            onSideBySide={(sideBySide) => change({ sideBySide })}
          />
        </details>
      </section>
      <MilestoneFields
        milestones={planned.milestones}
        typed={dates.milestones}
        onTyped={(typed) => change({ milestones: typed })}
      />
      <CalendarFields dates={dates} onChange={change} />
      <CommitmentFields commitment={dates.commitment} onCommitment={(commitment) => change({ commitment })} />
    </>
  );
}
