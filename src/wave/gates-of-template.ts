import type { ScopedNode } from '../plan/scope/scoped-node';
import { type Gate, type Template, T_ZERO } from '../template/template';
import { GO_NO_GO_WORDS } from '../values/go-no-go-words';
import { isSameDay } from '../values/is-same-day';

/** A gate with the tasks that its own decision completes: to attend the call, say. */
export type GateWithTasks = Gate & { readonly settles?: readonly string[] };

/**
 * The gates that a template brings: its own, and where none of these is a go/no-go decision, one on the day of each task in scope that is
 * itself a go or no-go (to attend the call, say). Two decisions on one day are one meeting, and it settles such a task of its day.
 */
export function gatesOfTemplate(
  { gates = [], milestones = [] }: Pick<Template, 'gates' | 'milestones'>,
  nodes: readonly ScopedNode[],
): GateWithTasks[] {
  const found: GateWithTasks[] = [...gates];
  const hasOwn = gates.some(({ kind, name }) => kind === 'decision' && GO_NO_GO_WORDS.test(name));
  for (const { path, title, offset } of dated(nodes)) {
    if (!GO_NO_GO_WORDS.test(title)) continue;
    const there = found.findIndex(
      (gate) => gate.kind === 'decision' && gate.offset !== undefined && isSameDay(gate.offset, offset, milestones),
    );
    const gate = found[there];
    if (gate !== undefined) found[there] = { ...gate, settles: [...(gate.settles ?? []), path] };
    else if (!hasOwn) {
      const id = idOf(offset);
      if (!found.some((one) => one.id === id))
        found.push({ id, name: 'Go/no-go', kind: 'decision', offset, settles: [path] });
    }
  }
  return found;
}

function idOf({ milestone, days, months = 0 }: NonNullable<Gate['offset']>): string {
  const away = months === 0 ? String(Math.abs(days)) : `${String(Math.abs(months))}-months`;
  const day = `${days < 0 || months < 0 ? 'before' : 'after'}-${away}`;
  return milestone === T_ZERO ? `go-no-go-${day}` : `go-no-go-${milestone}-${day}`;
}

interface Dated {
  readonly path: string;
  readonly title: string;
  readonly offset: NonNullable<Gate['offset']>;
}

const dated = (nodes: readonly ScopedNode[]): readonly Dated[] =>
  nodes
    .filter(({ omitted }) => omitted === null)
    .flatMap(({ kind, path, title, traits: { offset }, children }) => [
      ...(offset === undefined || kind === 'module' ? [] : [{ path, title, offset }]),
      ...dated(children),
    ]);
