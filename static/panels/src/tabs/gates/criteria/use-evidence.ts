import type { Finding, GateEvidence } from '../../../../../../src/contract/gates';
import type { Option } from '../../../kit/choice';
import { useViewer } from '../../../shell/viewer';
import { gateTexts } from '../gate-texts';
import { useGateWork } from '../work/gate-work';

/** What a criterion names of one kind, to choose from. */
export function useEvidence({ evidence }: Pick<Finding, 'evidence'>, kind: GateEvidence['kind']): readonly Option[] {
  const { texts } = useViewer(gateTexts);
  const { sheet } = useGateWork();
  return evidence
    .filter((one) => one.kind === kind)
    .map(({ id }) => ({ value: id, label: sheet.names[`${kind} ${id}`]?.text ?? texts.gates.unnamed[kind] }));
}
