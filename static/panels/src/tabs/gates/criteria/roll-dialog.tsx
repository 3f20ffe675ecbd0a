import { useState } from 'react';
import { useViewer } from '../../../shell/viewer';
import { Choice } from '../../../kit/choice';
import { gateTexts } from '../gate-texts';
import { othersOf, RollDialog } from '../meeting-view/roll-call';
import { useMeetingRecord } from '../meeting-view/use-meeting-record';
import { ActDialog } from '../work/act-dialog';
import { useGateWork } from '../work/gate-work';
import type { CriterionProps } from './criterion-frame';
import { useEvidence } from './use-evidence';

/** The roll call of a cutover gate, for one of the workstreams that have not said ready. */
export function RollCallDialog({ finding, home, onClose }: CriterionProps) {
  const { texts, account } = useViewer(gateTexts);
  const { sheet } = useGateWork();
  const words = texts.gates.meeting;
  const meeting = useMeetingRecord(sheet.wave.id, sheet.gate.gate.id, 0);
  const [options] = useState(useEvidence(finding, 'workstream'));
  const [slug, setSlug] = useState(options[0]?.value);
  const workstream = sheet.workstreams?.find((one) => one.slug === slug);
  const isLead = account !== null && workstream?.leads.includes(account) === true;
  if (workstream === undefined || meeting.record === null || !(isLead || sheet.may.freeze))
    return (
      <ActDialog
        title={words.sections['roll-call']}
        action={words.close}
        home={home}
        onClose={onClose}
        onSubmit={close}
      >
        {which()}
        <p>{meeting.failed ? words.recordFailed : meeting.record === null ? texts.loading : words.rollWho}</p>
      </ActDialog>
    );
  return (
    <RollDialog
      key={workstream.slug}
      workstream={workstream}
      isLead={isLead}
      before={meeting.record.roll.find((one) => one.workstream === slug)}
      others={othersOf(workstream, sheet.workstreams ?? [], new Set(meeting.record.roll.map((one) => one.workstream)))}
      meeting={meeting}
      home={home}
      onClose={onClose}
    >
      {which()}
    </RollDialog>
  );

  function which() {
    return options.length < 2 ? null : (
      <Choice
        id="rw-roll-which"
        label={texts.gates.criterion.workstreams.which}
        placeholder=""
        options={options}
        value={slug}
        onChange={setSlug}
      />
    );
  }

  function close() {
    onClose();
    return null;
  }
}
