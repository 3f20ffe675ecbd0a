import Button from '@atlaskit/button/default/button';
import { UNDO_START_MS } from '../../../../../src/contract/limits';
import { useNow } from '../../shell/use-now';
import { useViewer } from '../../shell/viewer';
import { runSheetTexts } from './run-sheet-texts';

const LOOK_MS = 5_000;

interface Props {
  /** ISO instant. */
  readonly startedAt: string;
  readonly onOpen: () => void;
}

/** Offered for 15 minutes after the start; the app refuses it later. */
export function UndoStart({ startedAt, onOpen }: Props) {
  const { texts } = useViewer(runSheetTexts);
  const now = useNow(LOOK_MS);
  if (now - Date.parse(startedAt) > UNDO_START_MS) return null;
  return <Button onClick={onOpen}>{texts.runSheet.start.undo}</Button>;
}
