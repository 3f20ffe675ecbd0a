import Button from '@atlaskit/button/default/button';
import Heading from '@atlaskit/heading';
import { useState } from 'react';
import { Message } from '../../kit/message';
import { importTexts } from './import-texts';
import { likeSentences } from './like-sentences';
import { useViewer } from '../../shell/viewer';

const AT_FIRST = 5;

interface NoticeProps {
  readonly appearance: 'warning' | 'information';
  readonly title: string;
  readonly sentences: readonly string[];
}

/** Sentences to know before an import: one line for each kind, with how many there are. Nothing where there are none. */
export function Notice({ appearance, title, sentences }: NoticeProps) {
  const { texts } = useViewer(importTexts);
  const [all, setAll] = useState(false);
  if (sentences.length === 0) return null;
  const kinds = likeSentences(sentences);
  const shown = all ? kinds : kinds.slice(0, AT_FIRST);
  return (
    <Message appearance={appearance}>
      <div className="rw-stack-100">
        <Heading size="xsmall" as="h3">
          {title}
        </Heading>
        <ul className="rw-stack-050">
          {shown.map(([first, ...more]) => (
            <li key={first} dir="auto" className="rw-break">
              {more.length === 0 ? (
                first
              ) : (
                <details className="rw-details">
                  <summary>
                    {first} {texts.preview.likeIt(more.length)}
                  </summary>
                  <ul className="rw-stack-050 rw-indent">
                    {more.map((sentence) => (
                      <li key={sentence} dir="auto">
                        {sentence}
                      </li>
                    ))}
                  </ul>
                </details>
              )}
            </li>
          ))}
        </ul>
        {shown.length === kinds.length ? null : (
          <div>
            <Button onClick={() => setAll(true)}>{texts.faults.more(kinds.length - shown.length)}</Button>
          </div>
        )}
      </div>
    </Message>
  );
}
