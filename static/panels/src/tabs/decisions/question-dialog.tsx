import Checkbox from '@atlaskit/checkbox';
import { ErrorMessage } from '@atlaskit/form';
import { useMemo, useState } from 'react';
import type { QuestionChange, QuestionLine } from '../../../../../src/contract/questions';
import type { Party } from '../../../../../src/contract/readiness';
import { Choice } from '../../kit/choice';
import { DayField } from '../../kit/day-field';
import { PARTIES } from '../../shell/parties';
import { usePeople } from '../../shell/use-people';
import { useToday } from '../../shell/use-today';
import { decisionTexts } from './decision-texts';
import { useViewer } from '../../shell/viewer';
import { LogDialog } from './log-dialog';
import { LongField } from '../../kit/long-field';
import { PersonField } from './person-field';
import { TextField } from '../../kit/text-field';
import type { Outcome } from './use-log';

interface Props {
  /** Null: a new one. */
  readonly question: QuestionLine | null;
  /** Time zone of the wave: a question is asked today. */
  readonly zone: string;
  readonly latest: number | null;
  readonly onSave: (change: QuestionChange['change']) => Promise<Outcome>;
  readonly onClose: () => void;
}

/** A question with its answer. Only what was changed is sent: of the rest what others wrote meanwhile stays. */
export function QuestionDialog({ question, zone, latest, onSave, onClose }: Props) {
  const { texts, account } = useViewer(decisionTexts);
  const words = texts.decisions.question;
  const today = useToday(zone);
  const [begun] = useState(question);
  const [requestId] = useState(() => crypto.randomUUID());
  const [text, setText] = useState(begun?.text ?? '');
  const [asker, setAsker] = useState(begun === null ? account : 'account' in begun.asked ? begun.asked.account : null);
  const [name, setName] = useState(begun !== null && 'name' in begun.asked ? begun.asked.name : '');
  const [party, setParty] = useState<Party | null>(begun?.party ?? null);
  const [owner, setOwner] = useState(begun?.owner ?? null);
  const [on, setOn] = useState<string | null>(begun?.on ?? today);
  const [due, setDue] = useState(begun?.due ?? null);
  const [answer, setAnswer] = useState(begun?.answer?.text ?? '');
  const [published, setPublished] = useState(begun?.published ?? false);
  const [tried, setTried] = useState(false);
  const people = usePeople(useMemo(() => [asker, owner], [asker, owner]));
  const asked = name.trim() !== '' ? { name: name.trim() } : asker === null ? null : { account: asker };
  const isComplete = text.trim() !== '' && asked !== null && on !== null;

  function save(version: number): Promise<Outcome> {
    if (asked === null || on === null) return Promise.resolve({ error: null });
    const fields = { text, asked, party, owner, on, due };
    if (begun === null) return onSave({ do: 'ask', requestId, ...fields });
    const differs = <T,>(now: T, before: T) => JSON.stringify(now) !== JSON.stringify(before);
    const changed = Object.entries(fields).filter(([field, value]) =>
      differs<unknown>(value, begun[field as keyof typeof fields]),
    );
    return onSave({
      do: 'edit',
      id: begun.id,
      version,
      ...(Object.fromEntries(changed) as Partial<typeof fields>),
      ...(answer === (begun.answer?.text ?? '') ? {} : { answer }),
      ...(published === begun.published ? {} : { published }),
    });
  }

  return (
    <LogDialog
      title={begun === null ? words.add : words.change(begun.number)}
      action={texts.decisions.save}
      version={begun?.version ?? null}
      latest={latest}
      isComplete={isComplete}
      onTry={() => setTried(true)}
      onSave={save}
      onClose={onClose}
    >
      <LongField
        id="rw-text"
        wrong={tried && text.trim() === '' ? words.needText : undefined}
        label={words.text}
        value={text}
        onChange={setText}
      />
      <div className="rw-fields">
        <PersonField id="rw-asker" label={words.askedByPerson} account={asker} people={people} onChange={setAsker} />
        <TextField
          id="rw-asker-name"
          label={words.askedByName}
          value={name}
          longest={255}
          wrong={tried && asked === null ? words.needAsker : undefined}
          onChange={setName}
        />
        <div>
          <Choice
            id="rw-party"
            label={words.party}
            placeholder={words.everybody}
            options={[
              { value: '', label: words.everybody },
              ...PARTIES.map((value) => ({ value, label: texts.parties[value] })),
            ]}
            value={party ?? ''}
            onChange={(value) => setParty(PARTIES.find((each) => each === value) ?? null)}
          />
        </div>
        <PersonField id="rw-owner" label={texts.decisions.owner} account={owner} people={people} onChange={setOwner} />
        <DayField id="rw-on" label={words.on} value={on} isInvalid={tried && on === null} onChange={setOn}>
          {tried && on === null ? <ErrorMessage>{words.needDay}</ErrorMessage> : null}
        </DayField>
        <DayField id="rw-due" label={texts.decisions.due} value={due} onChange={setDue} />
      </div>
      {begun === null ? null : (
        <>
          <LongField id="rw-answer" label={words.answer} value={answer} longest={4_000} onChange={setAnswer} />
          <Checkbox
            label={words.published}
            isChecked={published}
            isDisabled={answer.trim() === ''}
            onChange={(event) => setPublished(event.currentTarget.checked)}
          />
        </>
      )}
    </LogDialog>
  );
}
