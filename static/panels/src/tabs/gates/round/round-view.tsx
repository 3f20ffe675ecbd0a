import type { RoundView as Round } from '../../../../../../src/contract/gates';
import { Message } from '../../../kit/message';
import { gateTexts } from '../gate-texts';
import { useViewer } from '../../../shell/viewer';
import { decidedWords } from '../../../kit/gates/decided-words';
import { useGateWork } from '../work/gate-work';
import { SeatList } from './seat-list';
import { SnapshotFacts } from './snapshot-facts';
import { ToldBy } from '../work/told-by';
import { VerdictLozenge } from '../../../kit/gates/verdict-lozenge';

interface Props {
  readonly round: Round;
  readonly isNewest: boolean;
  readonly onRecord: ((seat: string) => void) | null;
}

/** One snapshot with what was signed on it and what came of it. */
export function RoundView({ round, isNewest, onRecord }: Props) {
  const { texts } = useViewer(gateTexts);
  const { people } = useGateWork();
  const words = texts.gates.rounds;
  const { snapshot, decision, outcome, holds, results, answersForAll } = round;
  return (
    <article className="rw-card rw-stack-200" aria-label={`${words.fingerprint} ${snapshot.fingerprint}`}>
      <div className="rw-row rw-between">
        <div className="rw-row">
          <VerdictLozenge verdict={snapshot.verdict.is} />
          <span title={words.fingerprintMeans}>
            <span className="rw-subtle rw-small">{words.fingerprint}</span>{' '}
            <code className="rw-code">{snapshot.fingerprint}</code>
          </span>
        </div>
        <ToldBy by={snapshot.frozenBy} at={snapshot.frozenAt} people={people} sentence={words.frozen} />
      </div>
      {round.forged === true ? (
        <Message appearance="error">
          <p>{words.forged}</p>
        </Message>
      ) : null}
      {decision === null ? (
        <p className="rw-strong">
          {isNewest ? (outcome === null ? words.open : words.comesTo(texts.gates.outcomes[outcome])) : words.replaced}
        </p>
      ) : (
        <div className="rw-stack-050">
          <p className="rw-strong">{decidedWords(texts, decision.outcome, decision.against)}</p>
          <ToldBy by={decision.by} at={decision.at} people={people} sentence={words.decidedOn} />
          {decision.reason === '' ? null : (
            <p dir="auto" className="rw-break rw-quote">
              {decision.reason}
            </p>
          )}
        </div>
      )}
      {answersForAll === null ? null : <p className="rw-strong">{texts.gates.answersForAll}</p>}
      <SeatList approvers={snapshot.approvers} decides={snapshot.decides} round={round} onRecord={onRecord} />
      {holds.length === 0 ? null : (
        <ul className="rw-stack-050">
          {holds.map(({ by, at, reason, changes }) => (
            <li key={`${by} ${at}`}>
              <ToldBy by={by} at={at} people={people} sentence={(when) => words.holds(when, changes.length)} />
              <p dir="auto" className="rw-small rw-break">
                {reason}
              </p>
            </li>
          ))}
        </ul>
      )}
      {results.length === 0 ? null : (
        <div className="rw-stack-050">
          <p className="rw-legend">{words.results}</p>
          <ul className="rw-stack-050">
            {results.map(({ is, by, at, note }) => (
              <li key={`${by} ${at}`}>
                <span className="rw-strong">{words.resultIs[is]}</span>
                <ToldBy by={by} at={at} people={people} sentence={words.resultOn} />
                <p dir="auto" className="rw-small rw-break">
                  {note}
                </p>
              </li>
            ))}
          </ul>
        </div>
      )}
      <SnapshotFacts snapshot={snapshot} />
    </article>
  );
}
