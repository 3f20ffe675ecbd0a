import { checkNumbers } from './check-numbers';
import { diagnosticAt, type Diagnostic } from './diagnostic';
import { splitBlocks, type Block } from './split-blocks';
import { stripEcho } from './strip-echo';
import type { Item, Module, Place, Section, Task } from './template';

export interface ParsedModules {
  readonly modules: readonly Module[];
  /** By module, the phase whose heading stands above it; null without one. */
  readonly phases: readonly (string | null)[];
  readonly diagnostics: readonly Diagnostic[];
}

interface OpenItem {
  readonly number: number;
  /** False where the heading named no number and one was counted instead. */
  readonly numbered: boolean;
  readonly title: string;
  readonly at: Place;
  readonly sections: Section[];
}
interface OpenTask extends OpenItem {
  readonly subtasks: OpenItem[];
}
interface OpenModule {
  readonly title: string;
  readonly at: Place;
  readonly sections: Section[];
  readonly tasks: OpenTask[];
}

/**
 * Reads the MigOps grammar (`# Module:`, `## Task N:`, `## Task N: Subtask M:`, `#### Description | Acceptance Criteria |
 * Tools`) from decoded text. Never throws: every fault is a diagnostic, and each line that is not blank is in a module or in a
 * diagnostic's text. `fallbackTitle` names a module whose heading does not.
 */
export const parseMigops = (file: string, text: string, fallbackTitle = ''): ParsedModules => {
  const parser = new MigopsParser(file, text, fallbackTitle);
  const { blocks, openFences } = splitBlocks(text);
  for (const block of blocks) parser.take(block);
  for (const line of openFences) parser.reportOpenFence(line);
  return parser.finish();
};

/** What is said of text that has no place in the template. It goes on until a heading that has one. */
interface Stray {
  readonly code: 'text-before-module' | 'task-without-module' | 'subtask-without-task';
  readonly at: Place;
  end: number;
}

class MigopsParser {
  private readonly modules: OpenModule[] = [];
  private readonly diagnostics: Diagnostic[] = [];
  private module: OpenModule | null = null;
  private task: OpenTask | null = null;
  /** What sections belong to; null while text is stray. */
  private sections: Section[] | null = null;
  private stray: Stray | null = null;
  private phase: string | null = null;
  /** Where the open phase begins, as long as it has no module. */
  private phaseBlock: Block | null = null;
  private readonly phases: (string | null)[] = [];
  private moduleNumber: number | null = null;
  /** The open module's tasks are numbered 1.1, 1.2 …, the module's number first. */
  private isDotted = false;

  constructor(
    private readonly file: string,
    private readonly text: string,
    private readonly fallbackTitle: string,
  ) {}

  take(block: Block): void {
    const heading = block.heading;
    switch (heading?.kind) {
      case 'phase':
        return this.openPhase(block, heading.title);
      case 'module':
        this.moduleNumber = heading.number;
        this.isDotted = false;
        return this.openModule(block, heading.title);
      case 'task':
        return this.openTask(block, heading.number, heading.title);
      case 'subtask':
        if (heading.dotted && this.namesModule(heading.task))
          return this.openTask(block, heading.number, heading.title);
        return this.openSubtask(block, heading.task, heading.number, heading.title);
      default:
        return this.addSection(block);
    }
  }

  reportOpenFence(line: number): void {
    this.report(
      { file: this.file, offset: 0, line, column: 1 },
      {
        code: 'code-fence-open',
        severity: 'warning',
        message: 'This code fence is not closed; it is taken to end at the next heading.',
        remedy: 'Write its marker once more on a line of its own, where the code ends.',
      },
    );
  }

  finish(): ParsedModules {
    this.endStray();
    this.reportEmptyPhase();
    for (const module of this.modules) this.checkModule(module);
    const modules = this.modules.map((module): Module => ({
      title: module.title,
      path: this.file,
      at: module.at,
      sections: module.sections,
      tasks: module.tasks.map((task): Task => ({ ...toItem(task), subtasks: task.subtasks.map(toItem) })),
    }));
    const diagnostics = this.diagnostics.toSorted((a, b) => a.line - b.line || a.column - b.column);
    return { modules, phases: this.phases, diagnostics };
  }

  /** A phase's heading; its own text belongs to the module that it stands behind, as that of any other heading. */
  private openPhase(block: Block, title: string): void {
    this.reportEmptyPhase();
    this.phase = title;
    this.phaseBlock = block;
    if (block.body.trim() === '') {
      this.endStray();
      return;
    }
    if (this.sections === null) return this.startStray(block, 'text-before-module');
    this.sections.push({ kind: 'other', heading: title, body: block.body, at: this.placeOf(block) });
  }

