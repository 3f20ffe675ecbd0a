import { useState } from 'react';
import type { Finding, WeighedCheck } from '../../../../../../src/contract/gates';
import { gateTexts } from '../gate-texts';
import { useViewer } from '../../../shell/viewer';
import { CheckLine } from './check-line';
import type { CriterionAction } from './criterion-action';
import { CriterionDialog } from './criterion-action-dialog';
import { DemandDialog } from './demand-dialog';
import { GateSection } from '../work/gate-section';
import { useGateWork } from '../work/gate-work';
import { WaiveDialog } from './waive-dialog';
import { WeighDialog } from './weigh-dialog';

const HOME = 'rw-gate-checks';
type Asked =
  | { readonly does: 'weigh' | 'waive' | 'demand'; readonly check: WeighedCheck }
  | { readonly does: 'action'; readonly finding: Finding; readonly action: Exclude<CriterionAction, 'lines'> };

/** Every check with what it found, and what can be done about it. */
export function CheckList({ onRows }: { readonly onRows: (finding: Finding) => void }) {
  const { texts } = useViewer(gateTexts);
  const { sheet } = useGateWork();
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const { findings } = sheet.gate;
  return (
    <GateSection id={HOME} title={texts.gates.checks}>
      <ul className="rw-gate-checks">
        {findings
          .filter(({ weight }) => weight !== 'not-asked')
          .map((finding) => (
            <CheckLine
              key={finding.check}
              finding={finding}
              onRows={onRows}
              onAsk={(does, check) => setAsked({ does, check })}
              onAct={(action) => (action === 'lines' ? onRows(finding) : setAsked({ does: 'action', finding, action }))}
            />
          ))}
      </ul>
      {asked?.does === 'action' ? (
        <CriterionDialog does={asked.action} finding={asked.finding} home={HOME} onClose={close} />
      ) : null}
      {asked?.does === 'weigh' ? <WeighDialog check={asked.check} home={HOME} onClose={close} /> : null}
      {asked?.does === 'waive' ? <WaiveDialog check={asked.check} home={HOME} onClose={close} /> : null}
      {asked?.does === 'demand' ? <DemandDialog check={asked.check} home={HOME} onClose={close} /> : null}
    </GateSection>
  );
}
