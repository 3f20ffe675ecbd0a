/** A dialogue hands the focus back a moment after it is gone. */
const HANDED_BACK_MS = 250;

/**
 * Puts the focus on a heading where it would be lost: the button that opened a dialogue may be gone once the dialogue did
 * what it was opened for.
 */
export function focusIfLost(id: string): void {
  setTimeout(() => {
    const { activeElement } = document;
    if (activeElement !== null && activeElement !== document.body && activeElement.isConnected) return;
    const heading = document.getElementById(id);
    if (heading === null) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }, HANDED_BACK_MS);
}
