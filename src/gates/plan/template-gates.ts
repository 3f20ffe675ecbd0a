import type { OffsetChoice } from '../../contract/choices';
import type { GateKind, GateStands } from '../../contract/gates';
import type { ItemSpec } from '../../readiness/item-spec';
import { GO_NO_GO_WORDS } from '../../values/go-no-go-words';
import { isSameDay } from '../../values/is-same-day';
import { PLAIN_GATE, type PlannedGate } from './planned-gate';

/** What a template says of gates, and what its plan has marked as rows of go or no-go. */
export interface GatesOfTemplate {
  readonly gates: readonly {
    readonly id: string;
    readonly name: string;
    readonly kind: GateKind;
    readonly offset?: OffsetChoice;
    /** Names of phases. */
    readonly phases?: readonly string[];
    readonly approvers?: readonly string[];
    readonly documents?: readonly string[];
    readonly raci?: object;
    /** Paths of tasks that are themselves this go or no-go. */
    readonly settles?: readonly string[];
  }[];
  readonly milestones: readonly {
    readonly id: string;
    readonly name: string;
    readonly offset?: OffsetChoice;
    readonly cutover?: { readonly signOff?: string };
  }[];
  readonly phases: readonly { readonly slug: string; readonly name: string }[];
  readonly specs: Iterable<Pick<ItemSpec, 'phase' | 'rows'>>;
  /** Items that ask for a sign-off, with their day. */
  readonly signOffs: readonly { readonly node: string; readonly phase: string; readonly offset: OffsetChoice }[];
}

/**
 * The gates that a template brings: its own; the cutover of each environment that is signed off; and, where none of its
 * decisions looks into a phase with go/no-go rows, one for the exit of that phase. In this order, each id once.
 */
export function templateGates(template: GatesOfTemplate): PlannedGate[] {
  const own = template.gates.map((gate) => ownGate(gate, template));
  const isDecided = (milestone: string): boolean =>
    own.some(
      ({ kind, stands, offset }) =>
        kind === 'decision' &&
        offset !== null &&
        ((offset.milestone === milestone && isOnTheDay(offset)) ||
          (stands === 'cutover' && isSameDay(offset, { milestone, days: 0 }, template.milestones))),
    );
  const cutovers = template.milestones
    .filter(({ id, cutover }) => cutover?.signOff !== undefined && !isDecided(id))
    .map(({ id, name, cutover }): PlannedGate => ({
      ...PLAIN_GATE,
      id: `cutover-${id}`,
      name,
      kind: 'decision',
      stands: 'cutover',
      offset: { milestone: id, days: 0 },
      seats: cutover?.signOff === undefined ? [] : [cutover.signOff],
    }));
  const looksInto = (slug: string) =>
    own.some(({ kind, phases }) => kind === 'decision' && (phases === null || phases.includes(slug)));
  const asked = new Set([...template.specs].flatMap(({ phase, rows }) => (rows.some(isGoNoGo) ? [phase] : [])));
  const exits = template.phases
    .filter(({ slug }) => asked.has(slug) && !looksInto(slug))
    .map(({ slug, name }): PlannedGate => ({
      ...PLAIN_GATE,
      id: `exit-${slug}`,
      name: `Exit ${name}`,
      kind: 'decision',
      stands: 'phase-exit',
      offset: null,
      phases: [slug],
    }));
  const ids = new Set<string>();
  return [...own, ...cutovers, ...exits]
    .filter(({ id }) => !ids.has(id) && ids.add(id))
    .map((gate) => ({ ...gate, settles: settledBy(gate, template) }));
}

function ownGate(gate: GatesOfTemplate['gates'][number], template: GatesOfTemplate): PlannedGate {
  const { id, name, kind, offset, phases, approvers = [], documents = [], raci } = gate;
  return {
    ...PLAIN_GATE,
    id,
    name,
    kind,
    stands: standsAt(gate, template),
    offset: offset ?? null,
    phases: phases?.map((phase) => template.phases.find((one) => one.name === phase)?.slug ?? phase) ?? null,
    documents,
    raci: raci === undefined ? null : id,
    seats: kind === 'decision' ? approvers : [],
    settles: gate.settles ?? [],
  };
}

/** The tasks that are themselves this go or no-go, and those that ask for a sign-off on the day of the gate, in its phases. */
function settledBy({ kind, offset, phases, settles }: PlannedGate, template: GatesOfTemplate): string[] {
  if (kind !== 'decision' || offset === null) return [...settles];
  const asking = template.signOffs.filter(
    (one) => (phases === null || phases.includes(one.phase)) && isSameDay(one.offset, offset, template.milestones),
  );
  return [...new Set([...settles, ...asking.map(({ node }) => node)])];
}

/** A template does not say it: a decision on the day of a cutover, or one that calls itself go or no-go, stands at one. */
const standsAt = (
  { kind, name, offset }: GatesOfTemplate['gates'][number],
  { milestones }: GatesOfTemplate,
): GateStands => {
  if (kind !== 'decision') return 'phase-exit';
  const cutovers = new Set(['t-0', ...milestones.flatMap(({ id, cutover }) => (cutover === undefined ? [] : [id]))]);
  const onTheDay = offset !== undefined && isOnTheDay(offset) && cutovers.has(offset.milestone);
  return onTheDay || GO_NO_GO_WORDS.test(name) ? 'cutover' : 'phase-exit';
};

/** Hours before or after are the same day. */
const isOnTheDay = ({ days, months }: OffsetChoice): boolean => days === 0 && months === undefined;

const isGoNoGo = ({ kind }: ItemSpec['rows'][number]): boolean => kind === 'go-no-go';
