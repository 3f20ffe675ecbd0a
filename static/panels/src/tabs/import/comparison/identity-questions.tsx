import { useId } from 'react';
import type { IdentityQuestionView } from '../../../../../../src/contract/import-comparison';
import { Choice } from '../../../kit/choice';
import { Message } from '../../../kit/message';
import { useViewer } from '../../../shell/viewer';
import { importTexts } from '../import-texts';

/** Which earlier item a node of the source is; null: it is new. */
export type Answers = readonly { readonly now: string; readonly was: string | null }[];

interface Props {
  readonly questions: readonly IdentityQuestionView[];
  readonly answers: Answers;
  readonly onAnswers: (answers: Answers) => void;
}

/** No node path is one letter. */
const NEW = '+';

/** One choice for each item that may be an earlier one: an answer takes the question away, and the preview is computed with it. */
export function IdentityQuestions({ questions, answers, onAnswers }: Props) {
  const { texts } = useViewer(importTexts);
  const words = texts.comparison;
  const id = useId();
  if (questions.length === 0) return null;
  const answer = (now: string, value: string) =>
    onAnswers([...answers.filter((one) => one.now !== now), { now, was: value === NEW ? null : value }]);
  return (
    <Message appearance="warning" title={words.questions(questions.length)}>
      <div className="rw-stack-200">
        <p>{words.held}</p>
        {questions.map(({ now, title, place, because, candidates, taken }, index) => (
          <div key={now} className="rw-stack-050">
            <Choice
              id={`${id}-${String(index)}`}
              label={words.which(title)}
              placeholder={words.choose}
              value={taken ?? undefined}
              options={[
                ...candidates.map((one) => ({
                  value: one.node,
                  label: words.in(words.is(one.title), words.place(one.place)),
                })),
                ...(taken === null ? [{ value: NEW, label: words.isNew }] : []),
              ]}
              onChange={(value) => answer(now, value)}
            />
            <p dir="auto" className="rw-subtle rw-small rw-break">
              {words.in(words.doubt(because), words.place(place))}
            </p>
          </div>
        ))}
      </div>
    </Message>
  );
}
