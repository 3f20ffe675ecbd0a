/** What the frame's bridge and the site's shell say to each other over `postMessage`. Functions cross as a number. */
export interface FunctionRef {
  readonly sandboxFunction: number;
}

export interface FrameLocation {
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
  readonly state: unknown;
}

export type ColorMode = 'light' | 'dark';

export type FromFrame =
  | { readonly kind: 'call'; readonly id: number; readonly command: string; readonly data: unknown }
  | { readonly kind: 'size'; readonly height: number }
  | { readonly kind: 'violation'; readonly directive: string; readonly blocked: string };

export type ToFrame =
  | { readonly kind: 'answer'; readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly kind: 'answer'; readonly id: number; readonly ok: false; readonly message: string }
  | { readonly kind: 'run'; readonly ref: FunctionRef; readonly args: readonly unknown[] }
  | { readonly kind: 'clock'; readonly now: number }
  | { readonly kind: 'theme'; readonly colorMode: ColorMode }
  | { readonly kind: 'location'; readonly location: FrameLocation };

/** Marks the messages of this protocol among those of browser extensions and libraries. */
export interface Envelope<Message> {
  readonly sandbox: 1;
  readonly message: Message;
}

export const envelope = <Message>(message: Message): Envelope<Message> => ({ sandbox: 1, message });

export function isEnvelope(data: unknown): data is Envelope<unknown> {
  return typeof data === 'object' && data !== null && (data as { sandbox?: unknown }).sandbox === 1;
}

export const isFunctionRef = (value: unknown): value is FunctionRef =>
  typeof value === 'object' && value !== null && typeof (value as FunctionRef).sandboxFunction === 'number';
