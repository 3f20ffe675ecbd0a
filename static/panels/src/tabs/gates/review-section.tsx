import Button from '@atlaskit/button/default/button';
import { useState } from 'react';
import { gateTexts } from './gate-texts';
import { useViewer } from '../../shell/viewer';
import { ActDialog } from './work/act-dialog';
import { GateSection } from './work/gate-section';
import { useGateWork } from './work/gate-work';
import { LongField } from '../../kit/long-field';
import { ToldBy } from './work/told-by';

const HOME = 'rw-gate-notes';

/** How a review ended: its notes, newest first. */
export function ReviewSection() {
  const { texts } = useViewer(gateTexts);
  const { sheet, people } = useGateWork();
  const [isAsked, setIsAsked] = useState(false);
  const words = texts.gates.review;
  const { notes } = sheet.gate;
  return (
    <GateSection
      id={HOME}
      title={words.title}
      actions={sheet.may.note ? <Button onClick={() => setIsAsked(true)}>{words.add}</Button> : undefined}
    >
      {notes.length === 0 ? (
        <p className="rw-subtle rw-text">{words.none}</p>
      ) : (
        <ul className="rw-rows">
          {notes.toReversed().map(({ text, by, at }) => (
            <li key={`${by} ${at}`} className="rw-stack-050">
              <p dir="auto" className="rw-break rw-text">
                {text}
              </p>
              <ToldBy by={by} at={at} people={people} sentence={words.wrote} />
            </li>
          ))}
        </ul>
      )}
      {isAsked ? <NoteDialog onClose={() => setIsAsked(false)} /> : null}
    </GateSection>
  );
}

function NoteDialog({ onClose }: { readonly onClose: () => void }) {
  const { texts } = useViewer(gateTexts);
  const { act } = useGateWork();
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const words = texts.gates.review;
  const isLacking = text.trim() === '';
  return (
    <ActDialog
      title={words.add}
      action={words.save}
      home={HOME}
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        return isLacking ? null : act({ do: 'note', text });
      }}
    >
      <LongField
        grows
        label={words.text}
        value={text}
        onChange={setText}
        isRequired
        wrong={tried && isLacking ? words.needText : null}
      />
    </ActDialog>
  );
}
