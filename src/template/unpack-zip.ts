import type * as Fflate from 'fflate';
import type { UnzipFile } from 'fflate';
import type { SourceFile } from './read-files';
import { MAX_FILES, MAX_UNPACKED_BYTES } from './source-limits';

export type Unpacked =
  | { readonly ok: true; readonly files: readonly SourceFile[] }
  | { readonly ok: false; readonly code: ArchiveFault; readonly detail: string };

export type ArchiveFault =
  | 'archive-unreadable'
  | 'archive-too-large'
  | 'archive-too-many-files'
  | 'archive-path-escapes';

/**
 * Packed bytes handed over at once. Deflate expands at most 1,032 times, so that one step adds at most half a megabyte
 * before the limit is looked at again.
 */
const STEP = 512;

/**
 * Unpacks an archive in memory, without workers, which Forge does not have. Limits hold while it expands, counted on what comes
 * out: the sizes in an archive's headers are claims. Anything wrong refuses the whole archive.
 */
export const unpackZip = (bytes: Uint8Array): Unpacked => {
  // Evaluated when an archive is unpacked: opening a panel does not wait for it.
  const { Unzip, UnzipInflate } = require('fflate') as typeof Fflate;
  const run = new Unpacking();
  const unzip = new Unzip((file) => {
    run.open(file);
  });
  unzip.register(UnzipInflate);
  try {
    for (let start = 0; start < bytes.length && !run.fault; start += STEP) {
      unzip.push(bytes.subarray(start, start + STEP), start + STEP >= bytes.length);
    }
  } catch (cause) {
    run.stop('archive-unreadable', faultOf(cause));
  }
  return run.result();
};

/** Why fflate could not read on: a damaged archive, or one of a kind that it does not read (encrypted, another compression). */
const faultOf = (cause: unknown): string => {
  const said = cause instanceof Error ? cause.message : 'it cannot be read';
  return /^(?:unknown compression|encrypted)/i.test(said) ? said : `it is damaged (${said})`;
};

/** What one archive has given so far. */
class Unpacking {
  fault: { readonly code: ArchiveFault; readonly detail: string } | null = null;
  private readonly files: SourceFile[] = [];
  private opened = 0;
  private finished = 0;
  private size = 0;

  open(entry: UnzipFile): void {
    if (this.fault) return;
    const path = entry.name.replaceAll('\\', '/');
    if (escapes(path)) return this.stop('archive-path-escapes', path);
    if (path.endsWith('/')) return;
    this.opened += 1;
    if (this.opened > MAX_FILES) return this.stop('archive-too-many-files', path);
    const chunks: Uint8Array[] = [];
    entry.ondata = (error, chunk, final) => {
      if (this.fault) return;
      if (error) return this.stop('archive-unreadable', faultOf(error));
      this.size += chunk.length;
      if (this.size > MAX_UNPACKED_BYTES) return this.stop('archive-too-large', path);
      chunks.push(chunk);
      if (!final) return;
      this.finished += 1;
      this.files.push({ path, bytes: join(chunks) });
    };
    entry.start();
  }

  stop(code: ArchiveFault, detail: string): void {
    this.fault ??= { code, detail };
  }

  result(): Unpacked {
    if (this.fault) return { ok: false, ...this.fault };
    if (this.finished < this.opened)
      return { ok: false, code: 'archive-unreadable', detail: 'it is damaged: it ends in the middle of a file' };
    return { ok: true, files: this.files };
  }
}

const escapes = (path: string): boolean =>
  path.startsWith('/') || /^[a-z]:/i.test(path) || path.includes('\u0000') || path.split('/').includes('..');

const join = (chunks: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(chunks.reduce((total, chunk) => total + chunk.length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  return whole;
};
