import Button from '@atlaskit/button/default/button';
import { Lozenge } from '../../../kit/lozenge';
import type { Waiver } from '../../../../../../src/contract/gates';
import { gateTexts } from '../gate-texts';
import { useViewer } from '../../../shell/viewer';
import { useGateWork } from '../work/gate-work';
import { ToldBy } from '../work/told-by';

interface Props {
  readonly waiver: Waiver;
  readonly onEnd: () => void;
}

/** An unmet check that an approver let pass, with the reason. */
export function WaiverLine({ waiver, onEnd }: Props) {
  const { texts } = useViewer(gateTexts);
  const { sheet, people } = useGateWork();
  const words = texts.gates.promises;
  const { check, by, at, reason, until, ended } = waiver;
  const name = texts.gates.check[check];
  return (
    <li className="rw-stack-050">
      <div className="rw-row">
        <Lozenge appearance={ended === null ? 'moved' : 'default'}>{texts.gates.found.waived}</Lozenge>
        <span className="rw-strong">{name}</span>
        {until === null ? null : <span className="rw-small">{words.untilDay(until)}</span>}
      </div>
      <p dir="auto" className="rw-break">
        {reason}
      </p>
      <div className="rw-row rw-apart">
        <ToldBy by={by} at={at} people={people} sentence={words.waivedBy} />
        {ended === null ? null : <ToldBy by={ended.by} at={ended.at} people={people} sentence={words.ended} />}
        {ended === null && sheet.may.waive ? (
          <Button spacing="compact" aria-label={words.endWaiverOf(name)} onClick={onEnd}>
            {words.endWaiver}
          </Button>
        ) : null}
      </div>
    </li>
  );
}
