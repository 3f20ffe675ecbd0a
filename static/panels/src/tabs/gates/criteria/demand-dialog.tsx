import { useState } from 'react';
import type { ConditionWhen, WeighedCheck } from '../../../../../../src/contract/gates';
import type { PersonView } from '../../../../../../src/contract/source';
import { Segments } from '../../../kit/segments';
import { DayField } from '../../../kit/day-field';
import { FindPerson } from '../../../kit/people/find-person';
import { gateTexts } from '../gate-texts';
import { useViewer } from '../../../shell/viewer';
import { ActDialog } from '../work/act-dialog';
import { useGateWork } from '../work/gate-work';
import { LongField } from '../../../kit/long-field';

interface Props {
  readonly check: WeighedCheck;
  readonly home: string;
  readonly onClose: () => void;
}

/** A condition: what has to be done by whom until when, so that an unmet should is carried. */
export function DemandDialog({ check, home, onClose }: Props) {
  const { texts } = useViewer(gateTexts);
  const { sheet, act } = useGateWork();
  const [text, setText] = useState('');
  const [owner, setOwner] = useState<PersonView | null>(null);
  const [due, setDue] = useState<string | null>(null);
  const { before, after } = sheet.conditionDays;
  const mayBeAfter = sheet.gate.findings.find((one) => one.check === check)?.weight === 'should';
  const isPast = before !== null && (sheet.gate.gate.date ?? before) > before;
  const [when, setWhen] = useState<ConditionWhen>(isPast && mayBeAfter ? 'after' : 'before');
  const last = when === 'before' ? before : after;
  const [tried, setTried] = useState(false);
  const words = texts.gates.promises;
  const isLacking = text.trim() === '';
  return (
    <ActDialog
      title={words.demandTitle(texts.gates.check[check])}
      action={words.demand}
      home={home}
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        return isLacking ? null : act({ do: 'demand', check, text, owner: owner?.account ?? null, due, when });
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
      {mayBeAfter ? (
        <fieldset className="rw-stack-100">
          <legend className="rw-legend">{words.when}</legend>
          <Segments
            name="rw-demand-when"
            value={when}
            options={[
              { value: 'before', label: words.whens.before },
              { value: 'after', label: words.whens.after },
            ]}
            onChange={setWhen}
          />
          {when === 'after' ? <p className="rw-subtle rw-small">{words.afterMeans}</p> : null}
        </fieldset>
      ) : null}
      <FindPerson
        id="rw-demand-owner"
        label={words.owner}
        placeholder={texts.person.nobody}
        value={owner}
        onChange={setOwner}
      />
      <DayField id="rw-demand-due" label={words.due} value={due} onChange={setDue} />
      <p className="rw-subtle rw-small">{last === null ? words.dueAny : words.dueUntil(last)}</p>
    </ActDialog>
  );
}
