import Button from '@atlaskit/button/default/button';
import { useState } from 'react';
import type { RestsOn } from '../../../../../src/contract/decision-log';
import { call } from '../../shell/call';
import { Failed } from '../../kit/failed';
import { Message } from '../../kit/message';
import { errorOf } from '../../shell/use-call';
import { issueTexts } from './issue-texts';
import { useViewer } from '../../shell/viewer';
import { useItemWork } from './item-work';

/** Decisions that left approved and on which this item rests, until its owner has looked. */
export function RestsSection() {
  const { texts } = useViewer(issueTexts);
  const { item, again } = useItemWork();
  const words = texts.decisions.decision;
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<{ readonly error: ReturnType<typeof errorOf> } | null>(null);
  if (item.restsOn.length === 0) return null;

  async function look({ decision }: RestsOn) {
    setBusy(true);
    setFailed(null);
    try {
      await call('lookAtDecision', { wave: item.wave.id, item: item.id, decision });
      await again();
    } catch (failure) {
      setFailed({ error: errorOf(failure) });
    }
    setBusy(false);
  }

  return (
    <Message appearance="warning" title={words.onItemTitle}>
      <div className="rw-stack-100">
        {item.restsOn.map((one) => (
          <div key={one.decision} className="rw-stack-050">
            <p dir="auto" className="rw-break">
              {words.onItem(one.number, one.title, words.states[one.state])}
            </p>
            {one.mayLook ? (
              <div>
                <Button
                  spacing="compact"
                  isDisabled={busy}
                  aria-label={words.lookAt(one.title)}
                  onClick={() => void look(one)}
                >
                  {words.look}
                </Button>
              </div>
            ) : null}
          </div>
        ))}
        {failed === null ? null : <Failed title={texts.decisions.notWritten} error={failed.error} />}
      </div>
    </Message>
  );
}
