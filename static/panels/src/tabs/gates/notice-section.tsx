import Button from '@atlaskit/button/default/button';
import { useState } from 'react';
import { DayField } from '../../kit/day-field';
import { useToday } from '../../shell/use-today';
import { gateTexts } from './gate-texts';
import { useViewer } from '../../shell/viewer';
import { ActDialog } from './work/act-dialog';
import { GateSection } from './work/gate-section';
import { useGateWork } from './work/gate-work';
import { LongField } from '../../kit/long-field';
import { ToldBy } from './work/told-by';

const HOME = 'rw-gate-sent';

/** To whom a notice was sent, and when: newest first. */
export function NoticeSection() {
  const { texts } = useViewer(gateTexts);
  const { sheet, people } = useGateWork();
  const [isAsked, setIsAsked] = useState(false);
  const words = texts.gates.notice;
  const { sent } = sheet.gate;
  return (
    <GateSection
      id={HOME}
      title={words.title}
      actions={sheet.may.note ? <Button onClick={() => setIsAsked(true)}>{words.add}</Button> : undefined}
    >
      {sent.length === 0 ? (
        <p className="rw-subtle rw-text">{words.none}</p>
      ) : (
        <ul className="rw-rows">
          {sent.toReversed().map(({ text, to, on, by, at }) => (
            <li key={`${by} ${at}`} className="rw-stack-050">
              <p dir="auto" className="rw-break rw-text rw-lines">
                {text}
              </p>
              <p dir="auto" className="rw-break rw-small">
                {words.sentTo(to, on)}
              </p>
              <ToldBy by={by} at={at} people={people} sentence={words.recorded} />
            </li>
          ))}
        </ul>
      )}
      {isAsked ? <SentDialog onClose={() => setIsAsked(false)} /> : null}
    </GateSection>
  );
}

function SentDialog({ onClose }: { readonly onClose: () => void }) {
  const { texts } = useViewer(gateTexts);
  const { sheet, act } = useGateWork();
  const today = useToday(sheet.wave.zone);
  const [text, setText] = useState('');
  const [to, setTo] = useState('');
  const [on, setOn] = useState<string | null>(today);
  const [tried, setTried] = useState(false);
  const words = texts.gates.notice;
  const isSilent = text.trim() === '';
  const isLacking = isSilent || to.trim() === '';
  return (
    <ActDialog
      title={words.add}
      action={words.save}
      home={HOME}
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        return isLacking || on === null ? null : act({ do: 'sent', text, to, on });
      }}
    >
      <LongField
        grows
        label={words.text}
        value={text}
        onChange={setText}
        isRequired
        wrong={tried && isSilent ? words.needText : null}
      />
      <LongField
        grows
        label={words.to}
        value={to}
        onChange={setTo}
        isRequired
        wrong={tried && to.trim() === '' ? words.needTo : null}
      />
      <DayField id="rw-sent-on" label={words.on} value={on} onChange={setOn} isInvalid={tried && on === null} />
    </ActDialog>
  );
}
