import type { WaveId } from '../../../wave/ids';
import { hashOf } from './keys';

/** The custom entity of manifest.yml: what people keep of a wave besides its items, an entry each. */
export const ENTRY = 'entry';

/** What docs/data.md lists. */
export type EntryKind =
  | 'notifications'
  | 'register'
  | 'raci'
  | 'gates'
  | 'gate'
  | 'gate-now'
  | 'meeting'
  | 'run-sheet'
  | 'decisions'
  | 'decision'
  | 'documents'
  | 'document'
  | 'risks'
  | 'risk'
  | 'questions'
  | 'question'
  | 'stamp'
  | 'view'
  | 'gate-views'
  | 'view-claim'
  | 'report'
  | 'save-place'
  | 'sprint-states'
  | 'trend';

/** Ids are hashed: they hold letters of any script, which no key may. */
export const entryKey = (wave: WaveId, kind: EntryKind, id: string): string =>
  id === '' ? `${wave}.${kind}` : `${wave}.${kind}.${hashOf(id)}`;
