/** Puts a table on the clipboard: as a table for documents and as tabbed text for everything else. */
export async function copyTable({ html, tabbed }: { readonly html: string; readonly tabbed: string }): Promise<void> {
  const blob = (text: string, type: string) => new Blob([text], { type });
  await navigator.clipboard.write([
    new ClipboardItem({ 'text/html': blob(html, 'text/html'), 'text/plain': blob(tabbed, 'text/plain') }),
  ]);
}
