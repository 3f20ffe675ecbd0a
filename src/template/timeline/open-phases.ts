import { textSection } from '../document/other-cells';
import type { DocumentBlock } from '../document/source-document';
import { titled } from '../document/titled';
import type { Module, Offset, Section, Task } from '../template';

export interface OpenModule extends Module {
  readonly sections: Section[];
  readonly tasks: Task[];
}
export interface OpenPhase {
  readonly name: string;
  readonly modules: OpenModule[];
}

/** The phases of a timeline while its rows are read. A name is one phase, however often it stands. */
export class OpenPhases {
  readonly all: OpenPhase[] = [];
  /** By phase, when its first row is due. */
  readonly offsets = new Map<string, Offset>();
  private readonly byName = new Map<string, OpenPhase>();

  constructor(private readonly file: string) {}

  /** A module named after its phase; a later one of the same phase names its time too. */
  add(
    name: string,
    rest: Omit<OpenModule, 'title' | 'path'>,
    offset: Offset | undefined = undefined,
    when = '',
  ): OpenModule {
    const known = this.byName.get(name);
    const phase: OpenPhase = known ?? { name, modules: [] };
    const title = known && when !== '' ? `${name} (${when.replace(/[*\s]+/g, ' ').trim()})` : name;
    const module = { title, path: this.file, ...rest };
    phase.modules.push(module);
    if (known) return module;
    this.byName.set(name, phase);
    this.all.push(phase);
    if (offset) this.offsets.set(name, offset);
    return module;
  }

  /** A phase that a heading names, to be filled. */
  addGroup({ text, at }: Extract<DocumentBlock, { kind: 'heading' }>): OpenModule {
    const { title, whole } = titled(text, `Phase ${String(this.all.length + 1)}`);
    return this.add(title, { at, sections: [...textSection('', whole ?? '', at)], tasks: [] });
  }

  /** When the first dated row of a module's phase is due. */
  date(module: OpenModule, offset: Offset): void {
    const phase = this.all.find(({ modules }) => modules.includes(module));
    if (phase && !this.offsets.has(phase.name)) this.offsets.set(phase.name, offset);
  }
}

/** Adds what a row says to a module that is there. */
export const appendRow = (module: OpenModule, tasks: readonly Task[], sections: readonly Section[]): void => {
  for (const section of sections) module.sections.push(section);
  for (const task of tasks) module.tasks.push({ ...task, number: module.tasks.length + 1 });
};
