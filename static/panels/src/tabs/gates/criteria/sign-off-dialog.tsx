import Checkbox from '@atlaskit/checkbox';
import { ErrorMessage } from '@atlaskit/form';
import { useState } from 'react';
import { call } from '../../../shell/call';
import { useCall } from '../../../shell/use-call';
import { useViewer } from '../../../shell/viewer';
import { Failed } from '../../../kit/failed';
import { LongField } from '../../../kit/long-field';
import { mayCloseWorkstream } from '../../../kit/register/may-close-workstream';
import { writtenBy } from '../../../kit/written';
import { gateTexts } from '../gate-texts';
import { useGateWork } from '../work/gate-work';
import { CriterionFrame, type CriterionProps } from './criterion-frame';
import { useEvidence } from './use-evidence';

/** Signs off the workstreams that the criterion names, as their lead, with one note. */
export function SignOffDialog({ finding, home, onClose }: CriterionProps) {
  const { texts } = useViewer(gateTexts);
  const { sheet } = useGateWork();
  const words = texts.gates.criterion.workstreams;
  const [options] = useState(useEvidence(finding, 'workstream'));
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set());
  const [done, setDone] = useState<ReadonlySet<string>>(new Set());
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const wave = sheet.wave.id;
  const { loaded, retry } = useCall(wave, () => call('getRaci', { wave }));
  const raci = loaded.state === 'ready' ? loaded.value : null;
  const mine = new Set(
    raci === null
      ? []
      : raci.register.workstreams.filter((one) => mayCloseWorkstream(raci, one)).map(({ slug }) => slug),
  );
  const left = options.filter(({ value }) => mine.has(value) && !unticked.has(value) && !done.has(value));

  /** One after the other: those that are signed off when one is refused stay so. */
  async function sign() {
    let { version: read } = (await call('getRaci', { wave })).register;
    for (const { value: workstream } of left) {
      const edit = { do: 'close-workstream', workstream, note: note.trim() } as const;
      read = (await call('editRegister', { wave, edit, read })).view.register.version;
      setDone((before) => new Set([...before, workstream]));
    }
  }

  return (
    <CriterionFrame
      title={words.title}
      action={words.sign}
      isDisabled={raci === null}
      home={home}
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        return note.trim() === '' || left.length === 0 ? null : writtenBy(sign());
      }}
    >
      {loaded.state === 'failed' ? <Failed title={words.failed} error={loaded.error} onRetry={retry} /> : null}
      <fieldset className="rw-stack-050">
        <legend className="rw-legend">{words.which}</legend>
        {options.map(({ value, label }) => (
          <Checkbox
            key={value}
            label={label}
            isChecked={mine.has(value) && !unticked.has(value)}
            isDisabled={!mine.has(value) || done.has(value)}
            onChange={(event) => {
              const { checked } = event.currentTarget;
              setUnticked(new Set(checked ? [...unticked].filter((one) => one !== value) : [...unticked, value]));
            }}
          />
        ))}
        {tried && left.length === 0 ? <ErrorMessage>{words.needOne}</ErrorMessage> : null}
      </fieldset>
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
