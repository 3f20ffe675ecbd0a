import { contentsLeftOut } from '../contents-left-out';
import { blockText, blocksText } from '../document/block-text';
import { notImported } from '../document/not-imported';
import type { DocumentBlock } from '../document/source-document';
import { titled } from '../document/titled';
import { diagnosticAt, type Diagnostic } from '../diagnostic';
import { headingChoice, type HeadingKind } from '../reading-map';
import type { Offset, Place, Section } from '../template';
import type { BlockReading } from './block-reading';
import { addPair, pairOf, type Pair } from './facts';
import type { ContentBlock, Group, HeadingBlock } from './group-tree';
import { headingOffset } from './heading-offset';
import { typedHeading, type HeadingMeaning } from './heading-words';
import { isContents, itemsOfList, withoutBoxes } from './items-of-list';
import { addSection, addText, type Holder, type OpenItem, type OpenModule } from './open-items';
import { groupMeaning, holdsWork, isWorkTable, type RootLevel } from './shape-of-groups';
import { raciColumns, rowsOfMatrix, rowsOfTable, tableRead, type RowItems } from './table-rows';

/** Where the reader stands. */
interface Context {
  readonly phase: string;
  readonly module: OpenModule | null;
  readonly task: OpenItem | null;
  /** When what stands here is due, as the nearest heading says it. */
  readonly offset: Offset | undefined;
  /** Whether rows go to modules of their phase and category. */
  readonly splits: boolean;
}

/** Reads the groups below the root. `rootLevel` is that of the title (`rootLevelOf`). */
export const walkGroups = (root: Group, rootLevel: RootLevel, reading: BlockReading): void => {
  const holders = countHolders(root, reading);
  const clock = onlyTimes(root, rootLevel, reading);
  const start: Context = { phase: reading.title, module: null, task: null, offset: undefined, splits: holders < 2 };
  const walk = (group: Group, context: Context) => {
    const below = enter(group, group.depth + rootLevel, context, { reading, isAlone: isAlone(root), clock });
    if (below === null) return;
    for (const one of group.groups) walk(one, below);
  };
  walk(root, start);
};

const isAlone = (root: Group): boolean => root.groups.length === 1 && root.groups[0]?.groups.length === 0;

const countHolders = (group: Group, reading: BlockReading): number =>
  (holdsWork(group, reading.tables) ? 1 : 0) + group.groups.reduce((sum, one) => sum + countHolders(one, reading), 0);

/** Whether each module's heading stands above a timeline and nothing else: then each is a phase. */
const onlyTimes = (root: Group, rootLevel: RootLevel, { tables }: BlockReading): boolean => {
  const holders = root.groups.filter((group) => holdsWork(group, tables));
  const isTimes = (block: ContentBlock) => {
    if (block.kind === 'list') return false;
    const table = tables.get(block);
    return block.kind !== 'table' || !isWorkTable(table) || table?.roles.includes('time') === true;
  };
  return (
    rootLevel === 0 &&
    holders.length > 1 &&
    holders.every(({ content, groups }) => groups.length === 0 && content.every(isTimes))
  );
};

interface Surroundings {
  readonly reading: BlockReading;
  readonly isAlone: boolean;
  readonly clock: boolean;
}

/** Opens what a group is and reads its content. Null where what stands below it is read with it. */
const enter = (group: Group, own: number, context: Context, around: Surroundings): Context | null => {
  const { reading } = around;
  const { heading } = group;
  if (heading === null) {
    const open = own === 1 ? openModule(reading.title, placeOf(group, reading), context, reading) : null;
    const inner = { ...context, module: open };
    readContent(group.content, inner, reading, open ?? 'about');
    return inner;
  }
  const chosen = headingChoice(reading.map, heading.text);
  const level = chosen === null ? own : (CHOSEN_LEVELS[chosen] ?? own);
  const meaning =
    chosen === null ? groupMeaning(group, reading.tables) : chosen === 'text' || chosen === 'skip' ? 'no work' : null;
  if (chosen === 'skip') {
    reading.diagnostics.push(...skipped(allBlocks(group)));
    return null;
  }
  if (meaning !== null && readPart(group, heading, meaning, level, context, around)) return null;
  const offset = headingOffset(heading.text) ?? context.offset;
  if (level === 0) return enterPhase(group, heading, { ...context, offset }, reading);
  if (level === 1) return enterModule(group, heading, { ...context, offset }, around);
  if (level === 2 || context.task === null) return enterTask(group, heading, { ...context, offset }, reading);
  // Deeper headings are sections of their task, their lists stand below it.
  const { title, whole } = titled(heading.text, 'Section');
  const texts = blocksText(group.content.filter((block) => !isWorkHere(block, reading)));
  addSection(context.task.sections, title, [whole ?? '', texts].filter((one) => one !== '').join('\n\n'), heading.at);
  const work = group.content.filter((block) => isWorkHere(block, reading));
  readContent(work, { ...context, offset }, reading, context.task);
  return { ...context, offset };
};

