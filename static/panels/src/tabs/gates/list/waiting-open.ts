import type { GateLine } from '../../../../../../src/contract/gate-sheet';
import type { GateOpen } from '../../../../../../src/contract/gates';

/** What is open at a gate as long as nothing is decided there: after that the decision is what counts. */
export const waitingOpen = ({ decided, open }: Pick<GateLine, 'decided' | 'open'>): GateOpen | undefined =>
  decided === null ? open : undefined;
