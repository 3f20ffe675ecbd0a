/** Code points of the bytes 0x80–0x9F in Windows-1252 (WHATWG Encoding, index windows-1252); the five unassigned ones stay C1 controls. */
const HIGH_CONTROLS = [
  0x20ac, 0x81, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8d, 0x017d,
  0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x9d,
  0x017e, 0x0178,
] as const;

const BYTES = new Map<number, number>(HIGH_CONTROLS.map((codePoint, index) => [codePoint, 0x80 + index]));

/** The character that a byte stands for in Windows-1252. */
export const fromWindows1252 = (byte: number): string => String.fromCharCode(HIGH_CONTROLS[byte - 0x80] ?? byte);

/** The byte that a character has in Windows-1252, or null where it has none. C1 controls count as their own byte. */
export const toWindows1252 = (codeUnit: number): number | null => {
  if (codeUnit < 0x100) return codeUnit;
  return BYTES.get(codeUnit) ?? null;
};