  private reportEmptyPhase(): void {
    const block = this.phaseBlock;
    if (!block) return;
    this.phaseBlock = null;
    this.report(this.placeOf(block), {
      code: 'module-empty',
      severity: 'warning',
      message: `The phase "${shorten(this.phase ?? '')}" has no module, and is left out.`,
      remedy: 'Write "# Module: …" below it, or take the heading out.',
      text: block.source,
    });
  }

  /** Whether `Task 1.2` is the second task of module 1, and not the second subtask of a task 1. */
  private namesModule(task: number | null): boolean {
    if (!this.module || task === null) return false;
    const isOwn = this.moduleNumber === null ? this.module.tasks.length === 0 : this.moduleNumber === task;
    this.isDotted ||= isOwn && this.module.tasks.length === 0;
    return this.isDotted && isOwn;
  }

  private openModule(block: Block, title: string): void {
    this.endStray();
    const at = this.placeOf(block);
    if (title === '') {
      this.report(at, {
        code: 'module-title-empty',
        severity: 'warning',
        message: 'This module has no title.',
        remedy: 'Write the title after "# Module:".',
        text: block.source,
      });
    }
    const named = title || this.fallbackTitle || `Module ${String(this.modules.length + 1)}`;
    this.module = { title: named, at, sections: [], tasks: [] };
    this.modules.push(this.module);
    this.phases.push(this.phase);
    this.phaseBlock = null;
    this.task = null;
    this.sections = this.module.sections;
    this.addBody(block);
  }

  private openTask(block: Block, number: number | null, title: string): void {
    if (!this.module) return this.startStray(block, 'task-without-module');
    this.endStray();
    const item = this.openItem(block, 'task', number, title, this.module.tasks, []);
    this.task = { ...item, subtasks: [] };
    this.module.tasks.push(this.task);
    this.sections = item.sections;
    this.addBody(block);
  }

  private openSubtask(block: Block, taskNumber: number | null, number: number | null, title: string): void {
    if (!this.module) return this.startStray(block, 'task-without-module');
    const parent = this.parentOf(taskNumber);
    if (!parent) return this.startStray(block, 'subtask-without-task');
    this.endStray();
    const echoes = taskNumber === null ? [] : [taskNumber];
    const item = this.openItem(block, 'subtask', number, title, parent.subtasks, echoes);
    if (parent !== this.task) {
      this.report(item.at, {
        code: 'subtask-number-out-of-order',
        severity: 'error',
        message: `This subtask of task ${String(parent.number)} comes after a later task.`,
        remedy: `Move it up, below task ${String(parent.number)}.`,
      });
    }
    parent.subtasks.push(item);
    this.sections = item.sections;
    this.addBody(block);
  }

  /** The task that a subtask names; the latest one where it names none. */
  private parentOf(taskNumber: number | null): OpenTask | null {
    if (taskNumber === null || this.task?.number === taskNumber) return this.task;
    return this.module?.tasks.findLast((task) => task.number === taskNumber) ?? null;
  }

  private openItem(
    block: Block,
    kind: 'task' | 'subtask',
    number: number | null,
    title: string,
    siblings: readonly OpenItem[],
    above: readonly number[],
  ): OpenItem {
    const at = this.placeOf(block);
    const counted = number ?? (siblings.at(-1)?.number ?? 0) + 1;
    if (number === null) {
      this.report(at, {
        code: `${kind}-number-missing`,
        severity: 'error',
        message: `This ${kind} has no number.`,
        remedy: `Write its number in the heading: "${kind === 'task' ? `## Task ${String(counted)}:` : `Subtask ${String(counted)}:`}".`,
      });
    }
    const stripped = stripEcho(title, kind, [...above, counted]);
    if (stripped !== title) {
      this.report(at, {
        code: 'title-echoes-number',
        severity: 'info',
        message: `The title repeats its own number; it is read as "${stripped}".`,
        remedy: 'Nothing needs to be done. To be rid of this line, take the number out of the title.',
        text: block.source,
      });
    }
    if (stripped === '') {
      this.report(at, {
        code: 'item-title-empty',
        severity: 'warning',
        message: `This ${kind} has no title.`,
        remedy: "Write the title after the number's colon.",
        text: block.source,
      });
    }
    const fallback = `${kind === 'task' ? 'Task' : 'Subtask'} ${String(counted)}`;
    return { number: counted, numbered: number !== null, title: stripped || fallback, at, sections: [] };
  }

