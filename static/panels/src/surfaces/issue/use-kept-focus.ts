import { useEffect, useRef, type RefObject } from 'react';

/**
 * Keeps the focus in a box whose buttons are switched off while something is written and may be others afterwards: without
 * it, who goes by keyboard would begin at the top of the page after each press.
 * @returns what the box takes: its `ref`, and what is called when something in it is pressed
 */
export function useKeptFocus<T extends HTMLElement>(
  busy: boolean,
): { readonly ref: RefObject<T>; readonly onClickCapture: () => void } {
  const ref = useRef<T>(null);
  const held = useRef(false);
  useEffect(() => {
    if (busy || !held.current) return;
    held.current = false;
    const box = ref.current;
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (box === null || !isLost) return;
    const next = box.querySelector<HTMLElement>('button:not([disabled]), textarea, input') ?? box;
    if (next === box) box.tabIndex = -1;
    next.focus({ preventScroll: true });
  }, [busy]);
  return { ref, onClickCapture: () => (held.current = true) };
}
