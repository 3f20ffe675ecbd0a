/**
 * Hears that a person may leave: focus or pointer leave the frame, the page is hidden, what called this is taken away. Jira removes
 * a frame without any event where a person navigates, so none of this can be relied on.
 * @param leave `hidden`: nothing may run any more after this
 * @param isUnsaved asked when the tab is closed: the browser then warns, as a courtesy
 * @returns ends it
 */
export function whenLeft(leave: (hidden: boolean) => void, isUnsaved: () => boolean): () => void {
  const away = () => leave(false);
  const hide = () => leave(true);
  const change = () => {
    if (document.visibilityState === 'hidden') hide();
  };
  const warn = (event: BeforeUnloadEvent) => {
    if (!isUnsaved()) return;
    hide();
    event.preventDefault();
  };
  const root = document.documentElement;
  root.addEventListener('pointerleave', away);
  window.addEventListener('blur', away);
  document.addEventListener('visibilitychange', change);
  window.addEventListener('pagehide', hide);
  window.addEventListener('beforeunload', warn);
  return () => {
    root.removeEventListener('pointerleave', away);
    window.removeEventListener('blur', away);
    document.removeEventListener('visibilitychange', change);
    window.removeEventListener('pagehide', hide);
    window.removeEventListener('beforeunload', warn);
    hide();
  };
}
