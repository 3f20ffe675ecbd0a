import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { useState } from 'react';
import { Message } from '../../kit/message';
import { importTexts } from './import-texts';
import { useViewer } from '../../shell/viewer';

const AT_FIRST = 5;

interface NoticeProps {
  readonly appearance: 'warning' | 'information';
  readonly title: string;
  readonly sentences: readonly string[];
}

/** Sentences to know before an import; nothing where there are none, and no wall of them where there are many. */
export function Notice({ appearance, title, sentences }: NoticeProps) {
  const { texts } = useViewer(importTexts);
  const [all, setAll] = useState(false);
  if (sentences.length === 0) return null;
  const shown = all ? sentences : sentences.slice(0, AT_FIRST);
  return (
    <Message appearance={appearance}>
      <div className="rw-stack-100">
        <Heading size="xsmall" as="h3">
          {title}
        </Heading>
        <ul className="rw-stack-050">
          {shown.map((sentence, index) => (
            <li key={index} dir="auto" className="rw-break">
              {sentence}
            </li>
          ))}
        </ul>
        {shown.length === sentences.length ? null : (
          <div>
            <Button onClick={() => setAll(true)}>{texts.faults.more(sentences.length - shown.length)}</Button>
          </div>
        )}
      </div>
    </Message>
  );
}
