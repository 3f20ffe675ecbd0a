import { diagnosticAt, type Diagnostic } from '../diagnostic';
import type { Place, Section, Template } from '../template';
import { leaveContactsOut } from './leave-contacts-out';

/** A template without the people to contact; what is left out of it stays in the diagnostics. */
export const withoutContacts = (
  template: Template,
): { readonly template: Template; readonly diagnostics: readonly Diagnostic[] } => {
  const diagnostics: Diagnostic[] = [];
  const clean = (text: string, at: Place): string => {
    const { text: kept, left } = leaveContactsOut(text);
    for (const one of left) diagnostics.push(leftOut(one, at));
    return kept;
  };
  const cleanSections = (sections: readonly Section[]): readonly Section[] =>
    sections.map((section) => ({
      ...section,
      heading: clean(section.heading, section.at),
      body: clean(section.body, section.at),
    }));
  const cleanItem = <T extends { readonly title: string; readonly at: Place; readonly sections: readonly Section[] }>(
    item: T,
  ): T => ({
    ...item,
    title: clean(item.title, item.at),
    sections: cleanSections(item.sections),
  });
  const phases = template.phases.map((phase) => ({
    ...phase,
    modules: phase.modules.map((module) => ({
      ...cleanItem(module),
      tasks: module.tasks.map((task) => ({ ...cleanItem(task), subtasks: task.subtasks.map(cleanItem) })),
    })),
  }));
  const about = template.about === undefined ? {} : { about: cleanSections(template.about) };
  return { template: { ...template, ...about, phases }, diagnostics };
};

const leftOut = (text: string, at: Place): Diagnostic =>
  diagnosticAt(at, {
    code: 'contact-left-out',
    severity: 'info',
    message: 'A person to contact is not taken over.',
    remedy: 'Map the roles to people in the People step.',
    text,
  });
