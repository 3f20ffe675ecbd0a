import Button from '@atlaskit/button/default/button';
import Heading from '@atlaskit/heading';
import { useId, useState } from 'react';
import type { ErrorView } from '../../../../../src/contract/result';
import { call } from '../../shell/call';
import { errorOf, useCall } from '../../shell/use-call';
import { useViewer } from '../../shell/viewer';
import { Failed } from '../failed';
import { issuePanelTexts } from './issue-panel-texts';

type Pinning =
  | { readonly state: 'no' | 'asked' | 'done' }
  | { readonly state: 'failed'; readonly error: ErrorView | null };

/** Pins the issue panel for the project, where the person administers Jira; otherwise says whom to ask. */
export function PinSection() {
  const { texts } = useViewer(issuePanelTexts);
  const words = texts.issuePanel;
  const id = useId();
  const { loaded } = useCall('', () => call('getIssuePanel', {}));
  const [pinning, setPinning] = useState<Pinning>({ state: 'no' });
  // What cannot be asked is not offered: nothing else on the page rests on it.
  if (loaded.state !== 'ready') return null;

  async function pin() {
    setPinning({ state: 'asked' });
    try {
      await call('pinPanel', {});
      setPinning({ state: 'done' });
    } catch (failure) {
      setPinning({ state: 'failed', error: errorOf(failure) });
    }
  }

  return (
    <section className="rw-stack-100" aria-labelledby={id}>
      <Heading size="xsmall" as="h3" id={id}>
        {words.heading}
      </Heading>
      <p className="rw-subtle rw-text">{words.intro}</p>
      {pinning.state === 'done' ? (
        <p role="status">{words.pinned}</p>
      ) : loaded.value.mayPin ? (
        <div>
          <Button isLoading={pinning.state === 'asked'} onClick={() => void pin()}>
            {words.pin}
          </Button>
        </div>
      ) : (
        <p>{words.ask}</p>
      )}
      {pinning.state === 'failed' ? <Failed title={words.failed} error={pinning.error} /> : null}
    </section>
  );
}
