import Button from '@atlaskit/button/default/button';
import { ErrorMessage } from '@atlaskit/form';
import { useId, useState } from 'react';
import {
  MAX_OVERRIDE_DAYS,
  MAX_OVERRIDE_REASON,
  WORKSTREAM_STATES,
  type WorkstreamState,
} from '../../../../../src/contract/limits';
import type { OverrideRequest, SprintSheet, SprintWorkstream } from '../../../../../src/contract/sprints';
import { dayAfter } from '../../../../../src/values/day-after';
import { DayField } from '../../kit/day-field';
import { LongField } from '../../kit/long-field';
import { PlainChoice } from '../../kit/plain-choice';
import { sprintTexts } from '../../kit/sprint/sprint-texts';
import { WriteDialog } from '../../kit/write-dialog';
import { writtenBy } from '../../kit/written';
import { call } from '../../shell/call';
import { useViewer } from '../../shell/viewer';

interface Props {
  readonly wave: string;
  readonly sprint: number;
  readonly workstream: SprintWorkstream;
  /** ISO day in the zone of the wave. */
  readonly today: string;
  readonly onWritten: (sheet: SprintSheet) => void;
  readonly onClose: () => void;
}

/** Another state of a workstream than the rule's, with a reason and a last day; or the rule's again. */
export function StateDialog({ wave, sprint, workstream, today, onWritten, onClose }: Props) {
  const { texts, format } = useViewer(sprintTexts);
  const own = texts.sprintsTab;
  const id = useId();
  const before = workstream.override;
  const latest = dayAfter(today, MAX_OVERRIDE_DAYS);
  const [state, setState] = useState<WorkstreamState | undefined>(before?.state);
  const [reason, setReason] = useState(before?.reason ?? '');
  const [until, setUntil] = useState<string | null>(before?.until ?? dayAfter(today, 7));
  const [tried, setTried] = useState(false);
  const isEnd = until !== null && until >= today && until <= latest;
  const lacks = (isThere: boolean, text: string) => (tried && !isThere ? text : null);

  const write = (override: OverrideRequest['override']) =>
    writtenBy(call('overrideWorkstream', { wave, sprint, workstream: workstream.slug, override }).then(onWritten));

  return (
    <WriteDialog
      title={own.setOf(workstream.name)}
      action={own.save}
      width="medium"
      scrollsWhole
      onWrite={() => {
        setTried(true);
        const line = reason.trim().replace(/\s+/g, ' ');
        if (state === undefined || line === '' || !isEnd) return null;
        return write({ state, reason: line, until });
      }}
      onClose={onClose}
      trouble={{ failed: own.notSaved }}
    >
      <p>{own.setIntro}</p>
      <PlainChoice
        id={`${id}-state`}
        label={own.newState}
        none={own.chooseState}
        options={WORKSTREAM_STATES.map((value) => ({ value, label: own.states[value] }))}
        value={state}
        onChange={(value) => setState(value as WorkstreamState | undefined)}
      />
      {tried && state === undefined ? <ErrorMessage>{own.lacks.state}</ErrorMessage> : null}
      <LongField
        label={own.reason}
        value={reason}
        onChange={setReason}
        longest={MAX_OVERRIDE_REASON}
        isRequired
        wrong={lacks(reason.trim() !== '', own.lacks.reason)}
      />
      <DayField id={`${id}-until`} label={own.until} value={until} onChange={setUntil} isInvalid={tried && !isEnd}>
        <p className="rw-subtle rw-small">{tried && !isEnd ? own.lacks.until : own.untilHelp(format.day(latest))}</p>
      </DayField>
      {before === undefined ? null : (
        <div>
          <Button onClick={() => void write(null).then((written) => (written.is === 'done' ? onClose() : undefined))}>
            {own.useRule}
          </Button>
        </div>
      )}
    </WriteDialog>
  );
}
