import Button from '@atlaskit/button/default/button';
import Heading from '@atlaskit/heading';
import { Lozenge } from '../../kit/lozenge';
import ProgressBar from '@atlaskit/progress-bar';
import { useState } from 'react';
import type { ErrorView } from '../../../../../src/contract/result';
import type { RollbackCriterion, RunSheetView } from '../../../../../src/contract/run-sheet';
import { Failed } from '../../kit/failed';
import { errorOf } from '../../shell/use-call';
import { useNow } from '../../shell/use-now';
import { runSheetTexts } from './run-sheet-texts';
import { useViewer } from '../../shell/viewer';
import { SheetTime } from './sheet-time';

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;

interface Props {
  readonly view: RunSheetView;
  readonly onAdd: () => void;
  /** @throws CallFailed */
  readonly onDrop: (criterion: RollbackCriterion) => Promise<void>;
}

/** When to roll back, and how long one still can: in words and as a bar, which is never the only sign. */
export function CriteriaList({ view, onAdd, onDrop }: Props) {
  const { texts } = useViewer(runSheetTexts);
  const words = texts.runSheet.criteria;
  const { run, wave, mayRun } = view;
  const now = useNow(SECOND_MS);
  const [failed, setFailed] = useState<{ readonly error: ErrorView | null } | null>(null);
  const isOpen = mayRun && run.started === null && run.outcomes.length === 0;
  // Once it is over nothing is left to be decided: no time is told as left.
  const isCounting = run.started !== null && run.outcomes.length === 0;
  const passed = run.criteria.filter((one) => isCounting && one.at !== null && Date.parse(one.at) <= now);

  async function drop(criterion: RollbackCriterion) {
    setFailed(null);
    await onDrop(criterion).catch((failure: unknown) => setFailed({ error: errorOf(failure) }));
  }

  return (
    <section className="rw-stack-100" aria-labelledby="rw-sheet-criteria">
      <div className="rw-row rw-between">
        <Heading size="small" as="h3" id="rw-sheet-criteria">
          {words.title}
        </Heading>
        {isOpen ? <Button onClick={onAdd}>{words.add}</Button> : null}
      </div>
      {run.criteria.length === 0 ? (
        <p className="rw-subtle">{run.started === null ? words.none : words.noneThen}</p>
      ) : (
        <ul className="rw-rows">
          {run.criteria.map((criterion) => (
            <li key={criterion.id} className="rw-stack-050">
              <p dir="auto" className="rw-break">
                {criterion.text}
              </p>
              <Left
                criterion={criterion}
                startedAt={isCounting ? (run.started?.at ?? null) : null}
                now={now}
                zone={wave.zone}
              />
              {isOpen ? (
                <div>
                  <Button
                    spacing="compact"
                    aria-label={words.dropOf(criterion.text)}
                    onClick={() => void drop(criterion)}
                  >
                    {words.drop}
                  </Button>
                </div>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {failed === null ? null : <Failed title={words.failed} error={failed.error} />}
      <p role="status" className="rw-small rw-subtle">
        {passed.length === 0 ? null : words.passedCount(passed.length)}
      </p>
    </section>
  );
}

interface LeftProps {
  readonly criterion: RollbackCriterion;
  readonly startedAt: string | null;
  readonly now: number;
  readonly zone: string;
}

function Left({ criterion, startedAt, now, zone }: LeftProps) {
  const { texts } = useViewer(runSheetTexts);
  const words = texts.runSheet.criteria;
  const { at, until, text } = criterion;
  if (startedAt === null || at === null)
    return (
      <p className="rw-small rw-subtle">
        {words.until(until, zone)}
        {startedAt !== null && until.by === 'issue' ? ` · ${words.noIssue}` : null}
      </p>
    );
  const end = Date.parse(at);
  // Minutes of an issue run from its report, which can be long after the start.
  const start = until.by === 'issue' ? end - until.minutes * MINUTE_MS : Date.parse(startedAt);
  const left = end - now;
  const share = end <= start ? 1 : Math.min(1, Math.max(0, (now - start) / (end - start)));
  return (
    <>
      <div className="rw-row rw-small">
        {left <= 0 ? <Lozenge appearance="removed">{words.passedMark}</Lozenge> : null}
        <span className={left <= 0 ? 'rw-sheet-over' : 'rw-strong'}>
          {left <= 0 ? words.passed(left) : words.left(left)}
        </span>
        <span className="rw-subtle">
          <SheetTime at={at} zone={zone} beside={startedAt} />
        </span>
      </div>
      <ProgressBar value={share} ariaLabel={words.leftOf(text)} />
    </>
  );
}
