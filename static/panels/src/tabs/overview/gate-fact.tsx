import Button from '@atlaskit/button/default/button';
import type { NextGate } from '../../../../../src/contract/readiness';
import { decidedWords } from '../../kit/gates/decided-words';
import { OpenNumbers } from '../../kit/gates/open-numbers';
import { VerdictLozenge } from '../../kit/gates/verdict-lozenge';
import { useViewer } from '../../shell/viewer';
import { overviewTexts } from './overview-texts';

interface Props {
  readonly gate: NextGate | null;
  readonly onGate: (gate: string | null) => void;
}

/** The decision gate that comes next: its day, its status, and the way to it. */
export function GateFact({ gate, onGate }: Props) {
  const { texts, format } = useViewer(overviewTexts);
  return (
    <section className="rw-overview-fact" aria-labelledby="rw-next-gate">
      <h2 id="rw-next-gate" className="rw-overview-heading">
        {texts.facts.gate}
      </h2>
      {gate === null ? (
        <>
          <p className="rw-subtle">{texts.facts.noGate}</p>
          <div>
            <Button spacing="compact" onClick={() => onGate(null)}>
              {texts.facts.setGates}
            </Button>
          </div>
        </>
      ) : (
        <>
          <p className="rw-overview-words rw-strong" dir="auto">
            {texts.facts.gateOn(gate.name, format.shortDay(gate.date))}
          </p>
          <div className="rw-row">
            {gate.decided === null ? (
              gate.verdict === null ? null : (
                <VerdictLozenge verdict={gate.verdict} open={gate.open} />
              )
            ) : (
              <span>{decidedWords(texts, gate.decided.outcome, gate.decided.against)}</span>
            )}
            {gate.decided === null || gate.decided.worse === 0 ? null : (
              <span className="rw-small">{texts.facts.worse(gate.decided.worse)}</span>
            )}
            <Button spacing="compact" onClick={() => onGate(gate.id)}>
              {texts.facts.openGate}
            </Button>
          </div>
          {gate.decided === null ? (
            // On a phone the first screen is for the answer; the gate has the numbers.
            <span className="rw-wide-only">
              <OpenNumbers open={gate.open} />
            </span>
          ) : null}
        </>
      )}
    </section>
  );
}
