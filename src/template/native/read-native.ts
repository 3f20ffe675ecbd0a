import type { Document } from 'yaml';
import { yaml } from '../late-yaml';
import type { Diagnostic, DiagnosticCode } from '../diagnostic';
import { diagnosticAt } from '../diagnostic';
import type { TextReading } from '../text-reading';
import { buildTemplate } from './build-template';
import { checkNative } from './check-native';
import { explainIssue } from './explain-issue';
import { nativePlaces } from './native-places';
import { nativeTemplate } from './native-schema';
import { yamlProblems } from './yaml-problems';

export { looksLikeNative } from './looks-like-native';

const REMEDY = 'Write it as docs/templates.md describes; docs/template.schema.json tells an editor the same.';

/** Reads Runway's own format. Never throws; all faults are told at once, each at its place in the file. */
export const readNative = (file: string, text: string): TextReading => {
  try {
    return read(file, text);
  } catch (cause) {
    // The YAML parser calls itself for each level of nesting: a text of nothing but brackets ends its stack.
    if (!(cause instanceof RangeError)) throw cause;
    return { templates: [], diagnostics: [tooDeep(file)] };
  }
};

const read = (file: string, text: string): TextReading => {
  const { LineCounter, parseDocument } = yaml();
  const lines = new LineCounter();
  const document: Document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
    schema: 'core',
  });
  const placeOf = nativePlaces(file, document, lines);
  const problems = yamlProblems(document);
  if (problems.length > 0) {
    const diagnostics = problems.map(({ offset, message, remedy }): Diagnostic => {
      const { line, col } = lines.linePos(offset);
      const place = { file, offset, line: Math.max(1, line), column: Math.max(1, col) };
      return diagnosticAt(place, { code: 'native-unreadable', severity: 'error', message, remedy });
    });
    return { templates: [], diagnostics };
  }
  keepVersion(document);
  const parsed = nativeTemplate.safeParse(document.toJS(), { reportInput: true });
  const said = (code: DiagnosticCode, path: readonly (string | number)[], message: string, remedy: string) =>
    diagnosticAt(placeOf(path), { code, severity: 'error', message, remedy });
  if (!parsed.success) {
    const faults = parsed.error.issues.flatMap((issue) => explainIssue(issue));
    return {
      templates: [],
      diagnostics: faults.map(({ path, message }) => said('native-invalid', path, message, REMEDY)),
    };
  }
  return {
    templates: [buildTemplate(parsed.data, placeOf)],
    diagnostics: checkNative(parsed.data).map(({ code, path, message, remedy }) => said(code, path, message, remedy)),
  };
};

/** A version is the text that stands there: as a number 1.10 would be 1.1. */
const keepVersion = (document: Document): void => {
  const version = document.hasIn(['version']) ? document.getIn(['version'], true) : undefined;
  if (yaml().isScalar(version) && typeof version.value === 'number') version.value = version.source ?? version.value;
};

const tooDeep = (file: string): Diagnostic => ({
  code: 'native-unreadable',
  severity: 'error',
  file,
  line: 1,
  column: 1,
  message: 'This YAML is nested too deeply to be read.',
  remedy: 'A template needs about a dozen levels: correct the indentation or the brackets.',
});
