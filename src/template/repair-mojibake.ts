import { toWindows1252 } from './windows-1252';

export interface RepairedText {
  readonly text: string;
  /** How many characters were put together again. */
  readonly repaired: number;
}

/**
 * UTF-8 that was once read as Windows-1252, by its lead character: Â and Ã (Latin), â (punctuation and symbols), ï (byte
 * order mark), ð (emoji). Other leads are left alone: French and Portuguese text holds them beside quotation marks, where
 * they also "decode cleanly", to a character that nobody wrote.
 */
const SUSPECT = /[ÂÃ][^\p{ASCII}]|[âï][^\p{ASCII}]{2}|ð[^\p{ASCII}]{3}/gu;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Puts together again what was encoded twice (`â€¢` for `•`), where the bytes decode back cleanly. Text that does not
 * decode back stays as it is. A repaired byte order mark is dropped.
 */
export const repairMojibake = (text: string): RepairedText => {
  let repaired = 0;
  if (!/[ÂÃâïð]/.test(text)) return { text, repaired };
  const whole = text.replace(SUSPECT, (found) => {
    const original = decodeAgain(found);
    if (original === null) return found;
    repaired += 1;
    return original === '\ufeff' ? '' : original;
  });
  return { text: whole, repaired };
};

const decodeAgain = (text: string): string | null => {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) {
    const byte = toWindows1252(text.charCodeAt(index));
    if (byte === null) return null;
    bytes[index] = byte;
  }
  try {
    return utf8.decode(bytes);
  } catch {
    // Not UTF-8 after all: the characters are what the author wrote.
    return null;
  }
};
