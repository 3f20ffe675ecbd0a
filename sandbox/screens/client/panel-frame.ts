import { envelope, type FromFrame, type FunctionRef, isEnvelope, isFunctionRef, type ToFrame } from './messages';
import type { PageContext, PanelSpec } from './page-context';

/** One embedded panel: its iframe, and the only two ways to and from it. */
export interface PanelFrame {
  readonly spec: PanelSpec;
  readonly element: HTMLIFrameElement;
  post(message: ToFrame): void;
  /** Turns the numbers that stand for the frame's functions into functions again. */
  revive(data: unknown): unknown;
  remove(): void;
}

export type Answer = (frame: PanelFrame, command: string, data: unknown) => unknown;

/**
 * Puts the panel into `place` and answers its calls by `answer`.
 * @param onViolation the frame did something that its content security policy forbids
 */
export function mountPanel(
  spec: PanelSpec,
  place: Element,
  context: PageContext,
  answer: Answer,
  onViolation: (frame: PanelFrame, what: string) => void,
): PanelFrame {
  const element = document.createElement('iframe');
  element.title = spec.title;
  element.className = 'panel-frame';
  element.setAttribute('sandbox', context.sandbox);
  element.src = `${context.frameOrigin}${spec.page}`;

  const post = (message: ToFrame) => element.contentWindow?.postMessage(envelope(message), context.frameOrigin);
  const reply = (id: number, given: Promise<unknown>) =>
    given.then(
      (value) => post({ kind: 'answer', id, ok: true, value }),
      (reason: unknown) =>
        post({ kind: 'answer', id, ok: false, message: reason instanceof Error ? reason.message : String(reason) }),
    );

  const listen = ({ source, origin, data }: MessageEvent) => {
    if (source !== element.contentWindow || origin !== context.frameOrigin || !isEnvelope(data)) return;
    const message = data.message as FromFrame;
    switch (message.kind) {
      case 'call':
        void reply(
          message.id,
          Promise.resolve().then(() => answer(frame, message.command, frame.revive(message.data))),
        );
        return;
      case 'size':
        element.style.setProperty('--content-height', `${message.height}px`);
        return;
      case 'violation':
        onViolation(frame, `${message.directive} blocked ${message.blocked}`);
        return;
      default:
        message satisfies never;
    }
  };

  const functionOf =
    (ref: FunctionRef) =>
    (...args: unknown[]) =>
      post({ kind: 'run', ref, args });

  const revive = (data: unknown): unknown => {
    if (isFunctionRef(data)) return functionOf(data);
    if (Array.isArray(data)) return data.map(revive);
    if (typeof data !== 'object' || data === null || Object.getPrototypeOf(data) !== Object.prototype) return data;
    return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, revive(value)]));
  };

  const frame: PanelFrame = {
    spec,
    element,
    post,
    revive,
    remove() {
      window.removeEventListener('message', listen);
      element.remove();
    },
  };
  window.addEventListener('message', listen);
  place.append(element);
  return frame;
}
