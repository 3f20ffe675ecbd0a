import Button from '@atlaskit/button/default/button';
import SectionMessage from '@atlaskit/section-message';
import { useState } from 'react';
import type { UndoView } from '../../../../../src/contract/import-undo';
import { useViewer } from '../../shell/viewer';
import { Failed } from '../failed';
import { RestList } from './rest-list';
import { UndoDialog } from './undo-dialog';
import { undoTexts } from './undo-texts';

interface Props {
  readonly run: string;
  readonly template: string;
  /** Where it was undone, or is being undone. */
  readonly undo: UndoView | null;
  readonly canUndo: boolean;
  readonly onStarted: (undo: UndoView) => void;
}

/** Still to change by itself: worth asking for again. */
export const isUndoing = (undo: UndoView | null | undefined): boolean =>
  undo?.state === 'queued' || undo?.state === 'running' || undo?.state === 'waiting';

/** How the undo of an import stands, and the button that begins one. */
export function UndoImport({ run, template, undo, canUndo, onStarted }: Props) {
  const { texts } = useViewer(undoTexts);
  const words = texts.undoImport;
  const [isAsked, setIsAsked] = useState(false);
  return (
    <div className="rw-stack-100">
      {undo === null ? null : isUndoing(undo) ? (
        <div role="status" className="rw-stack-050">
          <p className="rw-strong rw-number">
            {undo.state === 'queued' ? words.queued : words.progress(undo.deleted, undo.total)}
          </p>
          {undo.waiting === null ? null : <p dir="auto">{undo.waiting.because}</p>}
          <p className="rw-subtle">{words.leave}</p>
        </div>
      ) : undo.state === 'stopped' ? (
        <Failed title={words.stopped} error={undo.stopped} />
      ) : (
        <div role="status">
          <SectionMessage appearance={undo.rest.issues === 0 ? 'success' : 'information'}>
            <div className="rw-stack-050">
              <p className="rw-strong">{words.done(undo.deleted)}</p>
              <RestList rest={undo.rest} />
            </div>
          </SectionMessage>
        </div>
      )}
      {!canUndo || isUndoing(undo) ? null : (
        <div>
          <Button onClick={() => setIsAsked(true)}>{undo === null ? words.open : words.again}</Button>
        </div>
      )}
      {isAsked ? (
        <UndoDialog run={run} template={template} onStarted={onStarted} onClose={() => setIsAsked(false)} />
      ) : null}
    </div>
  );
}
