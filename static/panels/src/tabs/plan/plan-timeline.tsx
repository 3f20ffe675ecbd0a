import type { PlanModule, PlanView } from '../../../../../src/contract/readiness';
import { dayNumber, isoDay } from '../../kit/timeline/timeline-day';
import { T_0 } from '../../kit/timeline/milestone-row';
import { timeScale } from '../../kit/timeline/time-scale';
import { TimelineAxis } from '../../kit/timeline/timeline-axis';
import { TimelineLegend } from '../../kit/timeline/timeline-legend';
import { TimelineLine } from '../../kit/timeline/timeline-line';
import { planTexts } from './plan-texts';
import { useViewer } from '../../shell/viewer';

interface Props {
  readonly plan: PlanView;
  readonly modules: readonly PlanModule[];
}

/** Modules as bars along time, by phase; how much of each is complete fills its bar. */
export function PlanTimeline({ plan, modules }: Props) {
  const { texts, format } = useViewer(planTexts);
  const { cutover } = plan.wave;
  const dated = modules.flatMap((module) =>
    module.due === null ? [] : [{ ...module, start: module.start ?? module.due, due: module.due }],
  );
  const milestones = plan.milestones.flatMap(({ id, name, date }) =>
    id === T_0 || date === null ? [] : [{ id, name, date }],
  );
  const scale = timeScale([
    ...dated.flatMap(({ start, due }) => [start, due]),
    ...(cutover === null ? [] : [cutover]),
    ...milestones.map(({ date }) => date),
  ]);
  if (scale === null || dated.length === 0) return <p className="rw-subtle">{texts.dates.noTimeline}</p>;
  const hasToday = dayNumber(plan.today) >= scale.from && dayNumber(plan.today) < scale.to;
  return (
    <div className="rw-timeline rw-plan" dir="ltr" role="group" aria-label={texts.plan.timeline}>
      <TimelineAxis scale={scale} cutover={cutover} />
      {plan.phases.map(({ slug, name }) => {
        const rows = dated.filter(({ phase }) => phase === slug);
        if (rows.length === 0) return null;
        return (
          <div key={slug} className="rw-stack-050">
            <p className="rw-strong rw-break">
              <span dir="auto">{name}</span>
            </p>
            {rows.map((module) => {
              const title = module.title ?? texts.plan.hiddenModule;
              const span = texts.dates.span(format.shortDay(module.start), format.shortDay(module.due));
              const left = scale.at(module.start);
              const right = scale.at(isoDay(dayNumber(module.due) + 1));
              return (
                <div key={module.id} className="rw-timeline-row">
                  <div className="rw-timeline-name">
                    <span className="rw-clamp" title={title}>
                      <span dir="auto">{title}</span>
                    </span>
                    <span className="rw-subtle rw-small rw-number">{span}</span>
                  </div>
                  <div className="rw-timeline-track">
                    {milestones.map(({ id, date }) => (
                      <TimelineLine key={id} look="rw-timeline-line" at={scale.at(date)} />
                    ))}
                    {hasToday ? <TimelineLine look="rw-timeline-today" at={scale.at(plan.today)} /> : null}
                    {cutover === null ? null : <TimelineLine look="rw-timeline-cutover" at={scale.at(cutover)} />}
                    <div
                      className="rw-timeline-bar"
                      data-fixed
                      style={{ insetInlineStart: `${left}%`, inlineSize: `${right - left}%` }}
                      role="img"
                      aria-label={texts.plan.bar(title, span, module.complete, module.counted)}
                    >
                      <span
                        className="rw-plan-complete"
                        style={{
                          inlineSize: `${module.counted === 0 ? 0 : Math.floor((module.complete / module.counted) * 100)}%`,
                        }}
                      />
                    </div>
                  </div>
                </div>
              );
            })}
          </div>
        );
      })}
      <div className="rw-row rw-small rw-subtle">
        <span className="rw-row">
          <span className="rw-key rw-plan-complete-key" /> {texts.overview.parts.complete}
        </span>
        <span className="rw-row">
          <span className="rw-key rw-plan-open-key" /> {texts.overview.parts.open}
        </span>
        <TimelineLegend
          cutover={cutover}
          hasToday={hasToday}
          hasMilestones={milestones.length > 0}
          hasFreezes={false}
        />
      </div>
      {milestones.length === 0 ? null : (
        <ul className="rw-row rw-small rw-subtle" aria-label={texts.dates.milestones}>
          {milestones.map(({ id, name, date }) => (
            <li key={id} dir="auto" className="rw-break">
              {texts.plan.milestone(name, format.shortDay(date))}
            </li>
          ))}
        </ul>
      )}
      {dated.length === modules.length ? null : (
        <p className="rw-subtle rw-small">{texts.plan.undated(modules.length - dated.length)}</p>
      )}
    </div>
  );
}
