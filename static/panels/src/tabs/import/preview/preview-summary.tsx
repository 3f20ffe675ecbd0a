import type { PeopleChoices } from '../../../../../../src/contract/choices';
import type { LevelName, Preview } from '../../../../../../src/contract/import';
import { useViewer } from '../../../shell/viewer';
import { T_0 } from '../../../kit/timeline/milestone-row';
import { Notice } from '../notice';
import { NOBODY_YET } from '../people/nobody-yet';
import { PreviewMilestones } from './preview-milestones';
import { unownedIssues } from './unowned-issues';

const LEVELS: readonly LevelName[] = ['epic', 'task', 'subtask'];

interface Props {
  readonly preview: Preview;
  /** Null where nobody was mapped, or the wave goes on with its own people. */
  readonly people: PeopleChoices | null;
}

/** The import in numbers and sentences: what is created, how long it takes, how many e-mails, what to know before. */
export function PreviewSummary({ preview, people }: Props) {
  const { texts, format } = useViewer();
  const { counts, issueTypes, wave, emails, estimate, warnings, notes } = preview;
  const counted = { epic: counts.epics, task: counts.tasks, subtask: counts.subtasks };
  const cutover = preview.dates.milestones.find(({ id }) => id === T_0)?.date ?? null;
  const waiting = preview.dates.milestones.filter(({ date, waits }) => date === null && waits > 0);
  // A wave that goes on with its own people knows who they are; the panel does not.
  const unowned = people === null && !wave.isNew ? 0 : unownedIssues(preview.nodes, people ?? NOBODY_YET);
  const facts = [
    { name: texts.preview.toCreate, count: counts.create },
    ...LEVELS.flatMap((level) => {
      const type = issueTypes[level];
      return type === null ? [] : [{ name: texts.preview.ofType(type.name), count: counted[level] }];
    }),
    ...(counts.keep === 0 ? [] : [{ name: texts.preview.toKeep, count: counts.keep }]),
    ...(counts.omit === 0 ? [] : [{ name: texts.preview.toOmit, count: counts.omit }]),
    ...(preview.scope.toFill === 0 ? [] : [{ name: texts.preview.toFill, count: preview.scope.toFill }]),
    ...(unowned === 0 ? [] : [{ name: texts.preview.unowned, count: unowned }]),
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
