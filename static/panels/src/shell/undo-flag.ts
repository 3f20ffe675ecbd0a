import { showFlag } from '@forge/bridge';

/** How long the way back is offered. */
const UNDO_MS = 10_000;

interface Told {
  /** One a flag. */
  readonly id: string;
  readonly title: string;
  /** Null where it cannot be taken back. */
  readonly undo: { readonly text: string; readonly onClick: () => void } | null;
}

/** Says in the product's own flag what was written, with a way back. @returns what takes the flag away before its time */
export function undoFlag({ id, title, undo }: Told): () => void {
  const flag = showFlag({
    id,
    title,
    type: 'success',
    isAutoDismiss: false,
    actions: undo === null ? [] : [{ text: undo.text, onClick: undo.onClick }],
  });
  // It may have been dismissed by hand.
  const close = () => void flag.close().catch(() => undefined);
  const timer = setTimeout(close, UNDO_MS);
  return () => {
    clearTimeout(timer);
    close();
  };
}
