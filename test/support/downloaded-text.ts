import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Download } from 'playwright-core';

/** The text of a file that a page saved. The browser is another process's, so the file is copied here first. */
export async function downloadedText(download: Download): Promise<string> {
  const path = join(mkdtempSync(join(tmpdir(), 'runway-download-')), 'file');
  await download.saveAs(path);
  return readFileSync(path, 'utf8');
}
