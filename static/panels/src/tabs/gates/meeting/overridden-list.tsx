import Button from '@atlaskit/button/default/button';
import { Message } from '../../../kit/message';
import { useViewer } from '../../../shell/viewer';
import { gateTexts } from '../gate-texts';
import { useGateWork } from '../work/gate-work';

/** The person's own answers that someone else has replaced since: each stays until the person has seen it. */
export function OverriddenList() {
  const { texts } = useViewer(gateTexts);
  const { meeting, people } = useGateWork();
  const words = texts.gates.rows;
  const { overridden } = meeting;
  return (
    <div role="status">
      {overridden.length === 0 ? null : (
        <Message appearance="warning" title={words.overridden(overridden.length)}>
          <div className="rw-stack-100">
            <ul className="rw-stack-050">
              {overridden.map(({ id, text, was, now, by }) => (
                <li key={id} className="rw-break">
                  <span dir="auto">{text}</span>: {words.wasNow(texts.item.results[was], texts.item.results[now])}{' '}
                  <span dir="auto" className="rw-subtle">
                    {people.get(by)?.name ?? texts.person.notShown}
                  </span>
                </li>
              ))}
            </ul>
            <div>
              <Button spacing="compact" onClick={meeting.seeOverridden}>
                {words.seen}
              </Button>
            </div>
          </div>
        </Message>
      )}
    </div>
  );
}
