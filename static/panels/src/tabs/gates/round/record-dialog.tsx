import { ErrorMessage } from '@atlaskit/form';
import { useState } from 'react';
import type { GateParty, SnapshotView, Vote } from '../../../../../../src/contract/gates';
import { DayField } from '../../../kit/day-field';
import { Segments } from '../../../kit/segments';
import { gateTexts } from '../gate-texts';
import { useViewer } from '../../../shell/viewer';
import { ActDialog } from '../work/act-dialog';
import { GATE_PARTIES } from '../work/choices-of-gates';
import { useGateWork } from '../work/gate-work';
import { TextField } from '../../../kit/text-field';
import { LongField } from '../../../kit/long-field';
import { VoteField } from '../../../kit/gates/vote-field';

interface Props {
  readonly snapshot: SnapshotView;
  readonly seat: string;
  readonly home: string;
  readonly onClose: () => void;
}

/** A sign-off that somebody without an account gave outside: recorded by another, and told so ever after. */
export function RecordDialog({ snapshot, seat, home, onClose }: Props) {
  const { texts } = useViewer(gateTexts);
  const { sheet, act } = useGateWork();
  const held = snapshot.approvers.find((one) => one.seat === seat)?.held ?? null;
  const [fingerprint] = useState(snapshot.fingerprint);
  const [name, setName] = useState(held !== null && 'name' in held ? held.name : '');
  const [party, setParty] = useState<GateParty>('customer');
  const [on, setOn] = useState<string | null>(null);
  const [says, setSays] = useState<Vote | null>(null);
  const [attachment, setAttachment] = useState('');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const words = texts.gates.rounds;
  const lacks = (isLacking: boolean, sentence: string) => (tried && isLacking ? sentence : null);
  return (
    <ActDialog
      title={words.recordTitle(sheet.names[`seat ${seat}`]?.text ?? seat)}
      action={words.recordGo}
      home={home}
      width="medium"
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        if (name.trim() === '' || on === null || says === null || attachment.trim() === '') return null;
        return act({ do: 'record', snapshot: fingerprint, seat, name, party, on, says, attachment, note });
      }}
    >
      <p>{words.recordBody}</p>
      <TextField
        label={words.name}
        value={name}
        onChange={setName}
        longest={255}
        isRequired
        wrong={lacks(name.trim() === '', words.needName)}
      />
      <fieldset className="rw-stack-100">
        <legend className="rw-legend">{words.party}</legend>
        <Segments
          name="rw-party"
          value={party}
          onChange={setParty}
          options={GATE_PARTIES.map((value) => ({ value, label: texts.parties[value] }))}
        />
      </fieldset>
      <DayField id="rw-record-on" label={words.on} value={on} onChange={setOn} isInvalid={tried && on === null}>
        {tried && on === null ? <ErrorMessage>{words.needOn}</ErrorMessage> : null}
      </DayField>
      <VoteField name="rw-record-vote" words={words} value={says} onChange={setSays} isTried={tried} />
      <TextField
        label={words.attachmentField}
        value={attachment}
        onChange={setAttachment}
        longest={2_000}
        isRequired
        wrong={lacks(attachment.trim() === '', words.needAttachment)}
      />
      <LongField grows label={words.note} value={note} onChange={setNote} />
    </ActDialog>
  );
}
