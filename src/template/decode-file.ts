import { binaryKind } from './binary-kind';
import { decodeText, type DecodedText } from './decode-text';
import type { Diagnostic } from './diagnostic';
import type { SourceFile } from './read-files';
import { sourceProblem } from './source-problem';

export type DecodedFile =
  | { readonly ok: true; readonly text: string; readonly repairs: readonly Diagnostic[] }
  | { readonly ok: false; readonly fault: Diagnostic };

/** How much of a file may be control characters before it is not text: one in ten. */
const MOST_CONTROLS = 0.1;

/** The text of a file, with what was repaired to read it; or why it is none. */
export const decodeFile = (file: SourceFile): DecodedFile => {
  const kind = binaryKind(file.bytes);
  if (kind) return { ok: false, fault: sourceProblem('binary-input', file.path, kind) };
  const decoded = decodeText(file.bytes);
  if (decoded.controls > decoded.text.length * MOST_CONTROLS)
    return { ok: false, fault: sourceProblem('binary-input', file.path, 'a binary file') };
  if (decoded.text.trim() === '') return { ok: false, fault: sourceProblem('empty-input', file.path, '') };
  return { ok: true, text: decoded.text, repairs: repairs(file.path, decoded) };
};

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
