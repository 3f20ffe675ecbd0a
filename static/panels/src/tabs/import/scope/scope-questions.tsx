import Heading from '@atlaskit/heading';
import type { ScopeChoices } from '../../../../../../src/contract/choices';
import type { ScopeView } from '../../../../../../src/contract/import';
import { Segments } from '../../../kit/segments';
import { importTexts } from '../import-texts';
import { useViewer } from '../../../shell/viewer';

type Answer = 'yes' | 'no' | 'unknown';
type Question = ScopeView['questions'][number];

interface Props {
  readonly questions: readonly Question[];
  readonly answers: ScopeChoices['answers'];
  readonly onAnswer: (id: string, answer: Answer) => void;
}

/** The template's questions about this customer, each with what its answers put in or leave out. */
export function ScopeQuestions({ questions, answers, onAnswer }: Props) {
  const { texts } = useViewer(importTexts);
  if (questions.length === 0) return null;
  return (
    <section className="rw-stack-100">
      <div className="rw-stack-050">
        <Heading size="small" as="h3">
          {texts.scope.questions}
        </Heading>
        <p className="rw-subtle rw-text">{texts.scope.questionsIntro}</p>
      </div>
      <ul className="rw-rows">
        {questions.map((question) => (
          <li key={question.id}>
            <fieldset className="rw-question">
              <legend dir="auto" className="rw-break rw-text rw-strong">
                {question.text}
              </legend>
              <div className="rw-stack-050">
                {question.help === null ? null : (
                  <p dir="auto" className="rw-break rw-text rw-subtle">
                    {question.help}
                  </p>
                )}
                <Segments<Answer>
                  name={`question-${question.id}`}
                  options={[
                    { value: 'yes', label: texts.scope.yes },
                    { value: 'no', label: texts.scope.no },
                    { value: 'unknown', label: texts.scope.notYet },
                  ]}
                  // What was just chosen, not what the answer on its way says.
                  value={answers[question.id] ?? 'unknown'}
                  onChange={(answer) => onAnswer(question.id, answer)}
                />
                <p className="rw-subtle rw-small rw-number">{texts.scope.effect(question.ifYes, question.ifNo)}</p>
                {question.leavesOut === 0 ? null : (
                  <p className="rw-small rw-number">{texts.scope.leavesOut(question.leavesOut)}</p>
                )}
              </div>
            </fieldset>
          </li>
        ))}
      </ul>
    </section>
  );
}
