import type { RowKind } from '../contract/readiness';
import { NO_MARKS } from './item-marks';
import type { WaveFacts, WavePhase } from './wave-facts';

/** The checklist of an item, as far as it is compared with others. A key is made of the text of its line. */
export interface Checklist {
  readonly item: string;
  /** Path of the module: the checklists of two modules are compared as a whole. */
  readonly module: string;
  /** Slug. */
  readonly phase: string;
  readonly lines: readonly { readonly key: string; readonly kind: RowKind }[];
}

/** By item, by the key of its line: the item of the latest checklist that asks the line again. */
export type RepeatedLines = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** So many lines make a repetition: one line alone may be the same by chance. */
const FEWEST = 2;

interface Asked {
  readonly item: string;
  readonly module: string;
}

/**
 * Which lines a later checklist asks again (product rules "A repeated checklist is asked once"). The checklists of a module
 * repeat those of a module of an earlier phase where at least two go/no-go or test lines, and half of those of the module
 * with fewer, are the same. A line that several checklists of one phase have is asked in each: they are about different
 * things. Phases without dates have no order. Linear in the number of lines.
 */
export function repeatedLines(
  lists: readonly Checklist[],
  phases: readonly Pick<WavePhase, 'slug' | 'start' | 'due'>[],
): RepeatedLines {
  const places = placesOf(phases);
  const sizes = new Map<string, number>();
  const byLine = new Map<string, Map<number, Asked | null>>();
  for (const { item, module, phase, lines } of lists) {
    const place = places.get(phase);
    if (place === undefined) continue;
    const own = new Set(lines.filter(({ kind }) => kind === 'go-no-go' || kind === 'test').map(nameOf));
    sizes.set(module, (sizes.get(module) ?? 0) + own.size);
    for (const name of own) {
      const at = byLine.get(name) ?? new Map<number, Asked | null>();
      at.set(place, at.has(place) ? null : { item, module });
      byLine.set(name, at);
    }
  }

  const pairs = [...byLine].flatMap(([name, at]) => {
    const asked = [...at].sort(([a], [b]) => a - b).flatMap(([, one]) => (one === null ? [] : [one]));
    return asked.flatMap((earlier, index) => asked.slice(index + 1).map((later) => ({ name, earlier, later })));
  });
  const shared = new Map<string, number>();
  const both = (earlier: Asked, later: Asked): string => `${earlier.module} ${later.module}`;
  for (const { earlier, later } of pairs) shared.set(both(earlier, later), (shared.get(both(earlier, later)) ?? 0) + 1);

  const repeated = new Map<string, Map<string, string>>();
  // Of one line the pairs with later checklists come in the order of these: the last one counts.
  for (const { name, earlier, later } of pairs) {
    const count = shared.get(both(earlier, later)) ?? 0;
    const fewer = Math.min(sizes.get(earlier.module) ?? 0, sizes.get(later.module) ?? 0);
    if (count < FEWEST || count * 2 < fewer) continue;
    const byKey = repeated.get(earlier.item) ?? new Map<string, string>();
    byKey.set(name.slice(name.indexOf(' ') + 1), later.item);
    repeated.set(earlier.item, byKey);
  }
  return repeated;
}

const nameOf = ({ key, kind }: Checklist['lines'][number]): string => `${kind} ${key}`;

/** By slug where a phase comes among the others: by its dates. Phases of the same days have one place. */
function placesOf(phases: readonly Pick<WavePhase, 'slug' | 'start' | 'due'>[]): ReadonlyMap<string, number> {
  const dated = phases.flatMap(({ slug, start, due }) =>
    start === null ? [] : [[slug, `${start} ${due ?? ''}`] as const],
  );
  const days = [...new Set(dated.map(([, day]) => day))].sort();
  return new Map(dated.map(([slug, day]) => [slug, days.indexOf(day)]));
}

/** The checklists of the template that a wave asks. One of an item that is not applicable repeats nothing. */
export function repeatedInWave({ specs, marks, phases }: Pick<WaveFacts, 'specs' | 'marks' | 'phases'>): RepeatedLines {
  const lists = [...specs.values()].flatMap(({ node, module, phase, rows }) =>
    rows.length === 0 || (marks.get(node) ?? NO_MARKS).notApplicable !== null
      ? []
      : [{ item: node, module, phase, lines: rows }],
  );
  return repeatedLines(lists, phases);
}
