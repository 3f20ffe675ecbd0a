import { useState } from 'react';
import type { Finding, GateEvidence } from '../../../../../../src/contract/gates';
import { JiraLink } from '../../../kit/jira-link';
import { LinkButton } from '../../../kit/link-button';
import { NO_RACI_FILTER } from '../../../shell/place';
import { gateTexts } from '../gate-texts';
import { useViewer } from '../../../shell/viewer';
import { useGateWork } from '../work/gate-work';

/** So many are shown at first, and with each press. */
const PIECE = 20;

interface Props {
  readonly finding: Finding;
  readonly onRows: (finding: Finding) => void;
}

/** What keeps a check from being met: the things themselves, each with the way to it. */
export function EvidenceList({ finding, onRows }: Props) {
  const { texts } = useViewer(gateTexts);
  const { sheet, go } = useGateWork();
  const [most, setMost] = useState(PIECE);
  const words = texts.gates;
  const wave = sheet.wave.id;
  const nameOf = ({ kind, id }: GateEvidence) => sheet.names[`${kind} ${id}`];
  const isHidden = (one: GateEvidence) => (one.kind === 'item' || one.kind === 'row') && nameOf(one) === undefined;
  const named = finding.evidence.filter((one) => !isHidden(one));
  const hidden = finding.evidence.length - named.length;
  const kinds = new Set(finding.evidence.map(({ kind }) => kind));
  const left = named.length - most;
  const rows = named.filter(({ kind }) => kind === 'row').length;
  return (
    <div className="rw-stack-050 rw-small">
      {rows === 0 ? null : <LinkButton onClick={() => onRows(finding)}>{words.inGrid(rows)}</LinkButton>}
      {kinds.has('raci') ? (
        <LinkButton onClick={() => go({ page: 'raci', wave, filter: NO_RACI_FILTER })}>{words.openRaci}</LinkButton>
      ) : null}
      {kinds.has('decision') || kinds.has('document') ? (
        <LinkButton
          onClick={() =>
            go({ page: 'decisions', wave, part: kinds.has('decision') ? 'decisions' : 'documents', id: null })
          }
        >
          {words.openDecisions}
        </LinkButton>
      ) : null}
      {kinds.has('commitment') ? (
        <LinkButton onClick={() => go({ page: 'dates', wave })}>{words.openDates}</LinkButton>
      ) : null}
      <ul className="rw-stack-050">
        {named.slice(0, most).map((one) => {
          const name = nameOf(one);
          return (
            <li key={`${one.kind} ${one.id}`} className="rw-row rw-tight">
              {name === undefined || name.key === null || name.key === '' ? null : <JiraLink issueKey={name.key} />}
              <span dir="auto" className="rw-break">
                {name?.text ?? words.unnamed[one.kind]}
              </span>
            </li>
          );
        })}
      </ul>
      {left <= 0 ? null : (
        <LinkButton onClick={() => setMost(most + PIECE)}>{words.more(Math.min(PIECE, left))}</LinkButton>
      )}
      {hidden === 0 ? null : <p className="rw-subtle">{words.hiddenEvidence(hidden)}</p>}
    </div>
  );
}
