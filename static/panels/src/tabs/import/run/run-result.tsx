import Button from '@atlaskit/button/default/button';
import Heading from '@atlaskit/heading';
import SectionMessage from '@atlaskit/section-message';
import type { RunView } from '../../../../../../src/contract/run';
import type { Place } from '../../../shell/place';
import type { Texts as Base } from '../../../shell/texts/texts';
import { importTexts } from '../import-texts';
import { useViewer } from '../../../shell/viewer';
import { EpicList } from './epic-list';
import { Failed } from '../../../kit/failed';
import { PinSection } from '../../../kit/issue-panel/pin-section';
import { UndoImport } from '../../../kit/undo-import/undo-import';
import { NextSteps } from './next-steps';

type Texts = Base & ReturnType<typeof importTexts>;

interface Props {
  readonly run: RunView;
  readonly onRun: (run: RunView) => void;
  readonly onRetry: () => void;
  readonly onAgain: () => void;
  readonly go: (to: Place) => void;
}

/** The result of a run: what was created, what Jira refused in its own words, the next steps, and the epics. */
export function RunResult({ run, onRun, onRetry, onAgain, go }: Props) {
  const { texts } = useViewer(importTexts);
  const retry = retryLabel(run, texts);
  return (
    <div className="rw-stack-300">
      {run.state === 'stopped' ? (
        <Failed title={texts.run.stopped} error={run.stopped} />
      ) : (
        <div role="status">
          <SectionMessage
            appearance={run.state === 'complete' ? (run.failed > 0 ? 'warning' : 'success') : 'information'}
          >
            <div className="rw-stack-050">
              <p className="rw-strong">{summary(run, texts)}</p>
              {run.created === 0 || run.state !== 'complete' ? null : <p>{texts.run.firstNumbers}</p>}
              {run.kept === 0 || run.created === 0 ? null : <p>{texts.run.kept(run.kept)}</p>}
            </div>
          </SectionMessage>
        </div>
      )}
      {run.failures.length === 0 ? null : (
        <section className="rw-stack-100">
          <Heading size="small" as="h3">
            {texts.run.refused(run.failed)}
          </Heading>
          <p className="rw-subtle">{texts.run.refusedIntro}</p>
          <ul className="rw-rows">
            {run.failures.map((failure) => (
              <li key={failure.node} className="rw-stack-050">
                <p className="rw-strong rw-break">
                  <bdi>{failure.summary}</bdi>
                </p>
                {failure.messages.map((message, index) => (
                  <p key={index} className="rw-break">
                    <bdi>{message}</bdi>
                  </p>
                ))}
              </li>
            ))}
          </ul>
        </section>
      )}
      {run.created === 0 || run.state !== 'complete' || run.undo !== undefined ? null : <NextSteps run={run} go={go} />}
      <div className="rw-row">
        {retry === null || !run.mine ? null : (
          <Button appearance="primary" onClick={onRetry}>
            {retry}
          </Button>
        )}
        <Button
          appearance={retry === null || !run.mine ? 'primary' : 'default'}
          onClick={() => go({ page: 'overview', wave: run.wave.id })}
        >
          {texts.run.overview}
        </Button>
        <Button onClick={() => go({ page: 'dates', wave: run.wave.id })}>{texts.run.dates(run.wave.code)}</Button>
        <Button onClick={onAgain}>{texts.run.again}</Button>
      </div>
      {run.created === 0 ? null : (
        <UndoImport
          run={run.run}
          template={run.template.name}
          undo={run.undo ?? null}
          canUndo={run.undo === undefined || run.undo.rest.issues > 0}
          onStarted={(undo) => onRun({ ...run, undo })}
        />
      )}
      {run.created === 0 || run.undo !== undefined ? null : <PinSection />}
      <EpicList key={run.undo?.state ?? 'made'} run={run.run} />
    </div>
  );
}

function summary(run: RunView, texts: Texts): string {
  if (run.state === 'cancelled') return texts.run.cancelled(run.created, run.total - run.created - run.failed);
  if (run.failed > 0) return texts.run.completePartly(run.created, run.failed);
  return run.created === 0 && run.kept > 0 ? texts.run.completeNone(run.kept) : texts.run.complete(run.created);
}

/** What a retry would take up; null where nothing is left. */
function retryLabel(run: RunView, texts: Texts): string | null {
  if (run.undo !== undefined) return null;
  if (run.state !== 'complete') return texts.run.resume;
  return run.failed > 0 ? texts.run.retry(run.failed) : null;
}
