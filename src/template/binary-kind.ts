/** Beginnings of files that people upload by mistake, and what they are in words. */
const SIGNATURES: readonly (readonly [readonly number[], string])[] = [
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'a PDF document'],
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG image'],
  [[0xff, 0xd8, 0xff], 'a JPEG image'],
  [[0x47, 0x49, 0x46, 0x38], 'a GIF image'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Office document'],
  [[0x1f, 0x8b], 'a gzip archive'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'a 7-Zip archive'],
  [[0x52, 0x61, 0x72, 0x21], 'a RAR archive'],
];

/** What a file is when it is not text, for a sentence ("This is a PDF document"), or null for text. Told by content, not name. */
export const binaryKind = (bytes: Uint8Array): string | null => {
  for (const [signature, kind] of SIGNATURES) {
    if (signature.every((byte, index) => bytes[index] === byte)) return kind;
  }
  if (isUtf16(bytes)) return null;
  return bytes.includes(0) ? 'a binary file' : null;
};

const isUtf16 = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff) || unmarkedUtf16(bytes) !== null;

/** As much of the beginning as is looked at. */
const LOOKED_AT = 2_048;
/** In a text of western words at least so many of every other byte are zero, and hardly any of those between. */
const MOST = 0.7;
const FEW = 0.02;

/** The byte order of UTF-16 without a mark: nearly all of every other byte is zero; null for anything else. */
export const unmarkedUtf16 = (bytes: Uint8Array): 'little' | 'big' | null => {
  const end = Math.min(bytes.length - (bytes.length % 2), LOOKED_AT);
  if (end < 8) return null;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < end; index += 2) {
    if (bytes[index] === 0) even += 1;
    if (bytes[index + 1] === 0) odd += 1;
  }
  const half = end / 2;
  if (odd >= half * MOST && even <= half * FEW) return 'little';
  return even >= half * MOST && odd <= half * FEW ? 'big' : null;
};
