import { emit, subscribe, unsubscribe } from './app-events';
import { closeFlag, showFlag } from './flags';
import type { ColorMode } from './messages';
import { leaveFor, urlOf } from './navigation';
import type { PageContext, PanelSpec } from './page-context';
import { mountPanel, type PanelFrame } from './panel-frame';
import { openPanelModal } from './panel-modal';
import { postJson } from './post-json';
import { record } from './record';
import { historyOf, locationUnder, writeHistory } from './shell-history';

/*
 * The product around the panels: mounts them where the page says, answers their bridge, opens them in modal dialogues.
 * What the sandbox does not stand in for is answered by an error that names it.
 */

const context = JSON.parse(
  document.querySelector('meta[name="sandbox-context"]')?.getAttribute('content') ?? '{}',
) as PageContext;
const darkScheme = matchMedia('(prefers-color-scheme: dark)');
const colorMode = (): ColorMode => (context.theme === 'auto' ? (darkScheme.matches ? 'dark' : 'light') : context.theme);

type Callback = (...args: unknown[]) => void;

const frames = new Set<PanelFrame>();
const themed = new Set<PanelFrame>();
const closers = new Map<PanelFrame, (payload?: unknown) => void>();
const closeListeners = new Map<PanelFrame, Callback>();

/** `extension` goes along as the frame was given it: the browser could change it, here as in the product. */
async function invoke({ spec }: PanelFrame, data: unknown): Promise<unknown> {
  const { functionKey, payload } = record(data);
  const { value, now } = await postJson('/_sandbox/invoke', {
    functionKey,
    payload,
    moduleKey: spec.moduleKey,
    extension: spec.extension,
  });
  // Before the answer: what it says of the time is compared with the panel's own.
  if (typeof now === 'number') for (const frame of frames) frame.post({ kind: 'clock', now });
  return value;
}

function contextOf({ spec }: PanelFrame) {
  return {
    ...(context.accountId === null ? {} : { accountId: context.accountId }),
    cloudId: context.cloudId,
    environmentId: context.environmentId,
    environmentType: 'DEVELOPMENT',
    extension: spec.extension,
    license: null,
    localId: spec.localId,
    locale: navigator.language,
    moduleKey: spec.moduleKey,
    siteUrl: context.siteUrl,
    timezone: context.timezone,
    theme: { colorMode: colorMode() },
    surfaceColor: null,
    userAccess: { enabled: false, hasAccess: true },
  };
}

async function submit(frame: PanelFrame, payload: unknown): Promise<boolean> {
  if (frame.spec.submitTo === null) return false;
  await postJson(frame.spec.submitTo, payload);
  window.location.reload();
  return true;
}

function close(frame: PanelFrame, payload: unknown): boolean {
  const closer = closers.get(frame);
  closer?.(payload);
  return closer !== undefined;
}

function listenToClose(frame: PanelFrame, callback: unknown): boolean {
  if (typeof callback === 'function') closeListeners.set(frame, callback as Callback);
  return closers.has(frame);
}

function openModalOf(opener: PanelFrame, data: unknown): boolean {
  const asked = record(data);
  const resource = typeof asked['resource'] === 'string' ? asked['resource'] : null;
  const page = resource === null ? opener.spec.page : context.pages[resource];
  if (page === undefined) throw new Error(`The manifest declares no resource "${resource}".`);
  const spec = {
    ...opener.spec,
    page,
    historyBase: null,
    title: String(asked['title'] || opener.spec.title),
    viewport: typeof asked['size'] === 'string' ? asked['size'] : 'medium',
    extension: { ...opener.spec.extension, modal: asked['context'] },
  };
  openInModal(spec, {
    closeOnEscape: asked['closeOnEscape'] !== false,
    closeOnOverlayClick: asked['closeOnOverlayClick'] !== false,
    onClosed: (payload) => (asked['onClose'] as Callback | undefined)?.(payload),
  });
  return true;
}

