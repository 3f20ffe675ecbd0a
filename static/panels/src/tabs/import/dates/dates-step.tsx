import Button from '@atlaskit/button/default/button';
import SectionMessage from '@atlaskit/section-message';
import Skeleton from '@atlaskit/skeleton';
import type { Preview } from '../../../../../../src/contract/import';
import { Failed } from '../../../kit/failed';
import { LoadingRegion } from '../../../shell/loading-region';
import { useToday } from '../../../shell/use-today';
import { importTexts } from '../import-texts';
import { useViewer } from '../../../shell/viewer';
import { datesRequest, type Draft } from '../draft';
import { Notice } from '../notice';
import { StepFrame } from '../../../shell/step-frame';
import { usePreview } from '../use-preview';
import { DateWarnings } from '../../../kit/dates/date-warnings';
import { DatesForm } from '../../../kit/dates/dates-form';
import { T_0 } from '../../../kit/timeline/milestone-row';
import { FindingList } from './finding-list';
import { firstDates } from './no-dates';
import { SpreadOffer } from './spread-offer';
import { PhaseTimeline } from '../../../kit/dates/phase-timeline';

interface Props {
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

/** The third step: T-0, the phases in time, and the calendar that they are planned by. */
export function DatesStep({ draft, onDraft, onBack, onNext }: Props) {
  const { texts, format } = useViewer(importTexts);
  const { preview, isBehind, failed, retry } = usePreview(datesRequest(draft));
  const today = useToday(format.zone);
  const dates = draft.dates ?? firstDates(preview, format.zone, today);
  return (
    <StepFrame
      heading={texts.dates.heading}
      intro={texts.dates.help}
      footer={
        <>
          <Button onClick={onBack}>{texts.back}</Button>
          <Button appearance="primary" isDisabled={preview === null && failed === null} onClick={onNext}>
            {texts.next}
          </Button>
          {preview === null ? null : (
            <span role="status" className="rw-subtle rw-number">
              {texts.dates.dated(preview.dates.dated, preview.dates.undated)}
            </span>
          )}
          {isBehind && preview !== null ? <span className="rw-subtle rw-small">{texts.dates.planning}</span> : null}
        </>
      }
    >
      {failed === null ? null : <Failed title={texts.dates.failed} error={failed.error} onRetry={retry} />}
      {preview !== null ? draw(preview) : failed === null ? <DatesSkeleton /> : null}
    </StepFrame>
  );

  function draw(plan: Preview) {
    // The wave's dates are moved on a page of its own, with the issues that exist: here they are only shown.
    if (!plan.wave.isNew && draft.dates === null) return <WaveKeepsDates plan={plan} />;
    const { calendar } = plan.dates;
    return (
      <>
        {calendar?.from === 'project' ? (
          <SectionMessage appearance="information">
            <p>{texts.dates.keptCalendar(calendar.holidays.length, calendar.freezes.length)}</p>
          </SectionMessage>
        ) : null}
        <DatesForm
          dates={dates}
          milestones={plan.dates.milestones}
          phases={plan.phases}
          onDates={(next) => onDraft({ ...draft, dates: next })}
          warnings={
            <div className="rw-stack-200">
              <DateWarnings
                warnings={plan.dates.warnings}
                accepted={dates.accepted}
                onAccepted={(accepted) => onDraft({ ...draft, dates: { ...dates, accepted } })}
              />
              <FindingList findings={plan.dates.findings} />
              {plan.dates.spread === null || dates.cutover === null ? null : (
                <SpreadOffer
                  spread={plan.dates.spread}
                  cutover={dates.cutover}
                  titles={new Map(plan.nodes.map(({ node, summary }) => [node, summary]))}
                  onSpread={(spreadFrom) => onDraft({ ...draft, dates: { ...dates, spreadFrom } })}
                />
              )}
            </div>
          }
        />
        <Notice appearance="information" title={texts.dates.offScreen} sentences={plan.dates.offScreen} />
      </>
    );
  }
}

function WaveKeepsDates({ plan }: { readonly plan: Preview }) {
  const { texts, format } = useViewer(importTexts);
  const today = useToday('UTC');
  const cutover = plan.dates.milestones.find(({ id }) => id === T_0)?.date ?? null;
  return (
    <>
      <SectionMessage appearance="information" title={texts.dates.keeps(plan.wave.code)}>
        <div className="rw-stack-050">
          <p>{cutover === null ? texts.dates.keepsNone : texts.dates.chosen(format.day(cutover))}</p>
          <p>{texts.dates.keepsHow}</p>
        </div>
      </SectionMessage>
      <PhaseTimeline
        phases={plan.phases}
        cutover={cutover}
        milestones={plan.dates.milestones.filter(({ id }) => id !== T_0)}
        freezes={[]}
        today={today}
        onSpan={null}
      />
    </>
  );
}

function DatesSkeleton() {
  return (
    <LoadingRegion>
      <div className="rw-fields">
        {[0, 1, 2, 3].map((field) => (
          <Skeleton key={field} width="100%" height="56px" isShimmering />
        ))}
      </div>
      <Skeleton width="100%" height="160px" isShimmering />
      <Skeleton width="100%" height="80px" isShimmering />
    </LoadingRegion>
  );
}
