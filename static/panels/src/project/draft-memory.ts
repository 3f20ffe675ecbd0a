import type { Draft } from './draft';

const key = (uploadId: string) => `runway-draft-${uploadId}`;

/**
 * Keeps a draft for a reload of this tab. Browsers may refuse storage to a frame; the import then works all the same,
 * and a reload forgets what was ticked.
 */
export function rememberDraft(draft: Draft): void {
  try {
    sessionStorage.setItem(key(draft.uploadId), JSON.stringify(draft));
  } catch {
    return;
  }
}

export function recallDraft(uploadId: string): Draft | null {
  try {
    const text = sessionStorage.getItem(key(uploadId));
    // Written by this file in this tab, under a key of its own: read back as it was.
    return text === null ? null : (JSON.parse(text) as Draft);
  } catch {
    return null;
  }
}