/** The levels of what a person says that a heading is. */
const CHOSEN_LEVELS: Readonly<Partial<Record<HeadingKind, number>>> = { phase: 0, epic: 1, task: 2 };

/** Lists of one item are remarks where they stand deep. */
const isWorkHere = (block: ContentBlock, reading: BlockReading): boolean => {
  if (block.kind === 'table') return isWorkTable(reading.tables.get(block));
  return block.kind === 'list' && (block.items.length > 1 || /^\[[ xX]\]/.test(block.items[0]?.text ?? ''));
};

const enterPhase = (group: Group, heading: HeadingBlock, context: Context, reading: BlockReading): Context => {
  const { title, whole } = titled(heading.text, 'Phase');
  const inner: Context = { ...context, phase: title, module: null, task: null };
  const hasWork = holdsWork(group, reading.tables);
  if (!hasWork && (whole !== null || group.content.length > 0 || group.groups.length === 0)) {
    if (group.groups.length > 0) {
      // What a phase says of itself is in its first module.
      const text = [whole ?? '', blocksText(group.content)].filter((one) => one !== '').join('\n\n');
      (group.groups[0]?.content as ContentBlock[] | undefined)?.unshift({ kind: 'text', text, at: heading.at });
      return inner;
    }
  }
  if (!hasWork && group.groups.length > 0) return inner;
  const module = openModule(title, heading.at, inner, reading);
  if (whole !== null) addText(module.sections, whole, heading.at);
  addMeta(heading, module, reading);
  const offset = module.traits.offset ?? inner.offset;
  readContent(group.content, { ...inner, module, offset }, reading, module);
  return { ...inner, offset };
};

const enterModule = (group: Group, heading: HeadingBlock, context: Context, around: Surroundings): Context => {
  const { reading } = around;
  const typed = typedHeading(heading.text);
  const words = typed?.kind === 'epic' ? typed.title : heading.text;
  if (words !== heading.text) reading.understood.push(heading.text);
  const { title, whole } = titled(words, reading.title);
  const isSplit = context.splits && group.content.some((block) => splitsRows(block, reading));
  if (isSplit) {
    if (!around.isAlone) reading.about.push(heading);
    const inner = { ...context, module: null };
    readContent(group.content, inner, reading, 'about');
    return inner;
  }
  const phase = around.clock && holdsWork(group, reading.tables) ? title : context.phase;
  const module = openModule(title, heading.at, { ...context, phase }, reading);
  if (whole !== null) addText(module.sections, whole, heading.at);
  addMeta(heading, module, reading);
  const inner = { ...context, phase, module, task: null, offset: module.traits.offset ?? context.offset };
  readContent(group.content, inner, reading, module);
  return inner;
};

const splitsRows = (block: ContentBlock, { tables }: BlockReading): boolean => {
  const table = block.kind === 'table' ? tables.get(block) : undefined;
  return (
    table !== undefined && table.title !== null && table.roles.some((role) => role === 'phase' || role === 'group')
  );
};

const enterTask = (group: Group, heading: HeadingBlock, context: Context, reading: BlockReading): Context => {
  const module = context.module ?? openModule(reading.title, heading.at, context, reading);
  const typed = typedHeading(heading.text);
  const words = typed === null ? heading.text : typed.title;
  if (words !== heading.text) reading.understood.push(heading.text);
  const { title, whole } = titled(words, `Task ${String(module.tasks.length + 1)}`);
  const offset = context.offset;
  const task: OpenItem = {
    title,
    at: heading.at,
    sections: [],
    traits: offset === undefined ? {} : { offset },
    below: [],
  };
  if (whole !== null) addText(task.sections, whole, heading.at);
  addMeta(heading, task, reading);
  module.tasks.push(task);
  const inner = { ...context, module, task };
  readContent(group.content, inner, reading, task);
  return inner;
};

