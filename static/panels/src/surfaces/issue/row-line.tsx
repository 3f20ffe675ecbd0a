import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { RowView } from '../../../../../src/contract/marks';
import type { RowResult } from '../../../../../src/contract/readiness';
import { Segments } from '../../kit/segments';
import { issueTexts } from './issue-texts';
import { useViewer } from '../../shell/viewer';
import { useItemWork } from './item-work';
import { rowLine } from './line-of';
import { ResultLozenge } from '../../kit/result-lozenge';
import { lacksReason, marksOf, stillUnsaid, type RowDraft } from './row-draft';
import { RowFacts } from './row-facts';
import { ROW_RESULTS } from '../../kit/row-results';
import { SayTrouble } from './say-trouble';
import { UnsaidResult } from './unsaid-result';

// The search for a person brings Atlaskit's select, which nothing else here needs.
const RowDetails = lazy(async () => ({ default: (await import('./row-details')).RowDetails }));

/** Arrow keys go through the results one by one: only where they stop is written. */
const SETTLE_MS = 600;

/** One row: its text, its result to be chosen, and what else is known of it. The choice shows before it is written. */
export function RowLine({ row }: { readonly row: RowView }) {
  const { texts } = useViewer(issueTexts);
  const { item, say, trouble } = useItemWork();
  const [draft, setDraft] = useState<RowDraft>({});
  const [isOpen, setIsOpen] = useState(false);
  const [isSettling, setIsSettling] = useState(false);
  const [seen, setSeen] = useState(row);
  if (seen !== row) {
    setSeen(row);
    setDraft(stillUnsaid(row, draft));
  }
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => () => clearTimeout(timer.current), []);
  const words = texts.item;
  const options = ROW_RESULTS[row.kind].map((value) => ({ value, label: words.results[value] }));

  // A result that shows and is not kept says so: nobody is to take it for one that is.
  const isUnsaid =
    draft.result !== undefined && draft.result !== row.result && !isSettling && trouble?.place !== row.key;

  /** The choice alone: what was typed stays. */
  const forget = () => setDraft(({ result: _, ...others }) => others);

  async function save(now: RowDraft) {
    clearTimeout(timer.current);
    setIsSettling(true);
    let isWritten = true;
    for (const mark of marksOf(row, now)) isWritten &&= await say(mark, row.key);
    setIsSettling(false);
    if (!isWritten) return;
    // What was typed meanwhile stays.
    setDraft((current) => stillUnsaid(now, current));
    setIsOpen(false);
  }

  function choose(result: RowResult) {
    const now = { ...draft, result };
    setDraft(now);
    clearTimeout(timer.current);
    const isLacking = lacksReason(row, now);
    setIsSettling(!isLacking);
    if (isLacking) setIsOpen(true);
    else timer.current = setTimeout(() => void save(now), SETTLE_MS);
  }

  return (
    <li className="rw-line" id={rowLine(row.key)}>
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
        <SayTrouble place={row.key} onLeave={forget} />
        {isUnsaid ? (
          <UnsaidResult
            row={row}
            onSave={lacksReason(row, draft) ? undefined : () => void save(draft)}
            onCancel={forget}
          />
        ) : null}
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
