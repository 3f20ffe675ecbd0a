import { createContext, useContext } from 'react';
import type { Format } from './format';
import type { Texts } from './texts/texts';

/** Who looks, as the bridge tells it: the language of numbers and dates, and the texts in it. */
export interface Viewer {
  readonly format: Format;
  readonly texts: Texts;
  /** The account of who looks; a claim, used for nothing but to ask for what is theirs. */
  readonly account: string | null;
  /** The module's own context; a claim, used for nothing but what to draw first. */
  readonly extension: Readonly<Record<string, unknown>>;
}

export const ViewerContext = createContext<Viewer | null>(null);

export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (viewer === null) throw new Error('useViewer is called outside startPanel');
  return viewer;
}
