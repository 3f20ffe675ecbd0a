import type { LevelName, Preview } from '../../../../../../src/contract/import';
import { importTexts } from '../import-texts';
import { useViewer } from '../../../shell/viewer';
import { T_0 } from '../../../kit/timeline/milestone-row';
import { Notice } from '../notice';
import { PreviewAssignment } from './preview-assignment';
import { PreviewMilestones } from './preview-milestones';

const LEVELS: readonly LevelName[] = ['epic', 'task', 'subtask'];

interface Props {
  readonly preview: Preview;
}

/** The import in numbers and sentences: what is created, how long it takes, how many e-mails, what to know before. */
export function PreviewSummary({ preview }: Props) {
  const { texts, format } = useViewer(importTexts);
  const { assignment, counts, issueTypes, wave, emails, estimate, warnings, notes } = preview;
  const counted = { epic: counts.epics, task: counts.tasks, subtask: counts.subtasks };
  const cutover = preview.dates.milestones.find(({ id }) => id === T_0)?.date ?? null;
  const waiting = preview.dates.milestones.filter(({ date, waits }) => date === null && waits > 0);
  const itemsOf = (all: readonly { readonly items: number }[]) => all.reduce((sum, { items }) => sum + items, 0);
  const [assigned, unassigned] = [itemsOf(assignment.assigned), itemsOf(assignment.unassigned)];
  const facts = [
    { name: texts.preview.toCreate, count: counts.create },
    ...LEVELS.flatMap((level) => {
      const type = issueTypes[level];
      return type === null ? [] : [{ name: texts.preview.ofType(type.name), count: counted[level] }];
    }),
    ...(counts.keep === 0 ? [] : [{ name: texts.preview.toKeep, count: counts.keep }]),
    ...(counts.omit === 0 ? [] : [{ name: texts.preview.toOmit, count: counts.omit }]),
    ...(preview.scope.toFill === 0 ? [] : [{ name: texts.preview.toFill, count: preview.scope.toFill }]),
    ...(assigned === 0 ? [] : [{ name: texts.preview.assigned, count: assigned }]),
    ...(unassigned === 0
      ? []
      : [{ name: assignment.othersToLead ? texts.preview.toLead : texts.preview.unassigned, count: unassigned }]),
  ];
  return (
    <div className="rw-stack-200">
      <dl className="rw-facts" aria-label={texts.preview.counts}>
        {facts.map((fact, index) => (
          <div key={index} className="rw-fact">
            <dt className="rw-break">{fact.name}</dt>
            <dd>{format.number(fact.count)}</dd>
          </div>
        ))}
      </dl>
      <div className="rw-stack-050 rw-text">
        <p>{texts.preview.wave(wave.code, wave.isNew)}</p>
        <p>{cutover === null ? texts.preview.noCutover : texts.dates.chosen(format.day(cutover))}</p>
        <p>{texts.dates.dated(preview.dates.dated, preview.dates.undated)}</p>
        {waiting.map(({ id, name, waits }) => (
          <p key={id} dir="auto" className="rw-break">
            {texts.dates.waits(name, waits)}
          </p>
        ))}
        <PreviewAssignment assignment={assignment} />
        <p>{texts.preview.time(format.duration(estimate.seconds), estimate.requests)}</p>
        <p>
          {texts.preview.emails(emails.count)} {emails.because}
        </p>
      </div>
      <PreviewMilestones milestones={preview.dates.milestones} />
      <Notice appearance="information" title={texts.dates.offScreen} sentences={preview.dates.offScreen} />
      <Notice appearance="warning" title={texts.preview.warnings} sentences={warnings} />
      <Notice appearance="information" title={texts.preview.notes} sentences={notes} />
    </div>
  );
}
