import Button from '@atlaskit/button/default/button';
import { ErrorMessage, Label, RequiredAsterisk } from '@atlaskit/form';
import Skeleton from '@atlaskit/skeleton';
import { LongInput } from '../../kit/long-input';
import { useRef, useState } from 'react';
import type { ErrorView } from '../../../../../src/contract/result';
import type { MovePreview, MoveRequest, MoveView, WaveDates } from '../../../../../src/contract/wave-dates';
import { call } from '../../shell/call';
import { Failed } from '../../kit/failed';
import { LoadingRegion } from '../../shell/loading-region';
import { errorOf, useCall } from '../../shell/use-call';
import { waveDatesTexts } from './wave-dates-texts';
import { useViewer } from '../../shell/viewer';
import { DateWarnings } from '../../kit/dates/date-warnings';
import { DatesForm } from '../../kit/dates/dates-form';
import { MovePlan } from './move-plan';

interface Props {
  readonly view: WaveDates;
  /** Reads the wave again; what was typed stays. */
  readonly onReload: () => void;
  readonly onStarted: (move: MoveView) => void;
  readonly onCancel: () => void;
}

type Asked = Pick<MoveRequest, 'dates'> & { readonly release: readonly string[]; readonly pastToo: boolean };

/** Other dates for a wave: typed, then previewed issue by issue, then begun with a reason. */
export function MoveForm({ view, onReload, onStarted, onCancel }: Props) {
  const { texts } = useViewer(waveDatesTexts);
  const [dates, setDates] = useState({ ...view.dates, accepted: false });
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState<Asked | null>(null);
  const [starting, setStarting] = useState(false);
  const [showMissing, setShowMissing] = useState(false);
  const [failed, setFailed] = useState<{ readonly error: ErrorView | null } | null>(null);
  const requestId = useRef<string | null>(null);
  const request =
    asked === null
      ? null
      : {
          wave: view.wave.id,
          version: view.version,
          dates: asked.dates,
          release: [...asked.release],
          pastToo: asked.pastToo,
        };
  const { loaded, retry } = useCall<MovePreview | null>(JSON.stringify(request), () =>
    request === null ? Promise.resolve(null) : call('previewMove', request),
  );
  // While another question is asked the answer to the one before stays: a ticked row would vanish under the pointer.
  const [latest, setLatest] = useState<MovePreview | null>(null);
  if (loaded.state === 'ready' && loaded.value !== latest) setLatest(loaded.value);
  const plan = asked === null ? null : latest;
  const isBehind = asked !== null && loaded.state === 'loading';
  const isOld = asked !== null && JSON.stringify(asked.dates) !== JSON.stringify({ ...dates, accepted: false });
  const warned = plan !== null && plan.warnings.length > 0 && !dates.accepted;
  const noReason = reason.trim() === '';

  async function start() {
    if (request === null) return;
    if (noReason) {
      setShowMissing(true);
      return;
    }
    setStarting(true);
    setFailed(null);
    // The same id for a second click or a retry after a lost answer: the app then answers the move that it has.
    requestId.current ??= crypto.randomUUID();
    try {
      onStarted(
        await call('startMove', {
          ...request,
          dates: { ...request.dates, accepted: dates.accepted },
          reason: reason.trim(),
          requestId: requestId.current,
        }),
      );
    } catch (failure) {
      setFailed({ error: errorOf(failure) });
      setStarting(false);
    }
  }

  return (
    <div className="rw-stack-300">
      <DatesForm dates={dates} milestones={view.milestones} phases={view.phases} onDates={setDates} />
      <div>
        <Label htmlFor="move-reason">
          {texts.waveDates.reason}
          <RequiredAsterisk />
        </Label>
        <LongInput
          id="move-reason"
          dir="auto"
          minimumRows={2}
          maxLength={1_000}
          value={reason}
          isInvalid={showMissing && noReason}
          {...(showMissing && noReason ? { 'aria-describedby': 'move-reason-fault' } : {})}
          onChange={setReason}
        />
        {showMissing && noReason ? (
          <div id="move-reason-fault">
            <ErrorMessage>{texts.waveDates.noReason}</ErrorMessage>
          </div>
        ) : null}
      </div>
      {loaded.state === 'failed' ? (
        <Failed title={texts.waveDates.previewFailed} error={loaded.error} onRetry={retry} />
      ) : isBehind && plan === null ? (
        <LoadingRegion>
          <Skeleton width="60%" height="20px" isShimmering />
          <Skeleton width="100%" height="96px" isShimmering />
        </LoadingRegion>
      ) : asked === null || plan === null ? null : (
        <>
          <MovePlan
            plan={plan}
            release={asked.release}
            pastToo={asked.pastToo}
            onRelease={(release) => setAsked({ ...asked, release })}
            onPastToo={(pastToo) => setAsked({ ...asked, pastToo })}
          />
          <DateWarnings
            warnings={plan.warnings}
            accepted={dates.accepted}
            onAccepted={(accepted) => setDates({ ...dates, accepted })}
          />
        </>
      )}
      {failed === null ? null : (
        <div className="rw-stack-100">
          <Failed title={texts.waveDates.startFailed} error={failed.error} onRetry={() => void start()} />
          <div>
            <Button
              onClick={() => {
                setFailed(null);
                setAsked(null);
                requestId.current = null;
                onReload();
              }}
            >
              {texts.waveDates.readAgain}
            </Button>
          </div>
        </div>
      )}
      <div className="rw-footer">
        <Button onClick={onCancel} isDisabled={starting}>
          {texts.cancel}
        </Button>
        {plan === null || isOld ? (
          <Button
            appearance="primary"
            isDisabled={isBehind}
            onClick={() => {
              // Another question is another move.
              requestId.current = null;
              setAsked({
                dates: { ...dates, accepted: false },
                release: asked?.release ?? [],
                pastToo: asked?.pastToo ?? false,
              });
            }}
          >
            {texts.waveDates.preview}
          </Button>
        ) : (
          <Button
            appearance="primary"
            isLoading={starting}
            isDisabled={warned || isBehind}
            onClick={() => void start()}
          >
            {texts.waveDates.start(plan.moved.length)}
          </Button>
        )}
        <span role="status" className="rw-subtle">
          {isOld ? texts.waveDates.old : warned ? texts.preview.warned : null}
        </span>
      </div>
    </div>
  );
}
