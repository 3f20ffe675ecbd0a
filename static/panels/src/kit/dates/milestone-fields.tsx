import Button from '@atlaskit/button/default/button';
import Heading from '@atlaskit/heading';
import { Lozenge } from '../lozenge';
import type { DateChoices } from '../../../../../src/contract/choices';
import { DayField } from '../day-field';
import { dateTexts } from './date-texts';
import { useViewer } from '../../shell/viewer';
import { withoutKey } from '../../shell/without-key';
import { T_0, type MilestoneRow } from '../timeline/milestone-row';

interface Props {
  readonly milestones: readonly MilestoneRow[];
  readonly typed: DateChoices['milestones'];
  readonly onTyped: (typed: DateChoices['milestones']) => void;
}

/** The milestones besides T-0: those with an offset follow it until a day is typed; issues wait for those without a date. */
export function MilestoneFields({ milestones, typed, onTyped }: Props) {
  const { texts } = useViewer(dateTexts);
  const others = milestones.filter(({ id }) => id !== T_0);
  if (others.length === 0) return null;
  return (
    <section className="rw-stack-100">
      <div className="rw-stack-050">
        <Heading size="small" as="h3">
          {texts.dates.milestones}
        </Heading>
        <p className="rw-subtle rw-text">{texts.dates.milestonesIntro}</p>
      </div>
      <ul className="rw-rows">
        {others.map((milestone) => {
          const own = typed[milestone.id];
          const rest = withoutKey(typed, milestone.id);
          return (
            <li key={milestone.id} className="rw-stack-050">
              <div className="rw-row">
                <span dir="auto" className="rw-break rw-strong">
                  {milestone.name}
                </span>
                {milestone.isCutover ? <Lozenge>{texts.dates.cutoverMark}</Lozenge> : null}
                {milestone.windowDays === null ? null : (
                  <span className="rw-subtle rw-small">{texts.dates.windowDays(milestone.windowDays)}</span>
                )}
              </div>
              <div className="rw-fields">
                <DayField
                  id={`milestone-${milestone.id}`}
                  label={texts.dates.dateOf(milestone.name)}
                  value={own ?? milestone.date}
                  onChange={(day) => onTyped(day === null ? rest : { ...rest, [milestone.id]: day })}
                />
                <div className="rw-field-button">
                  {own === undefined ? (
                    <span className="rw-subtle rw-small">
                      {milestone.date === null
                        ? texts.dates.waits(milestone.name, milestone.waits ?? 0)
                        : texts.dates.computed}
                    </span>
                  ) : (
                    <Button aria-label={texts.dates.computeAgain(milestone.name)} onClick={() => onTyped(rest)}>
                      {texts.dates.asComputed}
                    </Button>
                  )}
                </div>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
