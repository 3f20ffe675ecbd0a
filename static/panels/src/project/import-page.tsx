import Button from '@atlaskit/button/new';
import EmptyState from '@atlaskit/empty-state';
import { useState } from 'react';
import type { RunView } from '../../../../src/contract/run';
import { useViewer } from '../viewer';
import { DatesStep } from './dates-step';
import { newDraft, type Draft } from './draft';
import { recallDraft, rememberDraft } from './draft-memory';
import { isUnderWay } from './is-under-way';
import type { Place, Step } from './place';
import { PreviewStep } from './preview-step';
import { RunStep } from './run-step';
import { ScopeStep } from './scope-step';
import { StepTracker } from './step-tracker';
import { TemplateStep } from './template-step';
import { useRun } from './use-run';

interface Props {
  readonly latest: RunView | null;
  readonly place: Place;
  readonly go: (to: Place) => void;
}

/** The import's five steps. A run under way is shown whatever the address says: nothing else can be begun meanwhile. */
export function ImportPage({ latest, place, go }: Props) {
  const { texts } = useViewer();
  const { run, setRun, stale } = useRun(latest);
  const [kept, setKept] = useState<Draft | null>(null);
  const draft =
    place.upload === null
      ? null
      : kept?.uploadId === place.upload
        ? kept
        : (recallDraft(place.upload) ?? newDraft(place.upload, ''));
  const step = stepToShow(run, place, draft);

  if (step === null) {
    return (
      <EmptyState
        header={texts.first.heading}
        headingLevel={2}
        description={texts.first.body}
        primaryAction={
          <Button appearance="primary" onClick={() => go({ step: 'template', upload: null })}>
            {texts.first.action}
          </Button>
        }
      />
    );
  }

  const keep = (next: Draft) => {
    rememberDraft(next);
    setKept(next);
  };
  const goTo = (to: Step) => go({ step: to, upload: draft?.uploadId ?? null });

  return (
    <div className="rw-stack-300">
      <StepTracker at={step} onGo={step === 'run' ? null : goTo} />
      {draw()}
    </div>
  );

  function draw() {
    if (step === 'run' && run !== null) {
      return (
        <RunStep
          key={run.run}
          run={run}
          stale={stale}
          onRun={setRun}
          onAgain={() => go({ step: 'template', upload: null })}
        />
      );
    }
    if (draft === null || step === 'template') {
      return (
        <TemplateStep
          draft={draft}
          onSource={(next) => {
            keep(next);
            go({ step: 'template', upload: next.uploadId });
          }}
          onDraft={keep}
          onNext={() => goTo('scope')}
        />
      );
    }
    switch (step) {
      case 'scope':
        return <ScopeStep draft={draft} onDraft={keep} onBack={() => goTo('template')} onNext={() => goTo('dates')} />;
      case 'dates':
        return <DatesStep draft={draft} onDraft={keep} onBack={() => goTo('scope')} onNext={() => goTo('preview')} />;
      default:
        return (
          <PreviewStep
            draft={draft}
            onDraft={keep}
            onBack={() => goTo('dates')}
            onStarted={(started) => {
              setRun(started);
              go({ step: 'run', upload: null });
            }}
          />
        );
    }
  }
}

function stepToShow(run: RunView | null, place: Place, draft: Draft | null): Step | null {
  if (run !== null && isUnderWay(run)) return 'run';
  if (place.step === null || place.step === 'run') return run === null ? null : 'run';
  return draft === null ? 'template' : place.step;
}
