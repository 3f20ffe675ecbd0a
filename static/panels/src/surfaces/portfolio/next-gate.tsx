import type { NextGate as Gate } from '../../../../../src/contract/readiness';
import { decidedWords } from '../../kit/gates/decided-words';
import { VerdictLozenge } from '../../kit/gates/verdict-lozenge';
import { LinkButton } from '../../kit/link-button';
import { portfolioTexts } from './portfolio-texts';
import { useViewer } from '../../shell/viewer';

interface Props {
  readonly gate: Gate;
  readonly label: string;
  readonly onOpen: () => void;
}

/** The decision gate of a wave that comes next: what was decided there, or else what the rules say. */
export function NextGate({ gate, label, onOpen }: Props) {
  const { texts, format } = useViewer(portfolioTexts);
  const { name, date, verdict, decided, open } = gate;
  return (
    <span className="rw-stack-050">
      <LinkButton label={label} title={name} onClick={onOpen}>
        <span dir="auto" className="rw-clamp">
          {name}
        </span>
      </LinkButton>
      <span className="rw-subtle rw-small">{format.shortDay(date)}</span>
      {decided === null ? (
        verdict === null ? null : (
          <VerdictLozenge verdict={verdict} open={open} />
        )
      ) : (
        <span className="rw-small">
          {decidedWords(texts, decided.outcome, decided.against)}
          {decided.worse === 0 ? null : ` · ${texts.gates.worse(decided.worse)}`}
        </span>
      )}
    </span>
  );
}
