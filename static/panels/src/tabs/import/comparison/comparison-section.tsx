import Checkbox from '@atlaskit/checkbox';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { ImportComparison } from '../../../../../../src/contract/import-comparison';
import { Section } from '../../../kit/section';
import { ShowAll } from '../../../kit/show-all';
import { useViewer } from '../../../shell/viewer';
import { importTexts } from '../import-texts';
import { type Answers, IdentityQuestions } from './identity-questions';

interface Props {
  readonly comparison: ImportComparison;
  readonly answers: Answers;
  readonly onAnswers: (answers: Answers) => void;
  readonly dropGone: boolean;
  readonly onDropGone: (dropGone: boolean) => void;
}

const AT_FIRST = 5;

/** How the template and the wave differ, and what only a person can tell; above the tree of the preview. */
export function ComparisonSection({ comparison, answers, onAnswers, dropGone, onDropGone }: Props) {
  const { texts } = useViewer(importTexts);
  const words = texts.comparison;
  const { moved, renamed, gone, questions } = comparison;
  const isSame = moved.length + renamed.length + gone.length === 0;
  return (
    <Section title={words.heading}>
      <IdentityQuestions questions={questions} answers={answers} onAnswers={onAnswers} />
      <p className="rw-subtle">{isSame ? words.none : words.stays}</p>
      <Changes title={words.moved(moved.length)}>
        {moved.map(({ node, title, from, to }) => (
          <span key={node}>{words.in(title, words.change(words.place(from), words.place(to)))}</span>
        ))}
      </Changes>
      <Changes title={words.renamed(renamed.length)}>
        {renamed.map(({ node, from, to }) => (
          <span key={node}>{words.change(from, to)}</span>
        ))}
      </Changes>
      <Changes title={words.gone(gone.length)}>
        {gone.map(({ node, title, place }) => (
          <span key={node}>{words.in(title, words.place(place))}</span>
        ))}
      </Changes>
      {gone.length === 0 ? null : (
        <Checkbox
          label={words.drop(gone.length)}
          isChecked={dropGone}
          onChange={(event) => onDropGone(event.target.checked)}
        />
      )}
    </Section>
  );
}

/** The changes of one kind; nothing where there are none. */
function Changes({ title, children }: { readonly title: string; readonly children: readonly ReactNode[] }) {
  const [all, setAll] = useState(false);
  if (children.length === 0) return null;
  const shown = all ? children : children.slice(0, AT_FIRST);
  return (
    <div className="rw-stack-050">
      <strong>{title}</strong>
      <ul className="rw-stack-050">
        {shown.map((change, index) => (
          <li key={index} dir="auto" className="rw-break">
            {change}
          </li>
        ))}
      </ul>
      <ShowAll left={children.length - shown.length} onShow={() => setAll(true)} />
    </div>
  );
}
