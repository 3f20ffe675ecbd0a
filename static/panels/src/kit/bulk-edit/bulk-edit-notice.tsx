import Button from '@atlaskit/button/default/button';
import ProgressBar from '@atlaskit/progress-bar';
import SectionMessage from '@atlaskit/section-message';
import { itemTexts } from '../items/item-texts';
import { useViewer } from '../../shell/viewer';
import { Failed } from '../failed';
import { OutageLine } from '../outage-line';
import type { BulkEdits } from './use-bulk-edit';

interface Props {
  readonly edits: BulkEdits;
  /** Keys of items, by id; those that are not shown have none. */
  readonly titles: ReadonlyMap<string, string>;
}

/** How far a bulk edit is, what Jira refused in its own words, the way on and the way back. */
export function BulkEditNotice({ edits, titles }: Props) {
  const { texts } = useViewer(itemTexts);
  const { edit, isBusy, failed } = edits;
  const words = texts.items.edit;
  const error = failed ?? (edit?.stopped ? { error: edit.stopped } : null);
  if (edit === null) return error === null ? null : <Failed title={texts.items.writeFailed} error={error.error} />;
  const { state, field, written, total, refused, hidden, same } = edit;
  const isOver = state === 'complete';
  const isFine = isOver && refused.length === 0 && hidden === 0;
  return (
    <div className="rw-stack-100">
      {error === null ? null : <Failed title={words.failed} error={error.error} />}
      <SectionMessage appearance={isFine ? 'success' : isOver ? 'warning' : 'information'}>
        <div className="rw-stack-100">
          <p className="rw-strong" role="status">
            {isOver ? (edit.isUndo ? words.undone : words.done)[field](written) : words.doing[field](written, total)}
          </p>
          {isOver ? null : (
            <>
              <ProgressBar
                ariaLabel={words.doing[field](written, total)}
                value={total === 0 ? 0 : (written + refused.length) / total}
              />
              {edit.waiting?.since === undefined ? (
                <p>{edit.waiting?.because || words.half}</p>
              ) : (
                <OutageLine since={edit.waiting.since} until={edit.waiting.until} />
              )}
            </>
          )}
          {same === 0 ? null : <p>{words.same(same)}</p>}
          {hidden === 0 ? null : <p>{words.hidden(hidden)}</p>}
          {refused.length === 0 ? null : (
            <>
              <p>{words.refused(refused.length)}</p>
              <ul className="rw-stack-050">
                {refused.map(({ item, message }) => (
                  <li key={item} dir="auto" className="rw-break">
                    {texts.items.refusedOne(titles.get(item) ?? item, message)}
                  </li>
                ))}
              </ul>
            </>
          )}
          {isOver && !edit.counted ? <p>{words.later}</p> : null}
          <div className="rw-row">
            {isOver || isBusy ? null : <Button onClick={edits.goOn}>{words.goOn}</Button>}
            {edit.mayUndo ? (
              <Button isDisabled={isBusy} onClick={edits.undo}>
                {texts.items.undo}
              </Button>
            ) : null}
            {isBusy ? null : <Button onClick={edits.close}>{texts.items.close}</Button>}
          </div>
        </div>
      </SectionMessage>
    </div>
  );
}
