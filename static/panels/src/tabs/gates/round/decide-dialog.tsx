import { useState } from 'react';
import type { Outcome, RoundView, VerdictIs } from '../../../../../../src/contract/gates';
import { gateTexts } from '../gate-texts';
import { useViewer } from '../../../shell/viewer';
import { ActDialog } from '../work/act-dialog';
import { useGateWork } from '../work/gate-work';
import { DayField } from '../../../kit/day-field';
import { LongField } from '../../../kit/long-field';
import { TextField } from '../../../kit/text-field';

interface Props {
  readonly round: RoundView;
  readonly home: string;
  readonly onClose: () => void;
}

/** What the signatures come to becomes the decision. Against the rules it asks for a reason. */
export function DecideDialog({ round, home, onClose }: Props) {
  const { texts } = useViewer(gateTexts);
  const { act } = useGateWork();
  const [{ snapshot, outcome }] = useState(round);
  const [reason, setReason] = useState('');
  // The latest day that an approver asks for: everyone who wants to meet again can come then.
  const [day, setDay] = useState<string | null>(
    round.signatures
      .flatMap(({ meetOn }) => meetOn ?? [])
      .sort()
      .at(-1) ?? null,
  );
  const [time, setTime] = useState('');
  const [change, setChange] = useState('');
  const [tried, setTried] = useState(false);
  const words = texts.gates.rounds;
  if (outcome === null) return null;
  const verdict = snapshot.verdict.is;
  const needsReason = isAgainst(outcome, verdict);
  const isLacking = needsReason && reason.trim() === '';
  const meets = outcome === 'reconvene';
  const reconvene =
    meets && day !== null && /^([01]\d|2[0-3]):[0-5]\d$/.test(time.trim()) && change.trim() !== ''
      ? { date: day, time: time.trim(), change: change.trim() }
      : null;
  const isIncomplete = meets ? reconvene === null : isLacking;
  const says = texts.gates.outcomes[outcome];
  return (
    <ActDialog
      title={words.decideTitle(says)}
      action={words.decide}
      home={home}
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        return isIncomplete
          ? null
          : act({
              do: 'decide',
              snapshot: snapshot.fingerprint,
              reason,
              ...(reconvene === null ? {} : { reconvene }),
            });
      }}
    >
      {meets ? (
        <>
          <p>{words.reconveneBody}</p>
          <div className="rw-fields">
            <DayField id="rw-reconvene-day" label={words.reconveneDay} value={day} onChange={setDay} />
            <TextField id="rw-reconvene-time" label={words.reconveneTime} value={time} longest={5} onChange={setTime} />
          </div>
          <LongField
            label={words.reconveneChange}
            value={change}
            onChange={setChange}
            isRequired
            wrong={tried && reconvene === null ? words.needReconvene : null}
          />
        </>
      ) : null}
      <p>{needsReason ? words.decideAgainst(says, texts.gates.verdicts[verdict]) : words.decideBody}</p>
      <LongField
        grows
        label={words.reason}
        value={reason}
        onChange={setReason}
        isRequired={needsReason}
        wrong={tried && isLacking ? texts.gates.promises.needReason : null}
      />
    </ActDialog>
  );
}

/** As the app has it: it refuses a decision against the rules without a reason, whatever is asked here. */
function isAgainst(outcome: Outcome, verdict: VerdictIs): boolean {
  if (outcome === 'reconvene') return false;
  return verdict === 'go' || verdict === 'conditional-go' ? outcome === 'no-go' : outcome !== 'no-go';
}
