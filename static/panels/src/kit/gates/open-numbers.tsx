import type { GateOpen } from '../../../../../src/contract/gates';
import { useViewer } from '../../shell/viewer';

/** What is open at a gate until its day: "71 items, 18 lines, 2 documents open · 5 behind plan". Nothing where nothing is open. */
export function OpenNumbers({ open }: { readonly open: GateOpen | undefined }) {
  const { texts } = useViewer();
  if (open === undefined || open.items + open.lines + open.documents === 0) return null;
  return <span className="rw-number rw-small">{texts.gates.open(open)}</span>;
}
