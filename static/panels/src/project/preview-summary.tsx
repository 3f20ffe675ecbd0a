import type { LevelName, Preview } from '../../../../src/contract/import';
import { useViewer } from '../viewer';
import { Notice } from './notice';

const LEVELS: readonly LevelName[] = ['epic', 'task', 'subtask'];

/** The import in numbers and sentences: what is created, how long it takes, how many e-mails, what to know before. */
export function PreviewSummary({ preview, cutover }: { readonly preview: Preview; readonly cutover: string | null }) {
  const { texts, format } = useViewer();
  const { counts, issueTypes, wave, emails, estimate, warnings, notes } = preview;
  const counted = { epic: counts.epics, task: counts.tasks, subtask: counts.subtasks };
  const facts = [
    { name: texts.preview.toCreate, count: counts.create },
    ...LEVELS.flatMap((level) => {
      const type = issueTypes[level];
      return type === null ? [] : [{ name: texts.preview.ofType(type.name), count: counted[level] }];
    }),
    ...(counts.keep === 0 ? [] : [{ name: texts.preview.toKeep, count: counts.keep }]),
    ...(counts.omit === 0 ? [] : [{ name: texts.preview.toOmit, count: counts.omit }]),
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
        <p>{cutover === null ? texts.preview.noCutover : texts.preview.cutover(format.day(cutover))}</p>
        <p>{texts.preview.time(format.duration(estimate.seconds), estimate.requests)}</p>
        <p>
          {texts.preview.emails(emails.count)} {emails.because}
        </p>
      </div>
      <Notice appearance="warning" title={texts.preview.warnings} sentences={warnings} />
      <Notice appearance="information" title={texts.preview.notes} sentences={notes} />
    </div>
  );
}
