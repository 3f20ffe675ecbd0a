import type { Diagnostic } from '../src/template/diagnostic';
import { newestFirst } from '../src/template/newest-first';
import type { Template } from '../src/template/template';

export type TemplateChoice =
  | { readonly ok: true; readonly template: Template | null; readonly diagnostics: readonly Diagnostic[] }
  /** Several templates that have nothing to do with each other: a sentence that names them. */
  | { readonly ok: false; readonly sentence: string };

/** The one template that a command is about: of several versions the newest; null where there is none. */
export const chooseTemplate = (templates: readonly Template[]): TemplateChoice => {
  const names = [...new Set(templates.map(({ name }) => name))];
  if (names.length > 1) {
    const shown = names.slice(0, 10).join(', ') + (names.length > 10 ? ' …' : '');
    return {
      ok: false,
      sentence: `There are ${String(names.length)} templates at this path: give the path of one of them (${shown}).`,
    };
  }
  const [newest, ...older] = newestFirst(templates);
  if (!newest) return { ok: true, template: null, diagnostics: [] };
  return { ok: true, template: newest, diagnostics: older.map((template) => olderVersion(template, newest)) };
};

const olderVersion = (template: Template, newest: Template): Diagnostic => ({
  code: 'older-version',
  severity: 'info',
  file: template.phases[0]?.modules[0]?.path ?? template.name,
  line: 1,
  column: 1,
  message: `${template.name} ${template.version} is left out, since ${newest.version} is newer.`,
  remedy: `To use ${template.version}, give the path of its own folder.`,
});
