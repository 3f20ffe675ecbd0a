import { Lozenge } from '../../../kit/lozenge';
import type { GateLine } from '../../../../../../src/contract/gate-sheet';
import { gateTexts } from '../gate-texts';
import { useViewer } from '../../../shell/viewer';
import { decidedWords } from '../../../kit/gates/decided-words';

/** What people made of a gate so far: decided, waiting for signatures, written or sent. */
export function GateOutcome({ line }: { readonly line: GateLine }) {
  const { texts } = useViewer(gateTexts);
  const { kind, decided, toSign, done } = line;
  const words = texts.gates;
  if (kind !== 'decision') return <span className={done === 0 ? 'rw-subtle' : ''}>{words.done[kind](done)}</span>;
  return (
    <span className="rw-stack-050">
      {decided === null ? (
        toSign === null ? (
          <span className="rw-subtle">{words.undecided}</span>
        ) : null
      ) : (
        <>
          <span className="rw-strong">{decidedWords(texts, decided.outcome, decided.against)}</span>
          {decided.is === 'worse' ? (
            <span className="rw-lozenge">
              <Lozenge appearance="removed" isWide>
                {words.worse(decided.worse)}
              </Lozenge>
            </span>
          ) : null}
          {decided.is === 'cannot-say' ? <span className="rw-small">{words.cannotSay}</span> : null}
        </>
      )}
      {toSign === null ? null : <span className="rw-small">{words.waits(toSign)}</span>}
    </span>
  );
}
