import { useState } from 'react';
import type { PartyName } from '../../../../../../src/contract/raci';
import { call } from '../../../shell/call';
import { PARTIES } from '../../../shell/parties';
import { useCall } from '../../../shell/use-call';
import { useViewer } from '../../../shell/viewer';
import { Choice } from '../../../kit/choice';
import { DayField } from '../../../kit/day-field';
import { Failed } from '../../../kit/failed';
import { LinkButton } from '../../../kit/link-button';
import { TextField } from '../../../kit/text-field';
import { writtenBy } from '../../../kit/written';
import { gateTexts } from '../gate-texts';
import { useGateWork } from '../work/gate-work';
import { CriterionFrame, type CriterionProps } from './criterion-frame';

/** Records that T-0 and its window, as they are, were agreed: no date moves, so that no reason is asked. */
export function AgreementDialog({ home, onClose }: CriterionProps) {
  const { texts, format } = useViewer(gateTexts);
  const { sheet, go } = useGateWork();
  const words = texts.gates.criterion.commitment;
  const wave = sheet.wave.id;
  const { loaded, retry } = useCall(wave, () => call('getDates', { wave }));
  const [by, setBy] = useState('');
  const [party, setParty] = useState<PartyName>('customer');
  const [on, setOn] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const dates = loaded.state === 'ready' ? loaded.value.dates : null;
  const isSet = dates !== null && dates.cutover !== null && dates.windowMinutes !== null;
  return (
    <CriterionFrame
      title={words.title}
      action={words.record}
      home={home}
      isDisabled={!isSet}
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        if (by.trim() === '' || on === null) return null;
        return writtenBy(call('agreeCutover', { wave, commitment: { by: by.trim(), party, on } }));
      }}
    >
      {loaded.state === 'failed' ? <Failed title={words.failed} error={loaded.error} onRetry={retry} /> : null}
      {dates === null ? null : dates.cutover === null || dates.windowMinutes === null ? (
        <p>
          {words.notSet} <LinkButton onClick={() => go({ page: 'dates', wave })}>{words.dates}</LinkButton>
        </p>
      ) : (
        <p className="rw-strong">
          {words.agreed(format.shortDay(dates.cutover), dates.time, dates.windowMinutes, dates.zone)}
        </p>
      )}
      <TextField
        label={words.by}
        value={by}
        onChange={setBy}
        longest={255}
        isRequired
        wrong={tried && by.trim() === '' ? words.needBy : null}
      />
      <div>
        <Choice
          id="rw-agreed-party"
          label={words.party}
          placeholder={words.party}
          options={PARTIES.map((each) => ({ value: each, label: texts.parties[each] }))}
          value={party}
          onChange={(value) => setParty(PARTIES.find((each) => each === value) ?? 'customer')}
        />
        {party === 'customer' ? null : <p className="rw-subtle rw-small">{words.onlyCustomer}</p>}
      </div>
      <div>
        <DayField id="rw-agreed-on" label={words.on} value={on} onChange={setOn} />
        {tried && on === null ? <p className="rw-small">{words.needOn}</p> : null}
      </div>
    </CriterionFrame>
  );
}
