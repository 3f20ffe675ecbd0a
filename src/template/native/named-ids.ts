import type { NativeCondition, NativeItem, NativeTemplate } from './native-schema';
import { readOffset } from './offset-text';

type Path = readonly (string | number)[];
/** What an id is the id of; phases are named by their name. */
export type IdKind = 'role' | 'question' | 'list' | 'milestone' | 'document' | 'workstream' | 'phase';

/** A place of the document where something is named that must be declared elsewhere in it. */
export interface NamedId {
  readonly kind: IdKind;
  readonly id: string;
  readonly path: Path;
}

/** Every such place, in the order of the format. */
export const namedIds = (native: NativeTemplate): readonly NamedId[] => {
  const { milestones = [], gates = [], workstreams = [], documents = [], phases } = native;
  return [
    ...milestones.flatMap((one, index) => [
      ...offsetId(one.offset, ['milestones', index]),
      ...ids('role', one.cutover?.signOff, ['milestones', index, 'cutover', 'signOff']),
    ]),
    ...gates.flatMap((gate, index) => {
      const path: Path = ['gates', index];
      return [
        ...offsetId(gate.offset, path),
        ...ids('phase', gate.phases, [...path, 'phases']),
        ...ids('role', gate.approvers, [...path, 'approvers']),
        ...ids('document', gate.documents, [...path, 'documents']),
        ...raciIds(gate.raci, path),
      ];
    }),
    ...workstreams.flatMap((one, index) => ids('role', one.lead, ['workstreams', index, 'lead'])),
    ...documents.flatMap((one, index) => ids('role', one.owner, ['documents', index, 'owner'])),
    ...itemsOf(phases).flatMap(({ item, path }) => [
      ...itemIds(item, path),
      ...('workstream' in item ? ids('workstream', item.workstream, [...path, 'workstream']) : []),
    ]),
  ];
};

/** Modules, tasks and subtasks with their paths, in order. */
export const itemsOf = (phases: NativeTemplate['phases']) =>
  phases.flatMap(({ modules }, p) =>
    modules.flatMap((module, m) => {
      const path: Path = ['phases', p, 'modules', m];
      return [
        { item: module, path },
        ...(module.tasks ?? []).flatMap((task, t) => {
          const below: Path = [...path, 'tasks', t];
          const subtasks = (task.subtasks ?? []).map((item, s) => ({ item, path: [...below, 'subtasks', s] }));
          return [{ item: task, path: below }, ...subtasks];
        }),
      ];
    }),
  );

const itemIds = (item: NativeItem, path: Path): readonly NamedId[] => [
  ...ids('role', item.owner, [...path, 'owner']),
  ...ids('role', item.owners, [...path, 'owners']),
  ...offsetId(item.offset, path),
  ...(item.when === undefined ? [] : conditionIds(item.when, [...path, 'when'])),
  ...ids('list', item.repeat, [...path, 'repeat']),
  ...(item.rows ?? []).flatMap((row, index) => ids('role', row.owner, [...path, 'rows', index, 'owner'])),
  ...ids('document', item.documents, [...path, 'documents']),
  ...raciIds(item.raci, path),
];

const raciIds = (raci: NativeItem['raci'], path: Path): readonly NamedId[] =>
  raci === undefined
    ? []
    : (['accountable', 'responsible', 'consulted', 'informed'] as const).flatMap((key) =>
        ids('role', raci[key], [...path, 'raci', key]),
      );

const conditionIds = (when: NativeCondition, path: Path): readonly NamedId[] => {
  if (typeof when === 'string') return ids('question', when, path);
  if ('question' in when) return ids('question', when.question, [...path, 'question']);
  const [key, parts] = 'all' in when ? (['all', when.all] as const) : (['any', when.any] as const);
  return parts.flatMap((part, index) => conditionIds(part, [...path, key, index]));
};

const offsetId = (offset: string | undefined, path: Path): readonly NamedId[] =>
  offset === undefined ? [] : ids('milestone', readOffset(offset)?.milestone, [...path, 'offset']);

const ids = (kind: IdKind, named: string | readonly string[] | undefined, path: Path): readonly NamedId[] => {
  if (named === undefined) return [];
  return typeof named === 'string'
    ? [{ kind, id: named, path }]
    : named.map((id, index) => ({ kind, id, path: [...path, index] }));
};
