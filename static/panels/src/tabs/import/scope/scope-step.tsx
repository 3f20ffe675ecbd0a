import Button from '@atlaskit/button/default/button';
import Skeleton from '@atlaskit/skeleton';
import { useMemo } from 'react';
import { Failed } from '../../../kit/failed';
import { LoadingRegion } from '../../../shell/loading-region';
import { importTexts } from '../import-texts';
import { useViewer } from '../../../shell/viewer';
import { scopeRequest, type Draft } from '../draft';
import { StepFrame } from '../../../shell/step-frame';
import { usePreview } from '../use-preview';
import { countTicked } from './scope';
import { ScopeForm } from './scope-form';

interface Props {
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

/** The second step: what of the template is part of this migration, and in which edition. */
export function ScopeStep({ draft, onDraft, onBack, onNext }: Props) {
  const { texts } = useViewer(importTexts);
  const { preview, isBehind, failed, retry } = usePreview(scopeRequest(draft));
  const { scope } = draft;
  const nodes = useMemo(() => preview?.nodes ?? [], [preview]);
  const out = useMemo(() => new Set(scope.unticked), [scope.unticked]);
  const counts = countTicked(nodes, out);
  return (
    <StepFrame
      heading={texts.scope.heading}
      intro={texts.scope.intro}
      footer={
        <>
          <Button onClick={onBack}>{texts.back}</Button>
          <Button appearance="primary" isDisabled={counts.all === 0} onClick={onNext}>
            {texts.next}
          </Button>
          {preview === null ? null : (
            <span role="status" className="rw-subtle rw-number">
              {counts.all === 0
                ? texts.scope.nothing
                : texts.scope.count(counts.all, counts.epic, counts.task, counts.subtask)}
            </span>
          )}
          {isBehind && preview !== null ? <span className="rw-subtle rw-small">{texts.scope.counting}</span> : null}
        </>
      }
    >
      {failed === null ? null : <Failed title={texts.scope.failed} error={failed.error} onRetry={retry} />}
      {preview === null ? (
        failed === null ? (
          <ScopeSkeleton />
        ) : null
      ) : (
        <ScopeForm preview={preview} scope={scope} out={out} onScope={(next) => onDraft({ ...draft, scope: next })} />
      )}
    </StepFrame>
  );
}

function ScopeSkeleton() {
  return (
    <LoadingRegion>
      <Skeleton width="320px" height="32px" isShimmering />
      {[0, 1, 2, 3, 4, 5].map((row) => (
        <Skeleton key={row} width="100%" height="24px" isShimmering />
      ))}
    </LoadingRegion>
  );
}
