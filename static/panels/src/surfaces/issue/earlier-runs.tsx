import type { EarlierRun } from '../../../../../src/contract/marks';
import { issueTexts } from './issue-texts';
import { useViewer } from '../../shell/viewer';
import { ResultLozenge } from '../../kit/result-lozenge';
import { Said } from './said';

/** Results of rows before they were begun anew, to be opened. */
export function EarlierRuns({ runs }: { readonly runs: readonly EarlierRun[] }) {
  const { texts } = useViewer(issueTexts);
  if (runs.length === 0) return null;
  return (
    <details className="rw-details">
      <summary>{texts.item.earlierRuns(runs.length)}</summary>
      <ol className="rw-stack-200">
        {runs.map((run) => (
          <li key={run.endedAt} className="rw-stack-050 rw-quote">
            <Said by={run.by} at={run.endedAt} />
            <ul className="rw-stack-050">
              {run.results.map(({ text, result, note }, index) => (
                // Two rows of a run may have the same text; a run never changes.
                <li key={index} className="rw-stack-050 rw-small">
                  <span dir="auto" className="rw-break">
                    {text}
                  </span>
                  <span>
                    <ResultLozenge result={result} />
                  </span>
                  {note === '' ? null : (
                    <span dir="auto" className="rw-subtle rw-break">
                      {note}
                    </span>
                  )}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </details>
  );
}
