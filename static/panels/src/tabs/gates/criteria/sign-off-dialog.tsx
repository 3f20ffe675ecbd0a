import { useState } from 'react';
import { call } from '../../../shell/call';
import { useViewer } from '../../../shell/viewer';
import { Choice } from '../../../kit/choice';
import { LongField } from '../../../kit/long-field';
import { writtenBy } from '../../../kit/written';
import { gateTexts } from '../gate-texts';
import { useGateWork } from '../work/gate-work';
import { CriterionFrame, type CriterionProps } from './criterion-frame';
import { useEvidence } from './use-evidence';

/** Signs off one of the workstreams that the criterion names, as its lead. */
export function SignOffDialog({ finding, home, onClose }: CriterionProps) {
  const { texts } = useViewer(gateTexts);
  const { sheet } = useGateWork();
  const words = texts.gates.criterion.workstreams;
  const options = useEvidence(finding, 'workstream');
  const [workstream, setWorkstream] = useState(options[0]?.value);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const wave = sheet.wave.id;

  async function sign(slug: string) {
    const { register } = await call('getRaci', { wave });
    const edit = { do: 'close-workstream', workstream: slug, note: note.trim() } as const;
    await call('editRegister', { wave, edit, read: register.version });
  }

  return (
    <CriterionFrame
      title={words.title}
      action={words.sign}
      home={home}
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        return note.trim() === '' || workstream === undefined ? null : writtenBy(sign(workstream));
      }}
    >
      <div>
        <Choice
          id="rw-sign-off"
          label={words.which}
          placeholder={words.which}
          options={options}
          value={workstream}
          onChange={setWorkstream}
        />
      </div>
      <LongField
        grows
        label={words.note}
        value={note}
        onChange={setNote}
        isRequired
        wrong={tried && note.trim() === '' ? words.needNote : null}
      />
      <p className="rw-subtle rw-small">{words.help}</p>
    </CriterionFrame>
  );
}
