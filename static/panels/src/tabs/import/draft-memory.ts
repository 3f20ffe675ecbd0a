import type { Draft } from './draft';
import type { SourceRef } from '../../shell/source-ref';

// The number changes with the shape of a draft: one of an older shape is not read back.
const key = ({ kind, id }: SourceRef) => `runway-draft-4-${kind}-${id}`;

/**
 * Keeps a draft for a reload of this tab. Browsers may refuse storage to a frame; the import then works all the same,
 * and a reload forgets what was chosen.
 */
export function rememberDraft(draft: Draft): void {
  try {
    sessionStorage.setItem(key(draft.source), JSON.stringify(draft));
  } catch {
    return;
  }
}

export function recallDraft(source: SourceRef): Draft | null {
  try {
    const text = sessionStorage.getItem(key(source));
    // Written by this file in this tab, under a key of its own: read back as it was.
    return text === null ? null : (JSON.parse(text) as Draft);
  } catch {
    return null;
  }
}
