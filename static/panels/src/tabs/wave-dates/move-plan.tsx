import Checkbox from '@atlaskit/checkbox';
import Heading from '@atlaskit/heading';
import type { MovePreview } from '../../../../../src/contract/wave-dates';
import { waveDatesTexts } from './wave-dates-texts';
import { useViewer } from '../../shell/viewer';
import { MovedGates } from './moved-gates';
import { MovedTable } from './moved-table';

interface Props {
  readonly plan: MovePreview;
  /** Node paths of pinned issues that are to move all the same. */
  readonly release: readonly string[];
  readonly pastToo: boolean;
  readonly onRelease: (release: readonly string[]) => void;
  readonly onPastToo: (pastToo: boolean) => void;
}

/** What a move would do: which issues move, which stay and why, and how it is written. Nothing is written yet. */
export function MovePlan({ plan, release, pastToo, onRelease, onPastToo }: Props) {
  const { texts, format } = useViewer(waveDatesTexts);
  const { writes } = plan;
  return (
    <section className="rw-stack-200" aria-label={texts.waveDates.plan}>
      <div className="rw-stack-050">
        <Heading size="small" as="h3">
          {texts.waveDates.plan}
        </Heading>
        <p className="rw-subtle">{texts.preview.nothingYet}</p>
      </div>
      <dl className="rw-facts">
        <Fact name={texts.waveDates.movedCount} count={plan.moved.length} />
        <Fact name={texts.waveDates.pinnedCount} count={plan.pinned.length} />
        <Fact name={texts.waveDates.doneCount} count={plan.done} />
        <Fact name={texts.waveDates.pastCount} count={plan.past.length} />
        {plan.unreadable === 0 ? null : <Fact name={texts.waveDates.unreadableCount} count={plan.unreadable} />}
      </dl>
      <div className="rw-stack-050 rw-text">
        <p>{texts.waveDates.writes(writes.bulk, writes.single, format.duration(plan.seconds))}</p>
        <p>{texts.preview.emails(plan.emails)}</p>
      </div>
      <MovedTable title={texts.waveDates.movedTable(plan.moved.length)} issues={plan.moved} />
      <MovedTable
        title={texts.waveDates.pinnedTable(plan.pinned.length)}
        intro={texts.waveDates.pinnedIntro}
        issues={plan.pinned}
        chosen={release}
        onChosen={onRelease}
      />
      <MovedTable
        title={texts.waveDates.pastTable(plan.past.length)}
        intro={texts.waveDates.pastIntro}
        issues={plan.past}
      />
      {plan.past.length === 0 && !pastToo ? null : (
        <Checkbox
          label={texts.waveDates.pastToo}
          isChecked={pastToo}
          onChange={(event) => onPastToo(event.target.checked)}
        />
      )}
      <MovedGates gates={plan.gates ?? []} />
      {release.length === 0 ? null : <p role="status">{texts.waveDates.released(release.length)}</p>}
    </section>
  );
}

function Fact({ name, count }: { readonly name: string; readonly count: number }) {
  const { format } = useViewer(waveDatesTexts);
  return (
    <div className="rw-fact">
      <dt className="rw-break">{name}</dt>
      <dd>{format.number(count)}</dd>
    </div>
  );
}
