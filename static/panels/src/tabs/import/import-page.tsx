import Button from '@atlaskit/button/default/button';
import { EmptyState } from '../../kit/empty-state';
import { useState } from 'react';
import type { RunView } from '../../../../../src/contract/run';
import { importTexts } from './import-texts';
import { useViewer } from '../../shell/viewer';
import { DatesStep } from './dates/dates-step';
import { newDraft, type Draft } from './draft';
import { recallDraft, rememberDraft } from './draft-memory';
import { PeopleStep } from './people/people-step';
import type { Place, Step } from '../../shell/place';
import { PreviewStep } from './preview/preview-step';
import { isUnderWay } from './run/is-under-way';
import { RunStep } from './run/run-step';
import { useRun } from './run/use-run';
import { ScopeStep } from './scope/scope-step';
import type { SourceRef } from '../../shell/source-ref';
import { StepTracker } from './step-tracker';
import { TemplateStep } from './template/template-step';

interface Props {
  readonly latest: RunView | null;
  readonly place: Extract<Place, { readonly page: 'import' }>;
  readonly go: (to: Place) => void;
}

/** The import's six steps. A run under way is shown whatever the address says: nothing else can be begun meanwhile. */
export function ImportPage({ latest, place, go }: Props) {
  const { texts } = useViewer(importTexts);
  const { run, setRun, stale } = useRun(latest);
  const [kept, setKept] = useState<Draft | null>(null);
  const { source } = place;
  const draft =
    source === null
      ? null
      : kept !== null && isSame(kept.source, source)
        ? kept
        : (recallDraft(source) ?? newDraft(source, ''));
  const step = stepToShow(run, place, draft);

  if (step === null) {
    return (
      <EmptyState
        header={texts.first.heading}
        headingLevel={2}
        description={texts.first.body}
        primaryAction={
          <Button appearance="primary" onClick={() => go(FIRST)}>
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
  const goTo = (to: Step) => go({ page: 'import', step: to, source: draft?.source ?? null });

  return (
    <div className="rw-stack-300">
      <StepTracker at={step} onGo={step === 'run' ? null : goTo} />
      {draw()}
    </div>
  );

  function draw() {
    if (step === 'run' && run !== null) {
      return <RunStep key={run.run} run={run} stale={stale} onRun={setRun} onAgain={() => go(FIRST)} go={go} />;
    }
    if (draft === null || step === 'template') {
      return (
        <TemplateStep
          draft={draft}
          onSource={(next) => {
            keep(next);
            go({ page: 'import', step: 'template', source: next.source });
          }}
          onNone={() => go(FIRST)}
          onDraft={keep}
          onNext={() => goTo('scope')}
          onRepeat={(next) => {
            keep(next);
            go({ page: 'import', step: 'preview', source: next.source });
          }}
        />
      );
    }
    switch (step) {
      case 'scope':
        return <ScopeStep draft={draft} onDraft={keep} onBack={() => goTo('template')} onNext={() => goTo('dates')} />;
      case 'dates':
        return <DatesStep draft={draft} onDraft={keep} onBack={() => goTo('scope')} onNext={() => goTo('people')} />;
      case 'people':
        return <PeopleStep draft={draft} onDraft={keep} onBack={() => goTo('dates')} onNext={() => goTo('preview')} />;
      default:
        return (
          <PreviewStep
            draft={draft}
            onDraft={keep}
            onBack={() => goTo('people')}
            onStarted={(started) => {
              setRun(started);
              go({ page: 'import', step: 'run', source: null });
            }}
          />
        );
    }
  }
}

const FIRST: Place = { page: 'import', step: 'template', source: null };

const isSame = (a: SourceRef, b: SourceRef): boolean => a.kind === b.kind && a.id === b.id;

function stepToShow(run: RunView | null, place: Props['place'], draft: Draft | null): Step | null {
  if (run !== null && isUnderWay(run)) return 'run';
  if (place.step === 'run') return run === null ? null : 'run';
  return draft === null ? 'template' : place.step;
}
