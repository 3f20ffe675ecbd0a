import type { ScopedNode } from '../plan/scope/scoped-node';
import { type Gate, type Template, T_ZERO } from '../template/template';
import { GO_NO_GO_WORDS } from '../values/go-no-go-words';

/**
 * The gates that a template brings: its own, and a decision on the day of each task in scope that is itself a go or no-go (to attend the
 * call, say), unless there is one on that day. Timelines and checklists have no other way to say it.
 */
export function gatesOfTemplate({ gates = [] }: Pick<Template, 'gates'>, nodes: readonly ScopedNode[]): Gate[] {
  const found = [...gates];
  const decisionAt = (offset: NonNullable<Gate['offset']>) =>
    found.some(
      (gate) =>
        gate.kind === 'decision' &&
        gate.offset?.milestone === offset.milestone &&
        gate.offset.days === offset.days &&
        gate.offset.months === offset.months,
    );
  for (const { title, offset } of dated(nodes)) {
    if (!GO_NO_GO_WORDS.test(title) || decisionAt(offset)) continue;
    const { milestone, days, months = 0 } = offset;
    const away = months === 0 ? String(Math.abs(days)) : `${String(Math.abs(months))}-months`;
    const day = `${days < 0 || months < 0 ? 'before' : 'after'}-${away}`;
    const id = milestone === T_ZERO ? `go-no-go-${day}` : `go-no-go-${milestone}-${day}`;
    if (!found.some((gate) => gate.id === id)) found.push({ id, name: 'Go or no-go', kind: 'decision', offset });
  }
  return found;
}

const dated = (
  nodes: readonly ScopedNode[],
): { readonly title: string; readonly offset: NonNullable<Gate['offset']> }[] =>
  nodes
    .filter(({ omitted }) => omitted === null)
    .flatMap(({ kind, title, traits: { offset }, children }) => [
      ...(offset === undefined || kind === 'module' ? [] : [{ title, offset }]),
      ...dated(children),
    ]);
