import type { ChangeKind, Effect, GateChange } from '../../contract/gates';
import { CHANGE_RULES } from './change-rules';

interface What {
  readonly what: string;
  readonly phase?: string | null;
  readonly from: string;
  readonly to: string;
  /** Of a change that ranks. */
  readonly effect?: Effect;
}

/** A change with the effect that the rules give its kind. */
export function ruledChange(kind: ChangeKind, { what, phase = null, from, to, effect = 'neutral' }: What): GateChange {
  const ruled = CHANGE_RULES.find((rule) => rule.kind === kind)?.effect ?? 'as it ranks';
  return {
    id: `${kind} ${what} ${to}`,
    kind,
    effect: ruled === 'as it ranks' ? effect : ruled,
    what,
    phase,
    from,
    to,
  };
}
