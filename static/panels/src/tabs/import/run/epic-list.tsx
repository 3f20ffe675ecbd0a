import Heading from '@atlaskit/heading';
import Link from '@atlaskit/link';
import Skeleton from '@atlaskit/skeleton';
import { router } from '@forge/bridge';
import { call } from '../../../shell/call';
import { Failed } from '../../../kit/failed';
import { LoadingRegion } from '../../../shell/loading-region';
import { useCall } from '../../../shell/use-call';
import { importTexts } from '../import-texts';
import { useViewer } from '../../../shell/viewer';

/** The epics of a finished run. Links go through the product's router: inside the frame a plain one leads nowhere. */
export function EpicList({ run }: { readonly run: string }) {
  const { texts } = useViewer(importTexts);
  const { loaded, retry } = useCall(run, () => call('listEpics', { run }));
  switch (loaded.state) {
    case 'loading':
      return (
        <LoadingRegion>
          <Skeleton width="80px" height="20px" isShimmering />
          <Skeleton width="70%" height="20px" isShimmering />
          <Skeleton width="60%" height="20px" isShimmering />
        </LoadingRegion>
      );
    case 'failed':
      return <Failed title={texts.run.epicsFailed} error={loaded.error} onRetry={retry} />;
    case 'ready': {
      const severalPhases = new Set(loaded.value.map(({ phase }) => phase)).size > 1;
      return (
        <section className="rw-stack-100">
          <Heading size="small" as="h3">
            {texts.run.epics}
          </Heading>
          {loaded.value.length === 0 ? (
            <p className="rw-subtle">{texts.run.epicsNone}</p>
          ) : (
            <ul className="rw-rows">
              {loaded.value.map((epic) => {
                const href = `/browse/${encodeURIComponent(epic.key)}`;
                return (
                  <li key={epic.id} className="rw-row">
                    <Link
                      href={href}
                      onClick={(event) => {
                        event.preventDefault();
                        void router.open(href);
                      }}
                    >
                      {epic.key}
                    </Link>
                    <span dir="auto" className="rw-break">
                      {epic.summary}
                    </span>
                    {severalPhases ? (
                      <span dir="auto" className="rw-subtle rw-small rw-break">
                        {epic.phase}
                      </span>
                    ) : null}
                  </li>
                );
              })}
            </ul>
          )}
        </section>
      );
    }
  }
}
