import type { ReactNode } from 'react';
import { useCode } from '../shell/use-code';

interface Props {
  readonly at: string;
  readonly full: string;
  readonly words: string;
  /** The same moment without a tooltip, until there is one. */
  readonly plain: ReactNode;
}

const load = () => import('./full-moment');

/** A moment that is hovered, with the tooltip once its code is there. */
export function HoveredMoment({ plain, ...moment }: Props) {
  const loaded = useCode(load);
  return loaded.state === 'ready' ? <loaded.code.FullMoment {...moment} /> : plain;
}
