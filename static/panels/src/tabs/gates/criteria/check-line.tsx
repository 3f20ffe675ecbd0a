import Button from '@atlaskit/button/default/button';
import type { Finding, WeighedCheck } from '../../../../../../src/contract/gates';
import { HelpLink } from '../../../kit/help/help-link';
import { gateTexts } from '../gate-texts';
import { useViewer } from '../../../shell/viewer';
import { actionOf, type CriterionAction } from './criterion-action';
import { EvidenceList } from './evidence-list';
import { findingIs } from './finding-is';
import { FindingLozenge } from './finding-lozenge';
import { GateDecisions } from './gate-decisions';
import { useGateWork } from '../work/gate-work';

interface Props {
  readonly finding: Finding;
  readonly onRows: (finding: Finding) => void;
  readonly onAct: (action: CriterionAction) => void;
  readonly onAsk: (does: 'weigh' | 'waive' | 'demand', check: WeighedCheck) => void;
}

/** One check: what it asks, how much that weighs, what it found, and the things that it found. */
export function CheckLine({ finding, onRows, onAct, onAsk }: Props) {
  const { texts } = useViewer(gateTexts);
  const { sheet } = useGateWork();
  const { check, weight, is, evidence, waiver } = finding;
  const words = texts.gates;
  const name = words.check[check];
  const { may } = sheet;
  const isUnmet = is === 'unmet' && weight !== 'off';
  const action = sheet.wave.state === 'active' ? actionOf(finding, sheet.gate.gate.stands) : null;
  const counted = [...new Set(evidence.map(({ kind }) => kind))]
    .map((kind) => words.evidence[kind](evidence.filter((one) => one.kind === kind).length))
    .join(', ');
  return (
    <li className="rw-gate-check">
      <div className="rw-stack-050">
        <p>
          <span className="rw-strong">{name}</span>{' '}
          <HelpLink to={{ page: 'readiness', anchor: `check-${check}` }} label={words.checkHelp(name)} isMark>
            ?
          </HelpLink>
        </p>
        <p className="rw-small rw-subtle">{words.asks[check]}</p>
        {check === 'change' && sheet.gate.change !== undefined ? (
          <p className="rw-small rw-break" dir="auto">
            {words.changeSays(sheet.gate.change.says)}
          </p>
        ) : null}
        {check === 'decisions' ? <GateDecisions decisions={sheet.decisions} /> : null}
        {evidence.length === 0 ? null : (
          <details className="rw-details rw-small-summary">
            <summary aria-label={words.evidenceOf(counted, name)} className="rw-small">
              {counted}
            </summary>
            <EvidenceList finding={finding} onRows={onRows} />
          </details>
        )}
      </div>
      <div className="rw-row rw-tight">
        <FindingLozenge is={findingIs(finding, sheet.gate.verdict)} />
        <span className="rw-small rw-subtle">{words.weights[weight]}</span>
      </div>
      <div className="rw-row rw-tight rw-gate-check-actions">
        {action === null ? null : (
          <Button
            spacing="compact"
            appearance={is === 'unmet' || is === 'unknown' ? 'primary' : 'default'}
            aria-label={words.criterion.doesFor(words.criterion.does[action], name)}
            onClick={() => onAct(action)}
          >
            {words.criterion.does[action]}
          </Button>
        )}
        {check === 'facts' ? null : (
          <>
            {isUnmet && weight === 'should' && may.demand ? (
              <Button
                spacing="compact"
                aria-label={words.promises.demandFor(name)}
                onClick={() => onAsk('demand', check)}
              >
                {words.promises.demand}
              </Button>
            ) : null}
            {isUnmet && waiver === null && may.waive ? (
              <Button spacing="compact" aria-label={words.promises.waiveOf(name)} onClick={() => onAsk('waive', check)}>
                {words.promises.waive}
              </Button>
            ) : null}
            {may.weigh ? (
              <Button spacing="compact" aria-label={words.weighOf(name)} onClick={() => onAsk('weigh', check)}>
                {words.weigh}
              </Button>
            ) : null}
          </>
        )}
      </div>
    </li>
  );
}
