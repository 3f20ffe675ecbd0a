const KEY = 'runway-refused';

/** Ids of uploads of this tab that were refused when they were read: they can be replaced, not used. */
export function refusedUploads(): ReadonlySet<string> {
  try {
    // Written by this file in this tab: read back as it was.
    return new Set(JSON.parse(sessionStorage.getItem(KEY) ?? '[]') as string[]);
  } catch {
    return new Set();
  }
}

/** A frame without storage forgets it; the upload is then refused again when it is read. */
export function rememberRefused(uploadId: string): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify([...refusedUploads(), uploadId].slice(-100)));
  } catch {
    return;
  }
}
