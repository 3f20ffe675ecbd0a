import { unmarkedUtf16 } from './binary-kind';
import { repairMojibake } from './repair-mojibake';
import { fromWindows1252 } from './windows-1252';

export interface DecodedText {
  /** Lines end in `\n`, without a byte order mark. */
  readonly text: string;
  /** Bytes read as Windows-1252 since they are not UTF-8. */
  readonly windows1252: number;
  /** Characters that had been encoded twice. */
  readonly mojibake: number;
  /** Control characters replaced by a space. */
  readonly controls: number;
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });
const CHUNK = 8_192;

/**
 * Reads bytes as text and never fails. Valid UTF-8 sequences are kept, every other high byte is read as Windows-1252:
 * template files are found with both in one file, so that no single encoding is right for them. UTF-16 is read where a byte order
 * mark announces it, or where nearly every other byte is zero.
 */
export const decodeText = (bytes: Uint8Array): DecodedText => {
  const { raw, windows1252 } = decodeBytes(bytes);
  const { text: whole, repaired } = repairMojibake(raw);
  const unixLines = whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole;
  let controls = 0;
  const text = CONTROLS.test(unixLines)
    ? unixLines.replace(new RegExp(CONTROLS.source, 'g'), () => {
        controls += 1;
        return ' ';
      })
    : unixLines;
  return { text, windows1252, mojibake: repaired, controls };
};

/** C0 and C1 controls and DEL, but for tab and line feed. Built from code units since they are the subject here. */
const CONTROLS = new RegExp(
  `[${String.fromCharCode(0)}-${String.fromCharCode(8)}${String.fromCharCode(11)}-${String.fromCharCode(31)}${String.fromCharCode(127)}-${String.fromCharCode(159)}]`,
);

const decodeBytes = (bytes: Uint8Array): { raw: string; windows1252: number } => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { raw: new TextDecoder('utf-16le').decode(bytes), windows1252: 0 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { raw: decodeUtf16BigEndian(bytes), windows1252: 0 };
  const order = bytes[0] === 0 || bytes[1] === 0 ? unmarkedUtf16(bytes) : null;
  if (order === 'little') return { raw: new TextDecoder('utf-16le').decode(bytes), windows1252: 0 };
  if (order === 'big') return { raw: decodeUtf16BigEndian(bytes), windows1252: 0 };
  try {
    return { raw: strictUtf8.decode(bytes), windows1252: 0 };
  } catch {
    return decodeMixed(bytes);
  }
};

/** Swapped by hand: not every runtime's TextDecoder knows `utf-16be`. */
const decodeUtf16BigEndian = (bytes: Uint8Array): string => {
  const swapped = new Uint8Array(bytes.length - (bytes.length % 2));
  for (let index = 0; index < swapped.length; index += 2) {
    swapped[index] = bytes[index + 1] ?? 0;
    swapped[index + 1] = bytes[index] ?? 0;
  }
  return new TextDecoder('utf-16le').decode(swapped);
};

const decodeMixed = (bytes: Uint8Array): { raw: string; windows1252: number } => {
  const parts: string[] = [];
  let windows1252 = 0;
  let start = 0;
  let index = 0;
  while (index < bytes.length) {
    const length = utf8Length(bytes, index);
    if (length === 0) {
      if (index > start) parts.push(strictUtf8.decode(bytes.subarray(start, index)));
      parts.push(fromWindows1252(bytes[index] ?? 0));
      windows1252 += 1;
      index += 1;
      start = index;
    } else {
      index += length;
      if (index - start > CHUNK) {
        parts.push(strictUtf8.decode(bytes.subarray(start, index)));
        start = index;
      }
    }
  }
  if (index > start) parts.push(strictUtf8.decode(bytes.subarray(start, index)));
  return { raw: parts.join(''), windows1252 };
};

/** Bytes of the well-formed UTF-8 sequence at `index` (Unicode, table 3-7), or 0 where there is none. */
const utf8Length = (bytes: Uint8Array, index: number): 0 | 1 | 2 | 3 | 4 => {
  const lead = bytes[index] ?? 0;
  if (lead < 0x80) return 1;
  const second = bytes[index + 1] ?? 0;
  if (lead >= 0xc2 && lead <= 0xdf) return isTail(second) ? 2 : 0;
  const third = isTail(bytes[index + 2] ?? 0);
  if (lead >= 0xe0 && lead <= 0xef) {
    const low = lead === 0xe0 ? 0xa0 : 0x80;
    const high = lead === 0xed ? 0x9f : 0xbf;
    return second >= low && second <= high && third ? 3 : 0;
  }
  if (lead >= 0xf0 && lead <= 0xf4) {
    const low = lead === 0xf0 ? 0x90 : 0x80;
    const high = lead === 0xf4 ? 0x8f : 0xbf;
    return second >= low && second <= high && third && isTail(bytes[index + 3] ?? 0) ? 4 : 0;
  }
  return 0;
};

const isTail = (byte: number): boolean => byte >= 0x80 && byte <= 0xbf;
