import type { Diagnostic } from '../src/template/diagnostic';
import { newestFirst } from '../src/template/newest-first';
import type { Template } from '../src/template/template';

export type TemplateChoice =
  | { readonly ok: true; readonly template: Template | null; readonly diagnostics: readonly Diagnostic[] }
  /** Several templates that have nothing to do with each other: a sentence that names them. */
  | { readonly ok: false; readonly sentence: string };

/** Commands that are listed where a path holds several templates. */
const LISTED = 20;

/**
 * The one template that a command is about: of several versions the newest; null where there is none.
 * @param command the command's name, for the list of commands where the path holds several templates
 */
export const chooseTemplate = (templates: readonly Template[], command: string): TemplateChoice => {
  const places = new Map(templates.map((template) => [template.name, placeOf(template)]));
  if (places.size > 1) {
    const commands = [...places.values()].slice(0, LISTED).map((place) => `  npx runway ${command} ${quoted(place)}`);
    const rest = places.size > LISTED ? [`  and ${String(places.size - LISTED)} more`] : [];
    return {
      ok: false,
      sentence: [`There are ${String(places.size)} templates at this path. Choose one:`, ...commands, ...rest].join(
        '\n',
      ),
    };
  }
  const [newest, ...older] = newestFirst(templates);
  if (!newest) return { ok: true, template: null, diagnostics: [] };
  return { ok: true, template: newest, diagnostics: older.map((template) => olderVersion(template, newest)) };
};

/** The path that gives this template alone: its own folder, or its file. */
const placeOf = ({ name, phases }: Template): string => {
  const file = phases.flatMap(({ modules }) => modules)[0]?.path ?? name;
  const folders = file.split('/');
  const own = folders.indexOf(name);
  return own === -1 ? file : folders.slice(0, own + 1).join('/');
};

/** As a shell takes it in one piece. */
const quoted = (path: string): string => (/[^\w./-]/.test(path) ? `'${path.replaceAll("'", "'\\''")}'` : path);

const olderVersion = (template: Template, newest: Template): Diagnostic => ({
  code: 'older-version',
  severity: 'info',
  file: template.phases[0]?.modules[0]?.path ?? template.name,
  line: 1,
  column: 1,
  message: `${template.name} ${template.version} is left out, since ${newest.version} is newer.`,
  remedy: `To use ${template.version}, give the path of its own folder.`,
});
