/** Limits of one source; beyond them it is refused with the limit named (docs/limits.md). */

/** Bytes of one uploaded file or packed archive. */
export const MAX_FILE_BYTES = 5 * 1024 * 1024;

/** Bytes of all files of an archive or a folder, unpacked. */
export const MAX_UNPACKED_BYTES = 20 * 1024 * 1024;

/** Lines with words of one document or sheet, but not of the grammars: a plan of a year has a thousandth of it. */
export const MAX_LINES = 100_000;

/** Files of an archive or a folder. */
export const MAX_FILES = 5_000;
