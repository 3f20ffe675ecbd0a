import { describeDocument } from '../document/describe-document';
import type { DocumentReading, NamedDocument } from '../document/document-reading';
import { documentTitle } from '../document/document-title';
import { emptyTables } from '../document/empty-tables';
import type { DocumentBlock } from '../document/source-document';
import { unowned } from '../document/table-notes';
import { titled } from '../document/titled';
import { diagnosticAt, type Diagnostic } from '../diagnostic';
import { withoutContacts } from '../prose/without-contacts';
import type { Offset, Phase, Place, Template } from '../template';
import { tableChoice, type ReadingMap } from '../reading-map';
import { withCutover } from '../timeline/with-cutover';
import { classifyColumns, type ClassifiedTable } from './classify-columns';
import { groupTree, type ContentBlock, type Group } from './group-tree';
import { typedHeading } from './heading-words';
import { closedModule } from './open-items';
import { blockReading, type BlockReading } from './block-reading';
import { isWorkTable, rootLevelOf, type Tables } from './shape-of-groups';
import { walkGroups } from './walk-groups';

/**
 * Reads a document of any shape, block by block: headings and lines that label a list make groups, items of lists and rows of tables
 * are work where they stand, paragraphs are text of their group. Null where it has neither a heading, a list nor a table of work.
 */
export const readBlocks = (document: NamedDocument): DocumentReading | null => {
  const others = emptyTables(document.blocks);
  const { map = {} } = document;
  const tables = classifyAll(others.blocks, map);
  const isWork = (block: DocumentBlock) =>
    block.kind === 'heading' || block.kind === 'list' || (block.kind === 'table' && isWorkTable(tables.get(block)));
  if (!others.blocks.some(isWork)) return null;
  const clean = withoutContacts(others.blocks);
  const all = clean.blocks === others.blocks ? tables : classifyAll(clean.blocks, map);
  const named = rootOf(document, clean.blocks);
  const level = rootLevelOf(named.root, named.heading, all);
  const typed = level === 1 ? typedHeading(named.heading) : null;
  const title = typed === null || document.title !== null ? named.title : titled(typed.title, named.title).title;
  const reading = blockReading(document.file, title, all, map);
  if (title !== named.title) reading.understood.push(named.heading);
  reading.about.push(...named.about);
  walkGroups(named.root, level, reading);
  return {
    template: templateOf(title, document.file, reading),
    diagnostics: [
      ...others.diagnostics,
      ...clean.diagnostics,
      ...reading.diagnostics,
      ...ticked(reading),
      ...openOwners(reading),
    ],
    understood: reading.understood,
  };
};

const classifyAll = (blocks: readonly DocumentBlock[], map: ReadingMap): Tables => {
  const all = new Map<ContentBlock, ClassifiedTable>();
  let heading = '';
  for (const block of blocks) {
    if (block.kind === 'heading') heading = block.text;
    if (block.kind !== 'table') continue;
    const { columns, isSkipped } = tableChoice(map, block.at.line, heading);
    const classified = classifyColumns(block, columns);
    all.set(block, isSkipped ? { ...classified, title: null } : classified);
  }
  return all;
};

interface NamedRoot {
  readonly title: string;
  /** The words of the heading that gave the title; the title without one. */
  readonly heading: string;
  readonly root: Group;
  /** A heading that says more than the title, and one beside a title that was given. */
  readonly about: readonly DocumentBlock[];
}

/** The document's title, and its groups below it. A heading that is the only one is a group as well as the title. */
const rootOf = (document: NamedDocument, blocks: readonly DocumentBlock[]): NamedRoot => {
  const { title, heading } = documentTitle(blocks, document.title, document.fallback);
  const root = groupTree(blocks);
  const [first] = root.groups;
  const isWhole = root.groups.length === 1 && first?.heading?.level !== 7;
  const isTitle =
    first !== undefined && isWhole && (first.groups.length > 0 || typedHeading(first.heading?.text ?? '') !== null);
  if (!isTitle) return { title, heading: title, root, about: [] };
  const raised = raise(first);
  return {
    title,
    heading: first.heading?.text ?? title,
    root: { ...raised, heading: null, depth: 0, content: [...root.content, ...raised.content] },
    about: heading === null || first.heading === null ? [] : [first.heading],
  };
};

/** A group and all below it, one level up. */
const raise = (group: Group): Group => ({ ...group, depth: group.depth - 1, groups: group.groups.map(raise) });

const templateOf = (title: string, file: string, reading: BlockReading): Template => {
  const { about, notices } = describeDocument(reading.about);
  const roles = reading.roles.roles();
  const phases: Phase[] = [];
  const offsets = new Map<string, Offset>();
  for (const module of reading.modules) {
    const known = phases.find(({ name }) => name === module.phase);
    const closed = closedModule(module, file);
    if (known) (known.modules as Phase['modules'][number][]).push(closed);
    else phases.push({ name: module.phase, modules: [closed] });
    for (const { traits } of module.tasks) {
      const { offset } = traits;
      const seen = offsets.get(module.phase);
      const isExact = offset?.days === 0 && offset.minutes === undefined && offset.months === undefined;
      if (offset !== undefined && (seen === undefined || isExact)) offsets.set(module.phase, offset);
    }
  }
  const whole = phases.length === 0 ? [{ name: title, modules: [] }] : phases;
  return {
    name: title,
    version: '',
    format: 'blocks',
    phases: whole.length > 1 ? withCutover(whole, offsets) : whole,
    ...(about.length === 0 ? {} : { about }),
    ...(notices.length === 0 ? {} : { notices }),
    ...(roles.length === 0 ? {} : { roles }),
  };
};

const ticked = ({ ticks, modules, file }: BlockReading): readonly Diagnostic[] => {
  if (ticks === 0) return [];
  const at: Place = modules[0]?.at ?? { file, offset: 0, line: 1, column: 1 };
  return [
    diagnosticAt(at, {
      code: 'ticks-read',
      severity: 'info',
      message: `${String(ticks)} ${ticks === 1 ? 'item is' : 'items are'} ticked in the source: the status “Done” is kept with ${ticks === 1 ? 'it' : 'them'}.`,
      remedy: 'The issues are created all the same. Close those that need not be done once more.',
    }),
  ];
};

const openOwners = ({ modules, hasOwners, file }: BlockReading): readonly Diagnostic[] => {
  if (!hasOwners) return [];
  const at: Place = modules[0]?.at ?? { file, offset: 0, line: 1, column: 1 };
  return unowned(
    modules.map((module) => closedModule(module, file)),
    at,
  );
};
