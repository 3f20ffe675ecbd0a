import type { SnapshotView } from '../../../../../../src/contract/gates';
import { gateTexts } from '../gate-texts';
import { useViewer } from '../../../shell/viewer';
import { countsOf } from '../work/counts-of';
import { FindingLozenge } from '../criteria/finding-lozenge';
import { useGateWork } from '../work/gate-work';
import { ToldBy } from '../work/told-by';

/** What a snapshot froze: every check, the numbers, T-0, conditions and waivers. */
export function SnapshotFacts({ snapshot }: { readonly snapshot: SnapshotView }) {
  const { texts, format } = useViewer(gateTexts);
  const { people } = useGateWork();
  const words = texts.gates;
  const { counts, cutover, findings, conditions, waivers } = snapshot;
  return (
    <details className="rw-details">
      <summary>{words.rounds.frozenFacts}</summary>
      <div className="rw-stack-200">
        <p className="rw-number">{countsOf(counts, words).join(' · ')}</p>
        <p>
          {words.rounds.cutover}:{' '}
          {cutover.date === null ? words.rounds.notSet : `${format.shortDay(cutover.date)} ${cutover.time ?? ''}`} (
          {cutover.zone}) · {words.rounds.window}:{' '}
          {cutover.windowMinutes === null ? words.rounds.notSet : words.rounds.minutes(cutover.windowMinutes)}
        </p>
        <ul className="rw-stack-050" aria-label={words.rounds.frozenChecks}>
          {findings
            .filter(({ weight }) => weight !== 'not-asked')
            .map(({ check, weight, is, count }) => (
              <li key={check} className="rw-row rw-between">
                <span>
                  {words.check[check]} <span className="rw-subtle rw-small">{words.weights[weight]}</span>
                </span>
                <span className="rw-row rw-tight">
                  {count === 0 ? null : <span className="rw-number">{format.number(count)}</span>}
                  <FindingLozenge is={weight === 'off' ? 'not-checked' : is} />
                </span>
              </li>
            ))}
        </ul>
        {conditions.length === 0 ? null : (
          <ul className="rw-stack-050">
            {conditions.map(({ id, text, due, when = 'before' }) => (
              <li key={id} dir="auto" className="rw-break">
                {text}{' '}
                <span className="rw-subtle">
                  {words.promises.whens[when]} {due === null ? null : words.promises.dueOn(due)}
                </span>
              </li>
            ))}
          </ul>
        )}
        {waivers.length === 0 ? null : (
          <ul className="rw-stack-050">
            {waivers.map(({ id, check, reason, by, at }) => (
              <li key={id}>
                <span className="rw-strong">{words.check[check]}</span>{' '}
                <span dir="auto" className="rw-break">
                  {reason}
                </span>
                <ToldBy by={by} at={at} people={people} sentence={words.promises.waivedBy} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </details>
  );
}
