import { useEffect, useRef, useState } from 'react';
import type { BulkEditView, BulkSetting } from '../../../../../src/contract/bulk-edit';
import type { ErrorView } from '../../../../../src/contract/result';
import { call } from '../../shell/call';
import { errorOf } from '../../shell/use-call';

/** Between two calls of one edit: where another window works on it, asking at once would bring nothing. */
const PAUSE_MS = 1_000;
/** The longest wait of a timer that a browser keeps. */
const LONGEST_MS = 2_000_000_000;

export interface BulkEdits {
  /** The edit that is under way, stopped or just done; null where there is none to tell of. */
  readonly edit: BulkEditView | null;
  readonly isBusy: boolean;
  readonly failed: { readonly error: ErrorView | null } | null;
  readonly start: (items: readonly string[], set: BulkSetting) => void;
  readonly goOn: () => void;
  readonly undo: () => void;
  readonly close: () => void;
}

/**
 * Drives a bulk edit: call after call until it is over, since one call has 25 seconds and Jira may ask to wait. What a call
 * did is stored before the next one; whoever leaves in the middle finds the rest here again.
 * @param onWritten after every stretch of calls, since the numbers may have changed
 */
export function useBulkEdit(wave: string, onWritten: () => Promise<void>): BulkEdits {
  const [edit, setEdit] = useState<BulkEditView | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [failed, setFailed] = useState<BulkEdits['failed']>(null);
  const left = useRef(false);
  useEffect(() => {
    left.current = false;
    call('getBulkEdit', { wave }).then(
      (found) => {
        if (!left.current && found !== null && found.state !== 'complete') setEdit((now) => now ?? found);
      },
      // Without an answer there is nothing to go on with, and everything else works.
      () => undefined,
    );
    return () => {
      left.current = true;
    };
  }, [wave]);

  async function follow(first: Promise<BulkEditView>) {
    setBusy(true);
    setFailed(null);
    try {
      let now = await first;
      setEdit(now);
      while (now.state === 'running' || now.state === 'waiting') {
        await pause(now.waiting === null ? PAUSE_MS : Date.parse(now.waiting.until) - Date.now());
        if (left.current) return;
        now = await call('goOnBulkEdit', { wave, edit: now.edit });
        setEdit(now);
      }
    } catch (failure) {
      setFailed({ error: errorOf(failure) });
    }
    setBusy(false);
    await onWritten();
  }

  return {
    edit,
    isBusy,
    failed,
    start: (items, set) =>
      void follow(call('startBulkEdit', { wave, items: [...items], set, requestId: crypto.randomUUID() })),
    goOn: () => {
      if (edit !== null) void follow(call('goOnBulkEdit', { wave, edit: edit.edit }));
    },
    undo: () => {
      if (edit !== null) void follow(call('undoBulkEdit', { wave, edit: edit.edit, requestId: crypto.randomUUID() }));
    },
    close: () => {
      setEdit(null);
      setFailed(null);
    },
  };
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, Math.min(LONGEST_MS, Math.max(PAUSE_MS, milliseconds)));
  });
