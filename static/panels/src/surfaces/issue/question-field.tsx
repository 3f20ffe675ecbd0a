import Button from '@atlaskit/button/default/button';
import { LongInput } from '../../kit/long-input';
import { useId, useState } from 'react';
import type { QuestionView } from '../../../../../src/contract/marks';
import { issueTexts } from './issue-texts';
import { useViewer } from '../../shell/viewer';
import { useItemWork } from './item-work';
import { Said } from './said';
import { SayTrouble } from './say-trouble';
import { useKeptFocus } from './use-kept-focus';

/** The contract's limit of an answer. */
const LONGEST_ANSWER = 8_000;

/** A form field or question with its answer. What is typed stays until it is saved or taken back by hand. */
export function QuestionField({ question }: { readonly question: QuestionView }) {
  const { texts } = useViewer(issueTexts);
  const { item, busy, say } = useItemWork();
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const focus = useKeptFocus<HTMLLIElement>(busy);
  const { key, label, kind, text, by, at } = question;
  // Written at a second try, or by somebody else: from here on what is kept counts.
  if (typed === text) setTyped(null);
  const isChanged = typed !== null && typed !== text;
  const said = text !== '' && by !== null && at !== null ? <Said by={by} at={at} /> : null;
  if (!item.may.mark) {
    return (
      <li className="rw-stack-050 rw-question-line">
        <p dir="auto" className="rw-strong rw-break">
          {label}
        </p>
        {text === '' ? (
          <p className="rw-subtle">{texts.item.notAnswered}</p>
        ) : (
          <p dir="auto" className="rw-break rw-written">
            {text}
          </p>
        )}
        {said}
      </li>
    );
  }
  return (
    <li className="rw-stack-050 rw-question-line" {...focus}>
      <label htmlFor={id} dir="auto" className="rw-strong rw-break">
        {label}
      </label>
      <LongInput
        id={id}
        dir="auto"
        value={typed ?? text}
        maxLength={LONGEST_ANSWER}
        minimumRows={kind === 'field' ? 1 : 3}
        resize="smart"
        onChange={setTyped}
      />
      {isChanged ? (
        <div className="rw-row">
          <Button
            appearance="primary"
            spacing="compact"
            isDisabled={busy}
            aria-label={texts.item.confirmOf(texts.item.save, label)}
            onClick={() =>
              void say({ do: 'answer', question: key, text: typed }, key).then((done) => done && setTyped(null))
            }
          >
            {texts.item.save}
          </Button>
          <Button
            spacing="compact"
            aria-label={texts.item.confirmOf(texts.cancel, label)}
            onClick={() => setTyped(null)}
          >
            {texts.cancel}
          </Button>
        </div>
      ) : (
        said
      )}
      <SayTrouble place={key} />
    </li>
  );
}