/** Front matter above a heading is values of what it heads. */
const addMeta = (heading: HeadingBlock, holder: Holder, reading: BlockReading): void => {
  for (const line of heading.meta ?? []) {
    const pair = pairOf(line);
    if (pair) addPair(holder, { ...pair, value: pair.value.replace(/^(["'])(.*)\1$/, '$2') }, heading.at, reading);
    else addText(holder.sections, line, heading.at);
  }
};

/** Reads a group that is a part of what stands above it, or no work at all. False where it is a group like others. */
const readPart = (
  group: Group,
  heading: HeadingBlock,
  meaning: HeadingMeaning,
  level: number,
  context: Context,
  around: Surroundings,
): boolean => {
  const { reading } = around;
  const holder = context.task ?? context.module;
  if (meaning === 'tasks') {
    if (level < 2) return false;
    reading.understood.push(heading.text);
    readContent(group.content, context, reading, holder ?? 'about');
    for (const below of group.groups) enter(below, 3, context, around);
    return true;
  }
  if (meaning === 'criteria') {
    if (holder === null) return false;
    const body = blocksText(
      group.content.map((block) => (block.kind === 'list' ? { ...block, items: withoutBoxes(block.items) } : block)),
    );
    holder.sections.push({ kind: 'criteria', heading: heading.text, body, at: heading.at });
    addDeep(group.groups, holder.sections);
    return true;
  }
  if (meaning === 'text' && (holder === null || level < 2)) {
    if (!group.content.some(({ kind }) => kind === 'list' || kind === 'table')) return false;
  }
  if (meaning === 'text' && holder !== null && level > 1) {
    const kind: Section['kind'] = /^(?:descriptions?|beschreibung|descripción|descrição)$/i.test(heading.text.trim())
      ? 'description'
      : 'other';
    holder.sections.push({
      kind,
      heading: heading.text,
      body: textsOf(group.content, holder, reading),
      at: heading.at,
    });
    addDeep(group.groups, holder.sections);
    return true;
  }
  const blocks = allBlocks(group);
  if (meaning === 'contents') {
    reading.diagnostics.push(...leftOut(blocks));
    return true;
  }
  if (meaning === 'people') proposeRoles(group, reading);
  reading.diagnostics.push(...notImported(blocks).map((one) => ({ ...one, severity: 'info' as const })));
  if (holder === null) for (const block of blocks) reading.about.push(block);
  else
    holder.sections.push({ kind: 'other', heading: heading.text, body: blocksText(blocks.slice(1)), at: heading.at });
  return true;
};

const PARTY = /^(customer|provider|partner|vendor|client)s? ?[-–—:] ?(\S.{0,60})$/i;

/** "<Party> - <Area>" lines of a team are roles that the work can be given to. */
const proposeRoles = (group: Group, reading: BlockReading): void => {
  for (const block of group.content) {
    if (block.kind !== 'list') continue;
    for (const { text } of block.items) if (PARTY.test(text.trim())) reading.roles.ownersOf(text.replace(/\s+/g, ' '));
  }
};

const allBlocks = (group: Group): readonly DocumentBlock[] => [
  ...(group.heading === null ? [] : [group.heading]),
  ...group.content,
  ...group.groups.flatMap(allBlocks),
];

const addDeep = (groups: readonly Group[], sections: Section[]): void => {
  for (const group of groups)
    if (group.heading !== null)
      addSection(sections, group.heading.text, blocksText(allBlocks(group).slice(1)), group.heading.at);
};

/** The words of a list of contents, kept in a diagnostic. */
const leftOut = (blocks: readonly DocumentBlock[]) =>
  blocks.slice(0, 1).map((first) => contentsLeftOut(first.at, blocks.map(blockText).join('\n')));

/** What a person leaves out, kept in a diagnostic. */
const skipped = (blocks: readonly DocumentBlock[]): readonly Diagnostic[] =>
  blocks.slice(0, 1).map(({ at }) =>
    diagnosticAt(at, {
      code: 'not-imported',
      severity: 'info',
      message: 'This section is left out, as the map of the source says.',
      remedy: 'Nothing needs to be done.',
      text: blocks.map(blockText).join('\n'),
    }),
  );

const openModule = (title: string, at: Place, { phase }: Context, reading: BlockReading): OpenModule => {
  const module: OpenModule = { title, at, phase, sections: [], traits: {}, tasks: [] };
  reading.modules.push(module);
  return module;
};

const placeOf = (group: Group, { file }: BlockReading): Place =>
  group.content[0]?.at ?? group.groups[0]?.heading?.at ?? { file, offset: 0, line: 1, column: 1 };

/** Lines of values ("Owner: X") are given to the holder; all other text is answered. */
const textsOf = (blocks: readonly ContentBlock[], holder: Holder, reading: BlockReading): string =>
  blocks
    .map((block) => (block.kind === 'text' && takePairs(block.text, block.at, holder, reading) ? '' : blockText(block)))
    .filter((text) => text !== '')
    .join('\n\n');

const takePairs = (text: string, at: Place, holder: Holder, reading: BlockReading): boolean => {
  if (text.length > 1_000 || !text.includes(':')) return false;
  const pairs = text.split('\n').map(pairOf);
  if (
    !pairs.every(
      (pair): pair is Pair => pair !== null && pair.value !== '' && (pair.role !== 'other' || pairs.length > 1),
    )
  )
    return false;
  for (const pair of pairs) addPair(holder, pair, at, reading);
  return true;
};

/** Reads what stands right below a heading into a module or a task; `about` opens a module only where there is work. */
const readContent = (
  content: readonly ContentBlock[],
  context: Context,
  reading: BlockReading,
  target: OpenModule | OpenItem | 'about',
): void => {
  let holder = target;
  /** The item that a text right behind a list belongs to. */
  let last: OpenItem | null = null;
  const add = (items: readonly OpenItem[], at: Place): void => {
    if (holder === 'about') holder = openModule(reading.title, at, context, reading);
    const below = 'tasks' in holder ? holder.tasks : holder.below;
    for (const item of items) {
      date(item, context.offset);
      below.push(item);
      last = item;
    }
  };
  for (const block of content) {
    if (isContents(block)) {
      reading.diagnostics.push(...leftOut([block]));
      continue;
    }
    if (block.kind === 'list') {
      const isTask = holder === 'about' || 'tasks' in holder;
      add(itemsOfList(block.items, isTask, reading), block.at);
      continue;
    }
    const table = block.kind === 'table' ? reading.tables.get(block) : undefined;
    if (table !== undefined && isWorkTable(table)) {
      const rows = readTable(table, context, reading);
      last = null;
      for (const row of rows) placeRow(row, context, reading, add, () => (holder === 'about' ? null : holder));
      continue;
    }
    if (table !== undefined) reading.diagnostics.push(...notImported([block]));
    if (block.kind === 'text' && holder !== 'about' && takePairs(block.text, block.at, holder, reading)) continue;
    const text = blockText(block);
    if (/^[-*_\s]*$/.test(text)) continue;
    if (last !== null) addText((last as OpenItem).sections, text, (last as OpenItem).at);
    else if (holder === 'about') reading.about.push(block);
    else addText(holder.sections, text, block.at);
  }
};

const date = (item: OpenItem, offset: Offset | undefined): void => {
  if (offset === undefined || item.traits.offset !== undefined || item.isUndated) return;
  item.traits = { ...item.traits, offset };
  for (const below of item.below) date(below, offset);
};

const readTable = (
  table: Parameters<typeof tableRead>[0],
  context: Context,
  reading: BlockReading,
): readonly RowItems[] => {
  reading.diagnostics.push(tableRead(table));
  const matrix = raciColumns(table);
  reading.hasOwners ||= table.roles.includes('owner') || table.roles.includes('time') || matrix.length > 0;
  if (matrix.length > 0) return rowsOfMatrix(table, matrix, reading);
  if (table.title === null) return [];
  const splits = context.splits && context.task === null;
  return rowsOfTable({ ...table, title: table.title }, [...reading.tables.values()], reading, splits);
};

const placeRow = (
  row: RowItems,
  context: Context,
  reading: BlockReading,
  add: (items: readonly OpenItem[], at: Place) => void,
  holder: () => OpenModule | OpenItem | null,
): void => {
  const name = row.group ?? row.phase;
  if (name === null) {
    add(row.items, row.at);
    const open = holder();
    if (row.items.length === 0 && open === null) add([], row.at);
    for (const section of row.sections) holder()?.sections.push(section);
    return;
  }
  const title = name === '' ? reading.title : name;
  const phase = row.phase === null || row.phase === '' ? context.phase : row.phase;
  const known = reading.modules.find((module) => module.title === title && module.phase === phase);
  const module = known ?? openModule(title, row.at, { ...context, phase }, reading);
  for (const item of row.items) {
    date(item, context.offset);
    module.tasks.push(item);
  }
  if (row.traits !== undefined) module.traits = { ...row.traits, ...module.traits };
  for (const section of row.sections) module.sections.push(section);
};
