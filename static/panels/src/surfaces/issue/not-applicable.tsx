import Button from '@atlaskit/button/default/button';
import { useState } from 'react';
import { Message } from '../../kit/message';
import { issueTexts } from './issue-texts';
import { useViewer } from '../../shell/viewer';
import { useItemWork } from './item-work';
import { NotApplicableForm } from './not-applicable-form';
import { Said } from './said';
import { SayTrouble } from './say-trouble';
import { useKeptFocus } from './use-kept-focus';

const PLACE = 'not-applicable';

/** Whether the item applies at all: why it does not, who said so and when, or the way to say so. */
export function NotApplicable() {
  const { texts } = useViewer(issueTexts);
  const { item, busy, say } = useItemWork();
  const [asking, setAsking] = useState(false);
  const focus = useKeptFocus<HTMLDivElement>(busy || asking);
  const { notApplicable: said, may } = item;
  const words = texts.item;
  if (said === null && !may.notApplicable && !may.mark) return null;
  return (
    <div className="rw-stack-100" {...focus}>
      {said === null ? null : (
        <Message appearance="information" title={words.notApplicable}>
          <div className="rw-stack-050">
            <p className="rw-strong">{texts.items.reasons[said.reason]}</p>
            {said.note === '' ? null : (
              <p dir="auto" className="rw-break">
                {said.note}
              </p>
            )}
            <Said by={said.by} at={said.at} />
            {said.sincePhaseBegan ? <p className="rw-strong rw-small">{words.sinceBegan}</p> : null}
          </div>
        </Message>
      )}
      <SayTrouble place={PLACE} />
      {asking && said === null ? (
        <NotApplicableForm
          onSay={async (reason, note) => {
            if (await say({ do: 'not-applicable', reason, note }, PLACE)) setAsking(false);
          }}
          onCancel={() => setAsking(false)}
        />
      ) : may.notApplicable ? (
        <div>
          {said === null ? (
            <Button spacing="compact" isDisabled={busy} onClick={() => setAsking(true)}>
              {words.markNotApplicable}
            </Button>
          ) : (
            <Button
              spacing="compact"
              isDisabled={busy}
              onClick={() => {
                // It was asked for, and written at a second try.
                setAsking(false);
                void say({ do: 'applicable' }, PLACE);
              }}
            >
              {words.applicable}
            </Button>
          )}
        </div>
      ) : may.mark ? (
        <p className="rw-subtle rw-small rw-text">{words.notApplicableWho}</p>
      ) : null}
    </div>
  );
}
