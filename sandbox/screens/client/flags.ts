interface FlagOptions {
  readonly id: string | number;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string;
  readonly isAutoDismiss?: boolean;
  readonly actions?: readonly { readonly text: string; readonly onClick: () => void }[];
}

const AUTO_DISMISS_MS = 8_000;

/** Shows a flag in the page's live region; a flag with the same id is replaced. */
export function showFlag(flag: FlagOptions): void {
  closeFlag(flag.id);
  const box = element('div', `flag flag-${flag.type ?? 'info'}`);
  box.dataset['flag'] = String(flag.id);
  box.append(element('strong', '', flag.title), element('p', '', flag.description));
  for (const action of flag.actions ?? []) {
    const button = element('button', 'button', action.text);
    // Without the click itself, which could not be posted to the frame.
    button.addEventListener('click', () => action.onClick());
    box.append(button);
  }
  const dismiss = element('button', 'button flag-close', 'Dismiss');
  dismiss.addEventListener('click', () => box.remove());
  box.append(dismiss);
  document.querySelector('#flags')?.append(box);
  if (flag.isAutoDismiss === true) setTimeout(() => box.remove(), AUTO_DISMISS_MS);
}

export function closeFlag(id: string | number): boolean {
  const found = document.querySelector(`[data-flag="${CSS.escape(String(id))}"]`);
  found?.remove();
  return found !== null;
}

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  text = '',
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}