  private addSection(block: Block): void {
    const heading = block.heading;
    if (!this.sections) {
      if (this.stray) this.stray.end = block.end;
      else if (heading || block.body.trim() !== '') this.startStray(block, 'text-before-module');
      return;
    }
    if (heading?.kind === 'section') {
      const body = [heading.inline, block.body].filter((part) => part !== '').join('\n');
      this.sections.push({ kind: heading.section, heading: heading.heading, body, at: this.placeOf(block) });
    } else if (heading?.kind === 'unknown') {
      const isSection = heading.level > 2;
      this.report(this.placeOf(block), {
        code: isSection ? 'section-unknown' : 'heading-unknown',
        severity: 'warning',
        message: `"${shorten(heading.heading)}" is not a heading of the template grammar; it is kept as a section of its own.`,
        remedy: isSection
          ? 'Use Description, Acceptance Criteria or Tools, or leave it: its text is imported under this heading.'
          : 'Use "# Module: …", "## Task N: …" or "## Task N: Subtask M: …", or leave it: its text is imported under this heading.',
      });
      this.sections.push({ kind: 'other', heading: heading.heading, body: block.body, at: this.placeOf(block) });
    } else {
      this.addBody(block);
    }
  }

  /** Text that stands under a module's or an item's heading, before any section. */
  private addBody(block: Block): void {
    if (block.body.trim() === '' || !this.sections) return;
    const at: Place = { file: this.file, offset: block.bodyStart, line: block.bodyLine, column: 1 };
    this.sections.push({ kind: 'other', heading: '', body: block.body, at });
    this.report(at, {
      code: 'text-outside-section',
      severity: 'warning',
      message: 'This text has no section heading; it is kept at the top of the description.',
      remedy: 'Write "#### Description" above it.',
    });
  }

  private startStray(block: Block, code: Stray['code']): void {
    this.endStray();
    const offset = block.heading ? block.start : block.bodyStart;
    const line = block.heading ? block.line : block.bodyLine;
    this.stray = { code, at: { file: this.file, offset, line, column: 1 }, end: block.end };
    this.sections = null;
  }

  private endStray(): void {
    const stray = this.stray;
    if (!stray) return;
    this.stray = null;
    this.report(stray.at, {
      ...STRAY[stray.code],
      code: stray.code,
      text: this.text.slice(stray.at.offset, stray.end).trimEnd(),
    });
  }

  private checkModule(module: OpenModule): void {
    if (module.tasks.length === 0) {
      this.report(module.at, {
        code: 'module-empty',
        severity: 'warning',
        message: `The module "${shorten(module.title)}" has no task.`,
        remedy: 'Add a task ("## Task 1: …"), or leave it: it becomes an epic without children.',
      });
    }
    for (const one of checkNumbers('task', module.tasks)) this.diagnostics.push(one);
    for (const task of module.tasks) {
      for (const one of checkNumbers('subtask', task.subtasks)) this.diagnostics.push(one);
      if (task.subtasks.length === 0) this.checkEmpty('task', task);
      for (const subtask of task.subtasks) this.checkEmpty('subtask', subtask);
    }
  }

  private checkEmpty(kind: 'task' | 'subtask', item: OpenItem): void {
    if (item.sections.some((section) => section.body.trim() !== '' || section.kind === 'other')) return;
    this.report(item.at, {
      code: 'item-empty',
      severity: 'warning',
      message: `The ${kind} "${shorten(item.title)}" has a title and nothing else.`,
      remedy: 'Say under "#### Description" what is to be done, or leave it: it is imported with its title only.',
    });
  }

  private placeOf(block: Block): Place {
    return { file: this.file, offset: block.start, line: block.line, column: 1 };
  }

  private report(at: Place, rest: Parameters<typeof diagnosticAt>[1]): void {
    this.diagnostics.push(diagnosticAt(at, rest));
  }
}

const toItem = (item: OpenItem): Item => ({
  number: item.number,
  title: item.title,
  at: item.at,
  sections: item.sections,
});

const shorten = (words: string): string => (words.length > 80 ? `${words.slice(0, 79)}…` : words);

const STRAY = {
  'text-before-module': {
    severity: 'warning',
    message: 'This text is above the first module and belongs to none; it is not imported.',
    remedy: 'Move it below a "# Module: …" heading, or leave it out.',
  },
  'task-without-module': {
    severity: 'error',
    message: 'This task is above the first module.',
    remedy: 'Write "# Module: …" above it.',
  },
  'subtask-without-task': {
    severity: 'error',
    message: 'This subtask has no task: no task of this module has the number that it names.',
    remedy: 'Add the task ("## Task N: …") above it, or correct the number.',
  },
} as const;
