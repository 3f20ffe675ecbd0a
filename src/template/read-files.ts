import { decodeFile } from './decode-file';
import type { Diagnostic } from './diagnostic';
import { locateFile, type Location } from './locate-file';
import { emptyModules } from './empty-modules';
import { orderModules, type PlacedModule } from './order-modules';
import { annotateTemplate } from './annotate/annotate-template';
import { phasedModules } from './phased-modules';
import { readModules, type ReadModules } from './read-modules';
import { readText } from './read-text';
import type { ReadingMap } from './reading-map';
import { MAX_FILE_BYTES, MAX_FILES, MAX_UNPACKED_BYTES } from './source-limits';
import { repeatedModules } from './repeated-modules';
import { sourceProblem } from './source-problem';
import type { Template } from './template';
import type { TextReading } from './text-reading';

export interface SourceFile {
  /** With `/`, as the person who gave it would recognise it. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface SourceReading {
  readonly templates: readonly Template[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Beside modules only Markdown is looked into. */
const MARKDOWN_FILE = /\.(?:md|markdown|txt)$/i;
/** In a folder without modules, what may be a template of another shape; a file that is given alone is always looked into. */
const TEXT_FILE = /\.(?:md|markdown|txt|rst|csv|tsv|ya?ml|json)$/i;
const README = /readme\.(?:md|markdown)$/i;

/**
 * Reads the files of one or more templates. Files laid out as `<Template>/<version>/<name>/<Phase>/<Module>/tasks.md` become one
 * template a version, ordered by its Readme; any other file with modules becomes a template of its own, without phases. Only
 * where there is no module at all each file becomes a template by the shape of its content: beside modules there are notes.
 * The rest is named and ignored. `fallbackName` names a template whose own folder was not given. Never throws.
 */
export const readFiles = (files: readonly SourceFile[], fallbackName = '', map?: ReadingMap): SourceReading => {
  const refused = refuse(files);
  if (refused) return { templates: [], diagnostics: [refused] };
  try {
    return readAll(files, fallbackName, map);
  } catch (cause) {
    // The engine's stack ends on a line of megabytes that some pattern walks through: no template has one.
    if (!(cause instanceof RangeError)) throw cause;
    const name = fallbackName || (files[0]?.path ?? 'the source');
    return {
      templates: [],
      diagnostics: [sourceProblem('binary-input', name, 'a file with a line that is too long to read')],
    };
  }
};

const readAll = (files: readonly SourceFile[], fallbackName: string, map: ReadingMap | undefined): SourceReading => {
  const modules = readMigops(files, fallbackName);
  const reading = modules.templates.length > 0 ? modules : readShapes(files, modules, map);
  return finishReading(reading, fallbackName || (files[0]?.path ?? 'the source'));
};

/** Marks what the words of the templates mean, and says what holds for every shape. `name` is what was read, for a message. */
export const finishReading = (reading: SourceReading, name: string): SourceReading => {
  const templates = reading.templates.map(annotateTemplate);
  const diagnostics = [...reading.diagnostics];
  for (const one of templates.flatMap((template) => [...repeatedModules(template), ...emptyModules(template)]))
    diagnostics.push(one);
  if (templates.length === 0 && !diagnostics.some((diagnostic) => diagnostic.severity === 'error')) {
    diagnostics.push(sourceProblem('no-template', name, ''));
  }
  return { templates, diagnostics };
};

/** The templates in the MigOps grammar. */
const readMigops = (files: readonly SourceFile[], fallbackName: string): SourceReading => {
  const diagnostics: Diagnostic[] = [];
  const templates: Template[] = [];
  const families = new Map<string, Family>();
  const readmes: SourceFile[] = [];
  const loose = files.filter((file) => locateFile(file.path, true)).length > 1;
  for (const file of files) {
    const location = locateFile(file.path, loose);
    if (README.test(file.path) && files.length > 1) {
      readmes.push(file);
      continue;
    }
    if (!location && files.length > 1 && !MARKDOWN_FILE.test(file.path)) {
      diagnostics.push(sourceProblem('file-ignored', file.path, 'it is not a Markdown file'));
      continue;
    }
    const read = readModules(file, location?.module ?? '');
    if (location) {
      for (const one of read.diagnostics) diagnostics.push(one);
      addTo(families, location, read);
    } else if (read.modules.length > 0) {
      for (const one of read.diagnostics) diagnostics.push(one);
      const name = stem(file.path);
      templates.push({ name, version: '', format: 'migops', phases: phasedModules(read.modules, read.phases, name) });
    } else if (files.length > 1) {
      diagnostics.push(sourceProblem('file-ignored', file.path, 'it holds no module'));
    } else {
      for (const one of read.diagnostics) diagnostics.push(one);
    }
  }
  for (const family of families.values()) {
    const readme = readmes.find(({ path }) => folderOf(path) === family.location.familyFolder);
    const ordered = orderModules(family.location, family.modules, readme ?? null);
    for (const one of ordered.diagnostics) diagnostics.push(one);
    const { location } = family;
    const name = location.family || fallbackName || location.name || location.phase;
    if (family.modules.length > 0)
      templates.push({ name, version: location.version, format: 'migops', phases: ordered.phases });
  }
  const familyFolders = new Set([...families.values()].map(({ location }) => location.familyFolder));
  for (const { path } of readmes)
    if (!familyFolders.has(folderOf(path)))
      diagnostics.push(sourceProblem('file-ignored', path, 'it orders no template'));
  return { templates, diagnostics };
};

/** The templates of every other shape, a file each. Where no file has one, `otherwise` stands. */
const readShapes = (
  files: readonly SourceFile[],
  otherwise: SourceReading,
  map: ReadingMap | undefined,
): SourceReading => {
  const alone = files.length === 1;
  const readings = files.map((file) => ({ file, reading: readShape(file, alone, map) }));
  const found = readings.filter(({ reading }) => reading.templates.length > 0 || hasFaults(reading));
  if (found.length === 0) return otherwise;
  return {
    templates: found.flatMap(({ reading }) => reading.templates),
    diagnostics: readings.flatMap(({ file, reading }): readonly Diagnostic[] =>
      reading.templates.length > 0 || hasFaults(reading)
        ? reading.diagnostics
        : [sourceProblem('file-ignored', file.path, 'it has no shape of a template')],
    ),
  };
};

const hasFaults = (reading: TextReading): boolean => reading.diagnostics.length > 0;

const readShape = (file: SourceFile, alone: boolean, map: ReadingMap | undefined): TextReading => {
  const nothing = { templates: [], diagnostics: [] };
  if (!alone && (README.test(file.path) || !TEXT_FILE.test(file.path))) return nothing;
  const decoded = decodeFile(file);
  if (!decoded.ok) return nothing;
  const { templates, diagnostics } = readText(file.path, decoded.text, stem(file.path), map);
  if (templates.length === 0 && diagnostics.length === 0) return nothing;
  return { templates, diagnostics: [...decoded.repairs, ...diagnostics] };
};

interface Family {
  readonly location: Location;
  readonly modules: PlacedModule[];
}

const addTo = (families: Map<string, Family>, location: Location, read: ReadModules): void => {
  const family = families.get(location.folder) ?? { location, modules: [] };
  families.set(location.folder, family);
  for (const module of read.modules) family.modules.push({ phase: location.phase, folder: location.module, module });
};

const refuse = (files: readonly SourceFile[]): Diagnostic | null => {
  if (files.length > MAX_FILES) return sourceProblem('archive-too-many-files', files[MAX_FILES]?.path ?? '', '');
  const large = files.find((file) => file.bytes.length > MAX_FILE_BYTES);
  if (large) return sourceProblem('input-too-large', large.path, '');
  let size = 0;
  for (const file of files) {
    size += file.bytes.length;
    if (size > MAX_UNPACKED_BYTES) return sourceProblem('archive-too-large', file.path, '');
  }
  return null;
};

const folderOf = (path: string): string => path.split('/').slice(0, -1).join('/');

/** A file's name without its ending; its folder's where the file is called `tasks.md`, which says nothing. */
const stem = (path: string): string => {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.' && part !== '..');
  const file = (parts.at(-1) ?? '').replace(/\.[^.]*$/, '');
  const name = file.toLowerCase() === 'tasks' ? (parts.at(-2) ?? file) : file;
  return name.trim() || 'Template';
};
