import type { PanelFrame } from './panel-frame';

export interface ModalOptions {
  readonly title: string;
  /** A viewport size of the manifest or of `new Modal({size})`. */
  readonly size: string;
  readonly closeOnEscape: boolean;
  readonly closeOnOverlayClick: boolean;
  readonly mount: (place: Element) => PanelFrame;
  readonly onClosed: (frame: PanelFrame, payload: unknown) => void;
}

/** Opens a panel in a modal dialogue; `close` may hand a payload to whoever opened it. */
export function openPanelModal(options: ModalOptions): { readonly frame: PanelFrame; close(payload?: unknown): void } {
  const dialog = document.createElement('dialog');
  dialog.className = `modal modal-${options.size}`;
  dialog.setAttribute('aria-label', options.title);

  const header = document.createElement('div');
  header.className = 'modal-header';
  const title = document.createElement('h2');
  title.textContent = options.title;
  const dismiss = document.createElement('button');
  dismiss.className = 'button modal-close';
  dismiss.textContent = 'Close';
  header.append(title, dismiss);
  const body = document.createElement('div');
  body.className = 'modal-body';
  dialog.append(header, body);
  document.body.append(dialog);

  let handed: unknown;
  const close = (payload?: unknown) => {
    handed = payload;
    dialog.close();
  };
  dismiss.addEventListener('click', () => close());
  dialog.addEventListener('cancel', (event) => {
    if (!options.closeOnEscape) event.preventDefault();
  });
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog && options.closeOnOverlayClick) close();
  });
  dialog.addEventListener('close', () => {
    options.onClosed(frame, handed);
    frame.remove();
    dialog.remove();
  });
  dialog.showModal();
  const frame = options.mount(body);
  return { frame, close };
}
