import type { Place, Section, Template } from '../template';
import type { TextReading } from '../text-reading';

/** A reading with every place moved. */
export const movePlaces = (reading: TextReading, move: (place: Place) => Place): TextReading => ({
  templates: reading.templates.map((template) => moveTemplate(template, move)),
  diagnostics: reading.diagnostics.map((diagnostic) => {
    const { file, line, column } = move({ file: diagnostic.file, offset: 0, line: diagnostic.line, column: 1 });
    return { ...diagnostic, file, line, column };
  }),
});

const moveTemplate = (template: Template, move: (place: Place) => Place): Template => {
  const sections = (all: readonly Section[]) => all.map((section) => ({ ...section, at: move(section.at) }));
  const moved = <T extends { readonly at: Place; readonly sections: readonly Section[] }>(item: T): T => ({
    ...item,
    at: move(item.at),
    sections: sections(item.sections),
  });
  return {
    ...template,
    ...(template.about === undefined ? {} : { about: sections(template.about) }),
    phases: template.phases.map((phase) => ({
      ...phase,
      modules: phase.modules.map((module) => ({
        ...moved(module),
        tasks: module.tasks.map((task) => ({ ...moved(task), subtasks: task.subtasks.map(moved) })),
      })),
    })),
  };
};
