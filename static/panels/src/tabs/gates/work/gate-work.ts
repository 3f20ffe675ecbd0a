import { createContext, useContext } from 'react';
import type { GateSheet } from '../../../../../../src/contract/gate-sheet';
import type { GateAct } from '../../../../../../src/contract/gates';
import type { PersonView } from '../../../../../../src/contract/source';
import type { Place } from '../../../shell/place';
import type { Meeting } from '../meeting/use-meeting';
import type { Written } from '../../../kit/written';

/** The gate at hand and the ways to write at it. */
export interface GateWork {
  readonly sheet: GateSheet;
  readonly people: ReadonlyMap<string, PersonView>;
  readonly act: (act: GateAct) => Promise<Written>;
  readonly again: () => Promise<void>;
  /** After all items were asked for: reads the gate again until it was compared with Jira. */
  readonly refreshed: (asked: string) => void;
  readonly isRefreshing: boolean;
  readonly take: (sheet: GateSheet) => void;
  readonly go: (to: Place) => void;
  readonly meeting: Meeting;
}

export const GateWorkContext = createContext<GateWork | null>(null);

export function useGateWork(): GateWork {
  const work = useContext(GateWorkContext);
  if (work === null) throw new Error('useGateWork is called outside GatePanel');
  return work;
}
