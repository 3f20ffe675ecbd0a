import Button from '@atlaskit/button/default/button';
import type { RowView } from '../../../../../src/contract/marks';
import { issueTexts } from './issue-texts';
import { useViewer } from '../../shell/viewer';
import { useItemWork } from './item-work';

interface Props {
  readonly row: RowView;
  /** Absent while something has to be said first. */
  readonly onSave: (() => void) | undefined;
  readonly onCancel: () => void;
}

/** Says that the result that shows is not kept, so that nobody takes it for one that is. */
export function UnsaidResult({ row, onSave, onCancel }: Props) {
  const { texts } = useViewer(issueTexts);
  const { busy } = useItemWork();
  const words = texts.item;
  return (
    <div className="rw-row">
      <span className="rw-small rw-strong">{words.notSaved}</span>
      {onSave === undefined ? null : (
        <Button spacing="compact" isDisabled={busy} aria-label={words.confirmOf(words.save, row.text)} onClick={onSave}>
          {words.save}
        </Button>
      )}
      <Button spacing="compact" aria-label={words.confirmOf(texts.cancel, row.text)} onClick={onCancel}>
        {texts.cancel}
      </Button>
    </div>
  );
}
