import type { UndoView } from '../../../../../src/contract/import-undo';
import { call } from '../../shell/call';
import { useCall } from '../../shell/use-call';
import { useViewer } from '../../shell/viewer';
import { Failed } from '../failed';
import { WriteDialog } from '../write-dialog';
import { writtenBy } from '../written';
import { RestList } from './rest-list';
import { undoTexts } from './undo-texts';

interface Props {
  readonly run: string;
  readonly template: string;
  readonly onStarted: (undo: UndoView) => void;
  readonly onClose: () => void;
}

/** Says what an undo deletes, what it keeps and how many e-mails that sends, before it begins. */
export function UndoDialog({ run, template, onStarted, onClose }: Props) {
  const { texts } = useViewer(undoTexts);
  const words = texts.undoImport;
  const { loaded, retry } = useCall(run, () => call('previewUndo', { run }));
  const preview = loaded.state === 'ready' ? loaded.value : null;
  return (
    <WriteDialog
      title={words.ask(template)}
      action={words.action(preview?.deletes ?? 0)}
      isDanger
      hasDangerTitle
      isDisabled={preview === null || preview.deletes === 0}
      stack="rw-stack-100"
      onWrite={() => writtenBy(call('startUndo', { run }).then(onStarted))}
      onClose={onClose}
      trouble={{ failed: words.failed }}
    >
      {loaded.state === 'failed' ? (
        <Failed title={words.previewFailed} error={loaded.error} onRetry={retry} />
      ) : preview === null ? (
        <p role="status">{words.loading}</p>
      ) : (
        <>
          <p className="rw-strong">
            {preview.deletes === 0 ? words.nothing : words.deletes(preview.deletes, preview.total)}
          </p>
          {preview.emails === 0 ? null : <p>{words.emails(preview.emails)}</p>}
          <RestList rest={preview.rest} />
          {preview.deletes === 0 ? null : <p>{words.forGood}</p>}
        </>
      )}
    </WriteDialog>
  );
}
