import { binaryKind } from './binary-kind';
import { decodeText, type DecodedText } from './decode-text';
import type { Diagnostic } from './diagnostic';
import { parseMigops } from './parse-migops';
import type { SourceFile } from './read-files';
import { sourceProblem } from './source-problem';
import type { Module } from './template';

export interface ReadModules {
  readonly modules: readonly Module[];
  readonly diagnostics: readonly Diagnostic[];
}

/** How much of a file may be control characters before it is not text: one in ten. */
const MOST_CONTROLS = 0.1;

/** Reads the modules of one file: bytes → text → grammar. `fallbackTitle` names a module whose heading does not. */
export const readModules = (file: SourceFile, fallbackTitle: string): ReadModules => {
  const kind = binaryKind(file.bytes);
  if (kind) return refused(sourceProblem('binary-input', file.path, kind));
  const decoded = decodeText(file.bytes);
  if (decoded.controls > decoded.text.length * MOST_CONTROLS) {
    return refused(sourceProblem('binary-input', file.path, 'a binary file'));
  }
  if (decoded.text.trim() === '') return refused(sourceProblem('empty-input', file.path, ''));
  const parsed = parseMigops(file.path, decoded.text, fallbackTitle);
  if (parsed.modules.length === 0) return refused(sourceProblem('no-template', file.path, '', decoded.text));
  return { modules: parsed.modules, diagnostics: [...repairs(file.path, decoded), ...parsed.diagnostics] };
};

const refused = (diagnostic: Diagnostic): ReadModules => ({ modules: [], diagnostics: [diagnostic] });

const repairs = (file: string, decoded: DecodedText): readonly Diagnostic[] => {
  const found: Diagnostic[] = [];
  const say = (code: Diagnostic['code'], message: string, remedy: string) =>
    found.push({ code, severity: 'info', file, line: 1, column: 1, message, remedy });
  if (decoded.windows1252 > 0) {
    const bytes = count(decoded.windows1252, 'byte is', 'bytes are');
    say(
      'mixed-encoding',
      `${bytes} not UTF-8 and read as Windows-1252.`,
      'Check the characters, or save the file as UTF-8.',
    );
  }
  if (decoded.mojibake > 0) {
    const characters = count(decoded.mojibake, 'character was', 'characters were');
    say(
      'mojibake-repaired',
      `${characters} encoded twice and repaired (such as "â€¢" for "•").`,
      'Nothing needs to be done.',
    );
  }
  if (decoded.controls > 0) {
    const characters = count(decoded.controls, 'control character is', 'control characters are');
    say('control-characters', `${characters} replaced by a space.`, 'Nothing needs to be done.');
  }
  return found;
};

const count = (number: number, one: string, many: string): string => `${String(number)} ${number === 1 ? one : many}`;
