import Button from '@atlaskit/button/default/button';
import { Message } from '../../../kit/message';
import { useViewer } from '../../../shell/viewer';
import { gateTexts } from '../gate-texts';
import type { Meeting } from './use-meeting';

/** Beside the count of what is kept: what is not yet. */
export function SavingCount({ meeting }: { readonly meeting: Meeting }) {
  const { texts } = useViewer(gateTexts);
  const { saving, misses, isUsed } = meeting;
  const words = texts.gates.rows;
  if (saving.length > 0)
    return (
      <span className="rw-subtle rw-number">{(misses > 0 ? words.notSaved : words.savingCount)(saving.length)}</span>
    );
  return isUsed ? <span className="rw-subtle">{words.allSaved}</span> : null;
}

/** Answers that are not kept although they were sent, and those of an earlier visit: at the top until they are. */
export function NotSaved({ meeting }: { readonly meeting: Meeting }) {
  const { texts } = useViewer(gateTexts);
  const { saving, misses, missedBy, retry, offer, takeOffer } = meeting;
  const words = texts.gates.rows;
  return (
    <div role="alert" className="rw-stack-100">
      {misses === 0 || saving.length === 0 ? null : (
        <Message appearance="warning" title={words.notSaved(saving.length)}>
          <div className="rw-stack-100">
            <p dir="auto" className="rw-break">
              {missedBy?.message ?? texts.noAnswer} {words.notSavedNext}
            </p>
            <Button onClick={retry}>{words.retry}</Button>
          </div>
        </Message>
      )}
      {offer.length === 0 ? null : (
        <Message appearance="warning" title={words.offer(offer.length)}>
          <div className="rw-stack-100">
            <ul>
              {offer.slice(0, MOST_NAMED).map(({ id, row, words: said }) => (
                <li key={id} dir="auto" className="rw-break">
                  {words.wrote(texts.item.results[said.result], row.text)}
                </li>
              ))}
            </ul>
            {offer.length <= MOST_NAMED ? null : <p>{words.offerMore(offer.length - MOST_NAMED)}</p>}
            <div className="rw-row">
              <Button appearance="primary" onClick={() => takeOffer(true)}>
                {words.offerSave}
              </Button>
              <Button onClick={() => takeOffer(false)}>{words.offerDrop}</Button>
            </div>
          </div>
        </Message>
      )}
    </div>
  );
}

const MOST_NAMED = 5;