function answer(frame: PanelFrame, command: string, data: unknown): unknown {
  switch (command) {
    case 'invoke':
      return invoke(frame, data);
    case 'getContext':
      return contextOf(frame);
    case 'fetchProduct':
      return postJson('/_sandbox/fetch-product', data);
    case 'enableTheming':
      themed.add(frame);
      return colorMode();
    case 'createHistory':
      return historyOf(frame);
    case 'history.push':
      return writeHistory(frame, 'pushState', data);
    case 'history.replace':
      return writeHistory(frame, 'replaceState', data);
    case 'history.go':
      return window.history.go(Number(data));
    case 'navigate':
      return leaveFor(urlOf(record(data)), record(data)['type']);
    case 'getUrl':
      return urlOf(record(data)).href;
    case 'reload':
      return window.location.reload();
    case 'refresh':
      return window.location.reload();
    case 'submit':
      return submit(frame, data);
    case 'close':
      return close(frame, data);
    case 'onClose':
      return listenToClose(frame, data);
    case 'openModal':
      return openModalOf(frame, data);
    case 'showFlag':
      return showFlag(record(data) as unknown as Parameters<typeof showFlag>[0]);
    case 'closeFlag':
      return closeFlag(String(record(data)['id']));
    case 'on':
      return subscribe(data);
    case 'off':
      return unsubscribe(data);
    case 'emit':
      return emit(data);
    case 'emitReadyEvent':
      return void frame.element.setAttribute('data-ready', '');
    case 'changeWindowTitle':
      document.title = String(data);
      return undefined;
    default:
      throw new Error(`The Runway sandbox does not model the bridge command "${command}".`);
  }
}

function showViolation(frame: PanelFrame, what: string): void {
  console.error(`Content security policy of ${frame.spec.page}: ${what}`);
  showFlag({
    id: `violation ${what}`,
    type: 'error',
    title: `${frame.spec.title} broke its content security policy`,
    description: what,
  });
}

function mount(spec: PanelSpec, place: Element): PanelFrame {
  const frame = mountPanel(spec, place, context, answer, showViolation);
  frames.add(frame);
  return frame;
}

function openInModal(
  spec: PanelSpec,
  { onClosed, ...how }: { closeOnEscape: boolean; closeOnOverlayClick: boolean; onClosed: (payload: unknown) => void },
): void {
  const opened = openPanelModal({
    ...how,
    title: spec.title,
    size: spec.viewport,
    mount: (place) => mount(spec, place),
    onClosed(frame, payload) {
      closeListeners.get(frame)?.(payload);
      for (const registry of [closers, closeListeners]) registry.delete(frame);
      for (const registry of [frames, themed]) registry.delete(frame);
      onClosed(payload);
    },
  });
  closers.set(opened.frame, opened.close);
}

const specOf = (element: Element, name: string) => JSON.parse(element.getAttribute(name) ?? '{}') as PanelSpec;
const openOffered = (button: Element) =>
  openInModal(specOf(button, 'data-open-panel'), {
    closeOnEscape: true,
    closeOnOverlayClick: false,
    onClosed: () => undefined,
  });

for (const place of document.querySelectorAll('[data-panel]')) {
  const folded = place.closest('details');
  const show = () => mount(specOf(place, 'data-panel'), place);
  // As the product's side bar: what is folded away is not loaded before it is opened.
  if (folded === null) show();
  else folded.addEventListener('toggle', show, { once: true });
}
for (const button of document.querySelectorAll('[data-open-panel]')) {
  button.addEventListener('click', () => {
    button.closest('details')?.removeAttribute('open');
    openOffered(button);
  });
}
const atOnce = document.querySelector('[data-open-at-once]');
if (atOnce !== null) {
  // Only the first look after inserting opens by itself, not a reload.
  window.history.replaceState(null, '', window.location.pathname);
  openOffered(atOnce);
}

darkScheme.addEventListener('change', () => {
  for (const frame of themed) frame.post({ kind: 'theme', colorMode: colorMode() });
});
window.addEventListener('popstate', () => {
  for (const frame of frames) {
    if (frame.spec.historyBase !== null)
      frame.post({ kind: 'location', location: locationUnder(frame.spec.historyBase) });
  }
});
document.addEventListener('click', ({ target }) => {
  for (const menu of document.querySelectorAll('details.menu[open]'))
    if (!menu.contains(target as Node)) menu.removeAttribute('open');
});
