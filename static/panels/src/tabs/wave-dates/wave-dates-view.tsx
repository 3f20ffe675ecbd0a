import Button from '@atlaskit/button/default/button';
import SectionMessage from '@atlaskit/section-message';
import { useEffect, useRef, useState } from 'react';
import type { ErrorView } from '../../../../../src/contract/result';
import type { MoveView, WaveDates } from '../../../../../src/contract/wave-dates';
import { call } from '../../shell/call';
import { Confirm } from '../../kit/confirm';
import { Failed } from '../../kit/failed';
import { errorOf } from '../../shell/use-call';
import { useFollowed } from '../../shell/use-followed';
import { useToday } from '../../shell/use-today';
import { waveDatesTexts } from './wave-dates-texts';
import { useViewer } from '../../shell/viewer';
import { T_0 } from '../../kit/timeline/milestone-row';
import { PhaseTimeline } from '../../kit/dates/phase-timeline';
import { StepFrame } from '../../shell/step-frame';
import { isMoving } from './is-moving';
import { MoveForm } from './move-form';
import { MoveHistory } from './move-history';
import { saveFile } from '../../shell/save-file';
import { MoveProgress } from './move-progress';
import { WaveChoice } from './wave-choice';
import { WaveDatesFacts } from './wave-dates-facts';

interface Props {
  readonly loaded: WaveDates;
  /** The wave's latest move. */
  readonly latest: MoveView | null;
  readonly onWave: (wave: string) => void;
  readonly onBack: () => void;
}

/** A wave in time. While a move is under way nothing else can be changed; afterwards the dates are read anew. */
export function WaveDatesView({ loaded, latest, onWave, onBack }: Props) {
  const { texts } = useViewer(waveDatesTexts);
  const [view, setView] = useState(loaded);
  const {
    work: move,
    setWork: setMove,
    stale,
  } = useFollowed(
    latest,
    (each) => (isMoving(each) ? each.shift : null),
    (id) => call('getMove', { wave: loaded.wave.id, shift: id }),
  );
  // What came of an older move is told while it can be taken back; of one that was begun here, as long as one looks.
  const [begunHere, setBegunHere] = useState(false);
  const [changing, setChanging] = useState(false);
  const [undoing, setUndoing] = useState(false);
  const [failed, setFailed] = useState<{ readonly title: string; readonly error: ErrorView | null } | null>(null);
  const today = useToday(view.dates.zone);
  const moving = move !== null && isMoving(move);

  async function reload() {
    try {
      setView(await call('getDates', { wave: view.wave.id }));
    } catch (failure) {
      setFailed({ title: texts.waveDates.failed, error: errorOf(failure) });
    }
  }
  const reloadLatest = useRef(reload);
  useEffect(() => {
    reloadLatest.current = reload;
  });
  const wasMoving = useRef(moving);
  useEffect(() => {
    if (wasMoving.current && !moving) void reloadLatest.current();
    wasMoving.current = moving;
  }, [moving]);

  async function undo(id: string) {
    setUndoing(false);
    setFailed(null);
    try {
      setMove(await call('undoMove', { wave: view.wave.id, shift: id }));
      setBegunHere(true);
    } catch (failure) {
      setFailed({ title: texts.waveDates.undoFailed, error: errorOf(failure) });
    }
  }

  async function download() {
    setFailed(null);
    try {
      saveFile(await call('exportCalendar', { wave: view.wave.id }));
    } catch (failure) {
      setFailed({ title: texts.waveDates.downloadFailed, error: errorOf(failure) });
    }
  }

  return (
    <StepFrame heading={texts.waveDates.heading(view.wave.code)} intro={view.wave.name}>
      <div className="rw-row rw-between">
        <Button onClick={onBack}>{texts.waveDates.back}</Button>
        <WaveChoice wave={view.wave} onWave={onWave} />
      </div>
      <WaveDatesFacts view={view} />
      {view.mayMove ? null : (
        <SectionMessage appearance="information">
          <p>{texts.waveDates.readOnly}</p>
        </SectionMessage>
      )}
      {move === null || (!moving && !begunHere && move.shift !== view.undo) ? null : (
        <MoveProgress move={move} stale={stale} />
      )}
      {failed === null ? null : <Failed title={failed.title} error={failed.error} />}
      {moving ? null : (
        <div className="rw-row">
          {view.mayMove && !changing ? (
            <Button appearance="primary" onClick={() => setChanging(true)}>
              {texts.waveDates.change}
            </Button>
          ) : null}
          {view.mayMove && view.undo !== null && !changing ? (
            <Button onClick={() => setUndoing(true)}>{texts.waveDates.undo}</Button>
          ) : null}
          <Button onClick={() => void download()}>{texts.waveDates.download}</Button>
        </div>
      )}
      {changing && !moving ? (
        <MoveForm
          view={view}
          onReload={() => void reload()}
          onStarted={(started) => {
            setChanging(false);
            setMove(started);
            setBegunHere(true);
          }}
          onCancel={() => setChanging(false)}
        />
      ) : (
        <PhaseTimeline
          phases={view.phases}
          cutover={view.dates.cutover}
          milestones={view.milestones.filter(({ id }) => id !== T_0)}
          freezes={view.dates.freezes}
          today={today}
          onSpan={null}
        />
      )}
      <MoveHistory moves={view.moves} />
      {undoing && view.undo !== null ? (
        <Confirm
          title={texts.waveDates.undoTitle}
          body={texts.waveDates.undoBody}
          action={texts.waveDates.undoShort}
          onConfirm={() => void undo(view.undo ?? '')}
          onCancel={() => setUndoing(false)}
        />
      ) : null}
    </StepFrame>
  );
}
