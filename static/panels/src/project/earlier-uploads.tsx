import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import Skeleton from '@atlaskit/skeleton';
import type { TemplateChoice } from '../../../../src/contract/wave';
import { call } from '../call';
import { Failed } from '../failed';
import { LoadingRegion } from '../loading-region';
import { useCall } from '../use-call';
import { useViewer } from '../viewer';
import { When } from '../when';

/** What this person uploaded before and can import without sending it again; nothing where there is nothing. */
export function EarlierUploads({ onUse }: { readonly onUse: (choice: TemplateChoice) => void }) {
  const { texts, format } = useViewer();
  const { loaded, retry } = useCall('', () => call('listTemplates', {}));
  switch (loaded.state) {
    case 'loading':
      return (
        <LoadingRegion>
          <Skeleton width="140px" height="20px" isShimmering />
          <Skeleton width="100%" height="48px" isShimmering />
        </LoadingRegion>
      );
    case 'failed':
      return <Failed title={texts.template.earlierFailed} error={loaded.error} onRetry={retry} />;
    case 'ready':
      if (loaded.value.length === 0) return null;
      return (
        <section className="rw-stack-100">
          <Heading size="small" as="h3">
            {texts.template.earlier}
          </Heading>
          <ul className="rw-rows">
            {loaded.value.map((choice) => (
              <li key={choice.uploadId} className="rw-row rw-between">
                <div className="rw-stack-050 rw-grow">
                  <span dir="auto" className="rw-break">
                    {choice.name}
                  </span>
                  <span className="rw-subtle rw-small">
                    <When
                      at={choice.uploadedAt}
                      sentence={(when) => texts.template.earlierMeta(format.size(choice.size), when)}
                    />
                  </span>
                </div>
                <Button aria-label={texts.template.earlierUse(choice.name)} onClick={() => onUse(choice)}>
                  {texts.template.earlierUseShort}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      );
  }
}
