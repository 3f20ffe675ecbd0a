/** Bytes of one source, packed or not. What more gets: docs/bad-input.md. */
export const MAX_SOURCE_BYTES = 5 * 1024 * 1024;

/** Bytes of source carried by one `uploadChunk`: as base64 it stays under one stored value's 240 KiB (Forge KVS). */
export const UPLOAD_CHUNK_BYTES = 160 * 1024;

/** Items of one bulk edit: what one stored value holds with what became of each. */
export const MAX_BULK_ITEMS = 500;

/** How often a panel asks for a run in progress, in milliseconds; it stops while hidden. */
export const RUN_POLL_MS = 2_000;
