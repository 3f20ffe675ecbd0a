import { createContext, useContext } from 'react';
import type { Format } from './format';
import type { Texts } from './texts/texts';

/** Who looks, as the bridge tells it: the language of numbers and dates, and the texts in it. */
export interface Viewer<T = Texts> {
  readonly format: Format;
  readonly texts: T;
  /** The account of who looks; a claim, used for nothing but to ask for what is theirs. */
  readonly account: string | null;
  /** The module's own context; a claim, used for nothing but what to draw first. */
  readonly extension: Readonly<Record<string, unknown>>;
  /** Which module of the manifest is shown; a claim likewise. */
  readonly moduleKey: string;
}

export const ViewerContext = createContext<Viewer | null>(null);

/** Sentences of a folder, made once for a viewer: they are loaded with the folder's code. */
export type FolderTexts<T> = (format: Format) => T;
const made = new WeakMap<Viewer, Map<FolderTexts<unknown>, Viewer<unknown>>>();

export function useViewer(): Viewer;
/** @param folder the sentences of the component's own folder, which come on top of those that every surface has */
export function useViewer<T extends object>(folder: FolderTexts<T>): Viewer<Texts & T>;
export function useViewer(folder?: FolderTexts<object>): Viewer<unknown> {
  const viewer = useContext(ViewerContext);
  if (viewer === null) throw new Error('useViewer is called outside startPanel');
  return folder === undefined ? viewer : viewerWith(viewer, folder);
}

function viewerWith(viewer: Viewer, folder: FolderTexts<object>): Viewer<unknown> {
  const known = made.get(viewer) ?? new Map<FolderTexts<unknown>, Viewer<unknown>>();
  made.set(viewer, known);
  const before = known.get(folder);
  if (before !== undefined) return before;
  const after = { ...viewer, texts: { ...viewer.texts, ...folder(viewer.format) } };
  known.set(folder, after);
  return after;
}
