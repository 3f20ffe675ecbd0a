import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { RowView } from '../../../../src/contract/marks';
import type { RowResult } from '../../../../src/contract/readiness';
import { Segments } from '../segments';
import { useViewer } from '../viewer';
import { useItemWork } from './item-work';
import { ResultLozenge } from './result-lozenge';
import { lacksReason, marksOf, type RowDraft } from './row-draft';
import { RowFacts } from './row-facts';
import { ROW_RESULTS } from './row-results';
import { SayTrouble } from './say-trouble';

// The search for a person brings Atlaskit's select, which nothing else here needs.
const RowDetails = lazy(async () => ({ default: (await import('./row-details')).RowDetails }));

/** Arrow keys go through the results one by one: only where they stop is written. */
const SETTLE_MS = 600;

/** One row: its text, its result to be chosen, and what else is known of it. The choice shows before it is written. */
export function RowLine({ row }: { readonly row: RowView }) {
  const { texts } = useViewer();
  const { item, say } = useItemWork();
  const [draft, setDraft] = useState<RowDraft>({});
  const [isOpen, setIsOpen] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => () => clearTimeout(timer.current), []);
  const words = texts.item;
  const options = ROW_RESULTS[row.kind].map((value) => ({ value, label: words.results[value] }));

  async function save(now: RowDraft) {
    clearTimeout(timer.current);
    for (const mark of marksOf(row, now)) if (!(await say(mark, row.key))) return;
    setDraft({});
    setIsOpen(false);
  }

  function choose(result: RowResult) {
    const now = { ...draft, result };
    setDraft(now);
    clearTimeout(timer.current);
    if (lacksReason(row, now)) setIsOpen(true);
    else timer.current = setTimeout(() => void save(now), SETTLE_MS);
  }

  return (
    <li className="rw-line">
      <div className="rw-stack-050 rw-line-text">
        <p dir="auto" className="rw-break">
          {row.text}
        </p>
        <RowFacts row={row} />
      </div>
      <div className="rw-line-actions">
        {item.may.mark ? (
          <fieldset aria-label={words.resultOf(row.text)}>
            <Segments
              name={`rw-row-${row.key}`}
              options={options}
              value={draft.result ?? row.result}
              onChange={choose}
            />
          </fieldset>
        ) : (
          <ResultLozenge result={row.result} />
        )}
      </div>
      <div className="rw-line-wide rw-stack-100">
        <SayTrouble place={row.key} />
        {item.may.mark ? (
          <details
            className="rw-details rw-small-summary"
            open={isOpen}
            onToggle={(event) => setIsOpen(event.currentTarget.open)}
          >
            <summary aria-label={words.detailsOf(row.text)}>{words.details}</summary>
            {isOpen ? (
              <Suspense fallback={null}>
                <RowDetails row={row} draft={draft} onDraft={setDraft} onSave={() => void save(draft)} />
              </Suspense>
            ) : null}
          </details>
        ) : null}
      </div>
    </li>
  );
}
