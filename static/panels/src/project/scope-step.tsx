import Button from '@atlaskit/button/new';
import Skeleton from '@atlaskit/skeleton';
import Textfield from '@atlaskit/textfield';
import { useMemo, useState } from 'react';
import { call } from '../call';
import { Failed } from '../failed';
import { LoadingRegion } from '../loading-region';
import { useCall } from '../use-call';
import { useViewer } from '../viewer';
import { scopeRequest, type Draft } from './draft';
import { buildTree, countTicked, matching } from './scope';
import { ScopeTree } from './scope-tree';
import { StepFrame } from './step-frame';

/** More rows than this at once help nobody and slow the page down. */
const MOST_MATCHES = 300;

interface Props {
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

/** The second step: what of the template is part of this migration. */
export function ScopeStep({ draft, onDraft, onBack, onNext }: Props) {
  const { texts } = useViewer();
  const request = scopeRequest(draft);
  const { loaded, retry } = useCall(JSON.stringify(request), () => call('previewImport', request));
  const nodes = useMemo(() => (loaded.state === 'ready' ? loaded.value.nodes : []), [loaded]);
  const tree = useMemo(() => buildTree(nodes), [nodes]);
  const out = useMemo(() => new Set(draft.out), [draft.out]);
  const [filter, setFilter] = useState('');
  const match = useMemo(() => matching(tree, filter, MOST_MATCHES), [tree, filter]);
  const counts = countTicked(nodes, out);
  const setOut = (next: ReadonlySet<string>) => onDraft({ ...draft, out: [...next] });

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
          {loaded.state === 'ready' ? (
            <span role="status" className="rw-subtle rw-number">
              {counts.all === 0
                ? texts.scope.nothing
                : texts.scope.count(counts.all, counts.epic, counts.task, counts.subtask)}
            </span>
          ) : null}
        </>
      }
    >
      {draw()}
    </StepFrame>
  );

  function draw() {
    switch (loaded.state) {
      case 'loading':
        return (
          <LoadingRegion>
            <Skeleton width="320px" height="32px" isShimmering />
            {[0, 1, 2, 3, 4, 5].map((row) => (
              <Skeleton key={row} width="100%" height="24px" isShimmering />
            ))}
          </LoadingRegion>
        );
      case 'failed':
        return <Failed title={texts.scope.failed} error={loaded.error} onRetry={retry} />;
      case 'ready':
        return (
          <div className="rw-stack-200">
            <div className="rw-row rw-between">
              <div className="rw-field rw-grow">
                <Textfield
                  aria-label={texts.scope.filter}
                  placeholder={texts.scope.filter}
                  value={filter}
                  dir="auto"
                  onChange={(event) => setFilter(event.currentTarget.value)}
                />
              </div>
              <div className="rw-row">
                <Button appearance="subtle" onClick={() => setOut(new Set())}>
                  {texts.scope.all}
                </Button>
                <Button appearance="subtle" onClick={() => setOut(new Set(nodes.map((node) => node.node)))}>
                  {texts.scope.none}
                </Button>
              </div>
            </div>
            {match !== null && match.hits === 0 ? (
              <div className="rw-row" role="status">
                <span dir="auto" className="rw-break">
                  {texts.scope.noMatch(filter)}
                </span>
                <Button appearance="subtle" onClick={() => setFilter('')}>
                  {texts.scope.clearFilter}
                </Button>
              </div>
            ) : (
              <ScopeTree
                tree={tree}
                phases={loaded.value.phases}
                out={out}
                match={match?.shown ?? null}
                onOut={setOut}
              />
            )}
            {match !== null && match.hits > MOST_MATCHES ? (
              <p className="rw-subtle">{texts.scope.cut(MOST_MATCHES, match.hits)}</p>
            ) : null}
          </div>
        );
    }
  }
}
