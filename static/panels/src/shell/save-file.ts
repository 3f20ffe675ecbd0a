import type { TextFile } from '../../../../src/contract/wave-dates';

/** Hands a file to the browser to save. */
export function saveFile({ name, type, text }: TextFile): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has the file by then; without this it would stay in memory as long as the page.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
