import { useState } from 'react';
import type { ImportRequest, Preview } from '../../../../../src/contract/import';
import type { ErrorView } from '../../../../../src/contract/result';
import { call } from '../../shell/call';
import { useCall } from '../../shell/use-call';
import { useSettled } from '../../shell/use-settled';

/** Long enough to finish a word or a click through several answers, short enough to be called live. */
const SETTLE_MS = 500;

export interface LivePreview {
  /** The newest answer, which may be of an older question: it stays until the next one is there. Null before the first. */
  readonly preview: Preview | null;
  /** A newer question is being asked. */
  readonly isBehind: boolean;
  /** The newest question failed. */
  readonly failed: { readonly error: ErrorView | null } | null;
  readonly retry: () => void;
}

/** Asks what an import would do, again whenever the request has changed and then stood still for half a second. */
export function usePreview(request: ImportRequest): LivePreview {
  const now = JSON.stringify(request);
  const asked = useSettled(now, SETTLE_MS);
  const { loaded, retry } = useCall(asked, () => call('previewImport', JSON.parse(asked) as ImportRequest));
  const [latest, setLatest] = useState<Preview | null>(null);
  if (loaded.state === 'ready' && loaded.value !== latest) setLatest(loaded.value);
  return {
    preview: loaded.state === 'ready' ? loaded.value : latest,
    isBehind: loaded.state === 'loading' || now !== asked,
    failed: loaded.state === 'failed' && now === asked ? { error: loaded.error } : null,
    retry,
  };
}
