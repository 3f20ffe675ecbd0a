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

/** The import in numbers that add up, and sentences: what is created, how long it takes, how many e-mails, what to know before. */
export function PreviewSummary({ preview }: Props) {
  const { texts, format } = useViewer(importTexts);
  const { assignment, counts, issueTypes, wave, emails, estimate, warnings, notes } = preview;
  const counted = { epic: counts.epics, task: counts.tasks, subtask: counts.subtasks };
  const cutover = preview.dates.milestones.find(({ id }) => id === T_0)?.date ?? null;
  const waiting = preview.dates.milestones.filter(({ date, waits }) => date === null && waits > 0);
  const part = (name: string, count: number) => texts.preview.part(name, format.number(count));
  const facts = [
    { name: texts.preview.toCreate, count: counts.create },
    { name: texts.preview.toKeep, count: counts.keep },
    { name: texts.preview.toOmit, count: counts.omit },
    { name: texts.preview.inTemplate, count: counts.create + counts.keep + counts.omit },
  ];
  const byType = LEVELS.flatMap((level) => {
    const type = issueTypes[level];
    return type === null || counted[level] === 0 ? [] : [part(type.name, counted[level])];
  });
  return (
    <div className="rw-stack-200">
      <dl className="rw-facts" aria-label={texts.preview.counts}>
        {facts.map((fact) => (
          <div key={fact.name} className="rw-fact">
            <dt className="rw-break">{fact.name}</dt>
            <dd>{format.number(fact.count)}</dd>
          </div>
        ))}
      </dl>
      <div className="rw-stack-050 rw-text">
        {byType.length === 0 ? null : <p className="rw-number">{byType.join(' · ')}</p>}
        {preview.scope.toFill === 0 ? null : (
          <p className="rw-number">{part(texts.preview.toFill, preview.scope.toFill)}</p>
        )}
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
