import { createFrameHistory } from './frame-history';
import {
  type ColorMode,
  envelope,
  type FrameLocation,
  type FromFrame,
  type FunctionRef,
  isEnvelope,
  type ToFrame,
} from './messages';
import { followSiteClock } from './site-date';

/*
 * Runs in the panel's frame before the app's own scripts and gives `@forge/bridge` what it looks for:
 * `globalThis.__bridge.callBridge(command, data)`. Everything is answered by the site's shell around the frame;
 * only what must be synchronous in the frame (the history object, subscriptions, the page's theme) lives here.
 */

const { shell = location.origin, now } = document.currentScript?.dataset ?? {};
/** Only on a site whose clock is simulated. */
const setNow = now === undefined ? null : followSiteClock(Number(now));
const send = (message: FromFrame) => parent.postMessage(envelope(message), shell);

const functions: ((...args: unknown[]) => unknown)[] = [];
const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (reason: Error) => void }>();
let popped: ((location: FrameLocation) => void) | null = null;
let calls = 0;

function ask(command: string, data?: unknown): Promise<unknown> {
  const id = ++calls;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    send({ kind: 'call', id, command, data: withRefs(data) });
  });
}

/** A function cannot be posted: the shell gets its number and asks for it to be run. */
function withRefs(data: unknown): unknown {
  if (typeof data === 'function') {
    functions.push(data as (...args: unknown[]) => unknown);
    return { sandboxFunction: functions.length - 1 } satisfies FunctionRef;
  }
  if (Array.isArray(data)) return data.map(withRefs);
  if (typeof data === 'object' && data !== null && Object.getPrototypeOf(data) === Object.prototype)
    return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, withRefs(value)]));
  return data;
}

async function createHistory() {
  const { location: at, base } = (await ask('createHistory')) as { location: FrameLocation; base: string };
  const made = createFrameHistory(at, base, (command, data) => void ask(command, data));
  popped = made.popped;
  return made.history;
}

async function subscribe(data: unknown) {
  const subscription = await ask('on', data);
  return { unsubscribe: () => void ask('off', subscription) };
}

async function enableTheming() {
  setTheme((await ask('enableTheming')) as ColorMode);
}

function setTheme(colorMode: ColorMode) {
  const page = document.documentElement;
  page.dataset['theme'] = 'dark:dark light:light spacing:spacing typography:typography shape:shape';
  page.dataset['colorMode'] = colorMode;
}

/** What an exporter that waits for the ready event prints: the frame's text at each of them. There is one, or it prints too early. */
const printed: string[] = [];

function callBridge(command: string, data?: unknown): Promise<unknown> {
  if (command === 'emitReadyEvent') printed.push(document.body.innerText);
  if (command === 'createHistory') return createHistory();
  if (command === 'on') return subscribe(data);
  if (command === 'enableTheming') return enableTheming();
  return ask(command, data);
}

addEventListener('message', ({ source, origin, data }) => {
  if (source !== parent || origin !== shell || !isEnvelope(data)) return;
  const message = data.message as ToFrame;
  switch (message.kind) {
    case 'answer': {
      const call = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.ok) call?.resolve(message.value);
      else call?.reject(new Error(message.message));
      return;
    }
    case 'run':
      functions[message.ref.sandboxFunction]?.(...message.args);
      return;
    case 'clock':
      setNow?.(message.now);
      return;
    case 'theme':
      setTheme(message.colorMode);
      return;
    case 'location':
      popped?.(message.location);
      return;
    default:
      message satisfies never;
  }
});

document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
  send({ kind: 'violation', directive: effectiveDirective, blocked: blockedURI }),
);

/**
 * The height that the content asks for. The page's own height says nothing: style resets stretch it to the frame,
 * and a frame that follows it would never become smaller.
 */
function tellSize() {
  const bottoms = [...document.body.children].map((child) => child.getBoundingClientRect().bottom + scrollY);
  send({ kind: 'size', height: Math.ceil(Math.max(0, ...bottoms)) });
}

function watchSize() {
  const sizes = new ResizeObserver(tellSize);
  const observeAll = () => {
    for (const child of document.body.children) sizes.observe(child);
  };
  observeAll();
  new MutationObserver(observeAll).observe(document.body, { childList: true });
}
document.addEventListener('DOMContentLoaded', watchSize);

Object.assign(globalThis, { __bridge: { callBridge }, __printed: printed });
