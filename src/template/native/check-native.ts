import { T_ZERO } from '../template';
import { milestoneCircles } from './milestone-circles';
import { itemsOf, namedIds, type IdKind } from './named-ids';
import type { NativeFault } from './native-fault';
import type { NativeTemplate } from './native-schema';

/** Whether a document whose values are right one by one fits together: ids, milestones, and what excludes each other. */
export const checkNative = (native: NativeTemplate): readonly NativeFault[] => [
  ...repeatedIds(native),
  ...unknownIds(native),
  ...milestoneCircles(native.milestones ?? []),
  ...exclusions(native),
];

const DECLARED = [
  'roles',
  'questions',
  'placeholders',
  'lists',
  'milestones',
  'gates',
  'workstreams',
  'documents',
] as const;

const repeatedIds = (native: NativeTemplate): readonly NativeFault[] =>
  DECLARED.flatMap((key) => {
    const seen = new Set<string>(key === 'milestones' ? [T_ZERO] : []);
    return (native[key] ?? []).flatMap(({ id }, index): readonly NativeFault[] => {
      const isNew = !seen.has(id);
      seen.add(id);
      if (isNew) return [];
      const message =
        key === 'milestones' && id === T_ZERO
          ? `The milestone "${T_ZERO}" is there already: every wave has it.`
          : `The id "${id}" appears twice in "${key}".`;
      return [{ code: 'native-id-repeated', path: [key, index, 'id'], message, remedy: 'Give each an id of its own.' }];
    });
  });

/** So many of the known ids are named in a remedy. */
const MAX_SHOWN = 8;

const unknownIds = (native: NativeTemplate): readonly NativeFault[] => {
  const idsOf = (list: readonly { readonly id: string }[] = []) => new Set(list.map(({ id }) => id));
  const known: Readonly<Record<IdKind, ReadonlySet<string>>> = {
    role: idsOf(native.roles),
    question: idsOf(native.questions),
    list: idsOf(native.lists),
    milestone: idsOf(native.milestones).add(T_ZERO),
    document: idsOf(native.documents),
    workstream: idsOf(native.workstreams),
    phase: new Set(native.phases.map(({ name }) => name)),
  };
  const remedies = new Map<IdKind, string>();
  return namedIds(native).flatMap(({ kind, id, path }): readonly NativeFault[] => {
    if (known[kind].has(id)) return [];
    // Once a kind: a document may name thousands of ids that are not there.
    const remedy = remedies.get(kind) ?? remedyFor([...known[kind]]);
    remedies.set(kind, remedy);
    return [{ code: 'native-id-unknown', path, message: `There is no ${kind} "${id}" in this template.`, remedy }];
  });
};

const remedyFor = (known: readonly string[]): string => {
  const shown = known.slice(0, MAX_SHOWN).join(', ') + (known.length > MAX_SHOWN ? ' …' : '');
  return known.length === 0 ? 'Declare it, or take this out.' : `Declare it, or name one of these: ${shown}.`;
};

/** Two keys that say the same thing in two ways: one of them would be lost without a word. */
const exclusions = (native: NativeTemplate): readonly NativeFault[] => [
  ...itemsOf(native.phases).flatMap(({ item, path }) => [
    ...(item.owner !== undefined && item.owners !== undefined ? [twice([...path, 'owner'], 'owner', 'owners')] : []),
    ...(['text', 'tools'] as const).flatMap((key) =>
      item.sections !== undefined && item[key] !== undefined ? [twice([...path, key], key, 'sections')] : [],
    ),
  ]),
  ...(native.gates ?? []).flatMap(({ kind, approvers = [] }, index): readonly NativeFault[] =>
    kind === 'decision' || approvers.length === 0
      ? []
      : [
          {
            code: 'native-invalid',
            path: ['gates', index, 'approvers'],
            message: `A ${kind} has no approvers: only a decision has.`,
            remedy: 'Take the approvers out, or make it a decision.',
          },
        ],
  ),
];

const twice = (path: NativeFault['path'], key: string, other: string): NativeFault => ({
  code: 'native-invalid',
  path,
  message: `"${key}" and "${other}" stand beside each other.`,
  remedy: `Keep one of the two.`,
});
