import Button from '@atlaskit/button/default/button';
import { useState } from 'react';
import { saveFile } from '../../shell/save-file';
import { issueTexts } from './issue-texts';
import { useViewer } from '../../shell/viewer';
import { answersText } from './answers-text';
import { useItemWork } from './item-work';
import { QuestionField } from './question-field';
import { Section } from '../../kit/section';
import { SayTrouble } from './say-trouble';
import { useShown } from './use-shown';

const ATTACH_PLACE = 'attach-answers';

/** Form fields and questions, answered in place, and all answers to be taken out. */
export function QuestionSection() {
  const viewer = useViewer(issueTexts);
  const { item, people, say, busy } = useItemWork();
  const [told, setTold] = useState<'copied' | 'exported' | 'takeFailed' | null>(null);
  const { shown, left, showAll } = useShown(item.questions);
  if (item.questions.length === 0) return null;
  const words = viewer.texts.item;
  const answered = item.questions.filter(({ text }) => text !== '').length;

  async function take(how: 'copied' | 'exported') {
    setTold(null);
    try {
      const text = answersText({ item, people, ...viewer });
      if (how === 'copied') await navigator.clipboard.writeText(text);
      else saveFile({ name: `runway-${item.wave.code}-answers.md`, type: 'text/markdown;charset=utf-8', text });
      setTold(how);
    } catch {
      setTold('takeFailed');
    }
  }

  return (
    <Section
      title={words.questions}
      aside={words.questionsAnswered(answered, item.questions.length)}
      actions={
        <>
          {item.may.mark ? (
            <Button
              spacing="compact"
              isDisabled={busy || answered === 0}
              onClick={() => void say({ do: 'attach-answers' }, ATTACH_PLACE)}
            >
              {words.attach}
            </Button>
          ) : null}
          <Button spacing="compact" onClick={() => void take('copied')}>
            {words.copy}
          </Button>
          <Button spacing="compact" onClick={() => void take('exported')}>
            {words.export}
          </Button>
        </>
      }
    >
      <p role="status" className={told === null ? 'rw-silent' : 'rw-subtle rw-small'}>
        {told === null ? null : words[told]}
      </p>
      <SayTrouble place={ATTACH_PLACE} />
      <ul className="rw-lines">
        {shown.map((question) => (
          <QuestionField key={question.key} question={question} />
        ))}
      </ul>
      {left === 0 ? null : (
        <div>
          <Button onClick={showAll}>{words.more(left)}</Button>
        </div>
      )}
    </Section>
  );
}
