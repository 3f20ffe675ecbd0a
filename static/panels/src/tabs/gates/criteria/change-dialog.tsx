import { ErrorMessage, Label } from '@atlaskit/form';
import { useState } from 'react';
import type { BoardChange } from '../../../../../../src/contract/gates';
import { DayField } from '../../../kit/day-field';
import { Segments } from '../../../kit/segments';
import { TextField } from '../../../kit/text-field';
import { TextInput } from '../../../kit/text-input';
import { useViewer } from '../../../shell/viewer';
import { gateTexts } from '../gate-texts';
import { ActDialog } from '../work/act-dialog';
import { useGateWork } from '../work/gate-work';
import type { CriterionProps } from './criterion-frame';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const IS = ['not-asked', 'awaited', 'approved'] as const;
interface Minute {
  readonly date: string | null;
  readonly time: string;
}
const NO_MINUTE: Minute = { date: null, time: '' };

/** Whether a change board decides, and what it approved: the number of the change, who approved, and its window. */
export function ChangeDialog({ home, onClose }: CriterionProps) {
  const { texts } = useViewer(gateTexts);
  const { sheet, act } = useGateWork();
  const words = texts.gates.criterion.change;
  const before = sheet.gate.change?.says;
  const [is, setIs] = useState<BoardChange['is'] | ''>(before?.is ?? '');
  const [number, setNumber] = useState(before === undefined || before.is === 'not-asked' ? '' : before.number);
  const [approver, setApprover] = useState(before?.is === 'approved' ? before.approver : '');
  const [from, setFrom] = useState<Minute>(before?.is === 'approved' ? before.from : NO_MINUTE);
  const [to, setTo] = useState<Minute>(before?.is === 'approved' ? before.to : NO_MINUTE);
  const [tried, setTried] = useState(false);
  const lacks = {
    number: number.trim() === '',
    approver: approver.trim() === '',
    window: !isSet(from) || !isSet(to) || keyOf(from) >= keyOf(to),
  };

  function changeOf(): BoardChange | null {
    if (is === '') return null;
    if (is === 'not-asked') return { is };
    if (is === 'awaited') return { is, number: number.trim() };
    if (lacks.number || lacks.approver || lacks.window || !isSet(from) || !isSet(to)) return null;
    return { is, number: number.trim(), approver: approver.trim(), from, to };
  }

  return (
    <ActDialog
      title={words.title}
      action={words.save}
      home={home}
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        const change = changeOf();
        return change === null ? null : act({ do: 'change', change });
      }}
    >
      <fieldset className="rw-stack-100">
        <legend className="rw-legend">{words.board}</legend>
        <Segments<BoardChange['is'] | ''>
          name="rw-change-board"
          value={is}
          options={IS.map((value) => ({ value, label: words.is[value] }))}
          onChange={setIs}
        />
      </fieldset>
      {is === '' || is === 'not-asked' ? null : (
        <TextField
          label={words.number}
          value={number}
          onChange={setNumber}
          longest={100}
          isRequired={is === 'approved'}
          wrong={tried && is === 'approved' && lacks.number ? words.needNumber : null}
        />
      )}
      {is !== 'approved' ? null : (
        <>
          <TextField
            label={words.approver}
            value={approver}
            onChange={setApprover}
            longest={255}
            isRequired
            wrong={tried && lacks.approver ? words.needApprover : null}
          />
          {minute('from', from, setFrom)}
          {minute('to', to, setTo)}
          {tried && lacks.window ? <ErrorMessage>{words.needWindow}</ErrorMessage> : null}
          <p className="rw-subtle rw-small">
            {words.zone(sheet.wave.zone)} {words.outside}
          </p>
        </>
      )}
    </ActDialog>
  );

  function minute(end: 'from' | 'to', value: Minute, set: (next: Minute) => void) {
    const label = words[end];
    return (
      <div className="rw-fields">
        <DayField
          id={`rw-change-${end}`}
          label={label}
          value={value.date}
          onChange={(date) => set({ ...value, date })}
        />
        <div>
          <Label htmlFor={`rw-change-${end}-time`}>{words.timeOf(label)}</Label>
          <TextInput
            id={`rw-change-${end}-time`}
            type="time"
            value={value.time}
            onChange={(time) => set({ ...value, time })}
          />
        </div>
      </div>
    );
  }
}

const isSet = (value: Minute): value is Minute & { readonly date: string } =>
  value.date !== null && TIME.test(value.time);
const keyOf = ({ date, time }: Minute): string => `${date ?? ''} ${time}`;
