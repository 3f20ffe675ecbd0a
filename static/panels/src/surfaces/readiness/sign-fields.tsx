import Button from '@atlaskit/button/default/button';
import { useState } from 'react';
import type { GateSheet } from '../../../../../src/contract/gate-sheet';
import type { ErrorView } from '../../../../../src/contract/result';
import { CHECK_NAMES } from '../../../../../src/contract/check-names';
import { ruleWords } from '../../../../../src/report/minutes-words';
import { Failed } from '../../kit/failed';
import { NOT_SIGNED, SignatureFields, signatureOf } from '../../kit/gates/signature-fields';
import { VerdictLozenge } from '../../kit/gates/verdict-lozenge';
import { leaveFor } from '../../kit/report/leave-for';
import { call } from '../../shell/call';
import { errorOf } from '../../shell/use-call';
import { useNow } from '../../shell/use-now';
import { useViewer } from '../../shell/viewer';
import { readinessTexts } from './readiness-texts';

/** An age in minutes is looked at twice a minute. */
const AGE_REFRESH_MS = 30_000;

interface Props {
  readonly sheet: GateSheet;
  /** The id of the wave's project. */
  readonly project: string;
  readonly onSheet: (sheet: GateSheet) => void;
  readonly onClose: () => void;
  readonly onSigned: (gate: string) => void;
}

/** What was frozen, why it has its status, and the signature. Nothing is chosen beforehand. */
export function SignFields({ sheet, project, onSheet, onClose, onSigned }: Props) {
  const { texts, format } = useViewer(readinessTexts);
  const now = useNow(AGE_REFRESH_MS);
  const [isLost, setIsLost] = useState(false);
  const words = texts.sign;
  const { wave, gate: view, may } = sheet;
  const newest = view.rounds.at(-1)?.snapshot;
  // The one that was looked at: where another was frozen meanwhile, this signature is refused.
  const [snapshot, setSnapshot] = useState(newest);
  const [draft, setDraft] = useState(NOT_SIGNED);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<{ readonly changed: boolean; readonly error: ErrorView | null } | null>(null);
  if (snapshot === undefined || !may.sign) return <p role="status">{words.notAsked}</p>;
  const { verdict, findings, counts, conditions, fingerprint, frozenAt } = snapshot;
  const open = findings.filter(({ is, count }) => is === 'unmet' && count > 0);
  const openOf = (check: string | null) => open.find((finding) => finding.check === check)?.count ?? 0;
  const openConditions = conditions.filter(({ met }) => met === null).length;
  const worse = view.standing?.worse.length ?? 0;

  async function sign() {
    const act = signatureOf(fingerprint, draft);
    setTried(true);
    if (act === null || busy) return;
    setBusy(true);
    setTrouble(null);
    const at = { wave: wave.id, gate: view.gate.id };
    try {
      await call('actGate', { ...at, act, version: view.version });
      onSigned(view.gate.name);
    } catch (failure) {
      const error = errorOf(failure);
      const changed = error?.code === 'changed-meanwhile';
      const now = changed ? await call('getGate', at).catch(() => null) : null;
      if (now !== null) {
        onSheet(now);
        setSnapshot(now.gate.rounds.at(-1)?.snapshot);
      }
      setTrouble({ changed, error });
      setBusy(false);
    }
  }

  return (
    <form
      className="rw-stack-200"
      aria-label={words.open(view.gate.name)}
      onSubmit={(event) => {
        event.preventDefault();
        void sign();
      }}
    >
      <div className="rw-stack-050">
        <p>
          {words.snapshot(
            view.gate.name,
            format.clock(Date.parse(frozenAt), wave.zone),
            format.relative(frozenAt, now),
          )}
        </p>
        <p className="rw-row">
          <span className="rw-small rw-subtle">{words.status}</span>
          <VerdictLozenge verdict={verdict.is} />
          <span className="rw-number">{words.complete(counts.complete, counts.counted)}</span>
        </p>
        <ul>
          {verdict.reasons.map(({ rule, check }) => (
            <li key={`${rule} ${check ?? ''}`}>{words.reason(ruleWords(rule, check), openOf(check))}</li>
          ))}
          {open
            .filter((finding) => verdict.reasons.every(({ check }) => check !== finding.check))
            .map(({ check, count }) => (
              <li key={`open ${check}`}>{words.openOf(CHECK_NAMES[check], count)}</li>
            ))}
          {openConditions === 0 ? null : <li>{words.conditions(openConditions)}</li>}
          {worse === 0 ? null : <li>{words.worse(worse)}</li>}
        </ul>
        <div>
          <Button
            spacing="compact"
            onClick={() => {
              setIsLost(false);
              leaveFor({ id: wave.id, project }, { tab: 'gates', gate: view.gate.id }).catch(() => setIsLost(true));
            }}
          >
            {words.openGate}
          </Button>
        </div>
        {isLost ? <p role="alert">{words.openFailed}</p> : null}
        <details className="rw-small rw-subtle">
          <summary>{words.details}</summary>
          {words.fingerprint} <code className="rw-code">{fingerprint}</code>
        </details>
      </div>
      <SignatureFields words={words} draft={draft} onDraft={setDraft} isTried={tried} />
      <p className="rw-small rw-subtle">{words.body}</p>
      {trouble === null ? null : (
        <Failed title={trouble.changed ? words.changed : words.notSigned} error={trouble.error} />
      )}
      <div className="rw-row">
        <Button type="submit" appearance="primary" spacing="compact" isLoading={busy}>
          {words.sign}
        </Button>
        <Button spacing="compact" appearance="subtle" onClick={onClose}>
          {texts.cancel}
        </Button>
      </div>
    </form>
  );
}
