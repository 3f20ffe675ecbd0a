import Button from '@atlaskit/button/default/button';
import { useState } from 'react';
import type { MarksDone, MarksRequest } from '../../../../../src/contract/marks';
import type { ItemLine, OverviewView } from '../../../../../src/contract/readiness';
import type { ErrorView } from '../../../../../src/contract/result';
import { Failed } from '../../kit/failed';
import { errorOf } from '../../shell/use-call';
import { itemsTexts } from './items-texts';
import { useViewer } from '../../shell/viewer';
import { BulkEditNotice } from '../../kit/bulk-edit/bulk-edit-notice';
import { ConfirmDialog } from './confirm-dialog';
import { EditDialog } from './edit-dialog';
import { NotApplicableDialog } from './not-applicable-dialog';
import { sayOfMany, takeBack } from './say-of-many';
import { useBulkEdit } from '../../kit/bulk-edit/use-bulk-edit';
import { WrittenNotice, type Written } from './written-notice';

interface Props {
  readonly view: OverviewView;
  readonly shown: readonly ItemLine[];
  /** Those of them that are selected. */
  readonly chosen: readonly ItemLine[];
  readonly onSelect: (ids: readonly string[]) => void;
  readonly onChanged: () => Promise<void>;
}

/** Says one thing of all selected items. What it did stays in sight, with a way back until the next change. */
export function BulkBar({ view, shown, chosen, onSelect, onChanged }: Props) {
  const { texts } = useViewer(itemsTexts);
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState<'why' | 'edit' | 'confirm' | null>(null);
  const [written, setWritten] = useState<Written | null>(null);
  const [failed, setFailed] = useState<{ readonly title: string; readonly error: ErrorView | null } | null>(null);
  const wave = view.wave.id;
  const edits = useBulkEdit(wave, onChanged);
  const isBusy = busy || edits.isBusy;
  const titles = new Map(shown.map(({ id, key }) => [id, key]));
  const proposed = chosen.reduce((sum, item) => sum + item.proposed, 0);
  const open = chosen.filter(({ lacks }) => lacks.includes('criteria') && !lacks.includes('not-done'));
  const away = chosen.filter(({ is }) => is === 'not-applicable');
  const there = chosen.filter(({ is }) => is !== 'not-applicable');

  async function write(what: Written['what'], work: () => Promise<MarksDone>, title: string = texts.items.writeFailed) {
    setBusy(true);
    setAsking(null);
    setFailed(null);
    edits.close();
    try {
      const done = await work();
      setWritten({ what, done, before: view.total });
      await onChanged();
    } catch (failure) {
      setFailed({ title, error: errorOf(failure) });
    }
    setBusy(false);
  }
  const say = (what: Written['what'], items: readonly ItemLine[], mark: MarksRequest['mark']) =>
    void write(what, () =>
      sayOfMany(
        wave,
        items.map(({ id }) => id),
        mark,
      ),
    );

  return (
    <div className="rw-stack-100">
      <div className="rw-row rw-bulk" role="group" aria-label={texts.items.bulk}>
        <Button
          isDisabled={shown.length === 0}
          onClick={() => onSelect(chosen.length === shown.length ? [] : shown.map(({ id }) => id))}
        >
          {chosen.length === shown.length && shown.length > 0
            ? texts.items.selectNone
            : texts.items.selectAll(shown.length)}
        </Button>
        {chosen.length === 0 ? null : (
          <>
            <Button
              appearance="primary"
              isDisabled={isBusy || proposed === 0}
              onClick={() =>
                say(
                  'confirmed',
                  chosen.filter((item) => item.proposed > 0),
                  { do: 'confirm-proposed' },
                )
              }
            >
              {texts.items.confirm(proposed)}
            </Button>
            {open.length === 0 ? null : (
              <Button isDisabled={isBusy} onClick={() => setAsking('confirm')}>
                {texts.items.confirmOpen(open.length)}
              </Button>
            )}
            <Button isDisabled={isBusy} onClick={() => setAsking('edit')}>
              {texts.items.edit.open}
            </Button>
            <Button isDisabled={isBusy || there.length === 0} onClick={() => setAsking('why')}>
              {texts.items.notApplicable(there.length)}
            </Button>
            {away.length === 0 ? null : (
              <Button isDisabled={isBusy} onClick={() => say('applicable', away, { do: 'applicable' })}>
                {texts.items.applicable(away.length)}
              </Button>
            )}
          </>
        )}
        <span role="status" className="rw-subtle">
          {chosen.length === 0 ? null : texts.items.selected(chosen.length)}
        </span>
      </div>
      {written === null ? null : (
        <WrittenNotice
          written={written}
          now={view.total}
          titles={titles}
          isBusy={isBusy}
          onUndo={() => void write('undone', () => takeBack(wave, written.done.lines), texts.items.undoFailed)}
          onClose={() => setWritten(null)}
        />
      )}
      {failed === null ? null : <Failed title={failed.title} error={failed.error} />}
      <BulkEditNotice edits={edits} titles={titles} />
      {asking === 'edit' ? (
        <EditDialog
          view={view}
          items={chosen.map(({ id }) => id)}
          onEdit={(set) => {
            setAsking(null);
            setWritten(null);
            setFailed(null);
            edits.start(
              chosen.map(({ id }) => id),
              set,
            );
          }}
          onMove={(workstream) => say('workstream', chosen, { do: 'workstream', workstream })}
          onCancel={() => setAsking(null)}
        />
      ) : null}
      {asking === 'confirm' ? (
        <ConfirmDialog
          items={open}
          onSay={(note) => say('confirmed', open, { do: 'confirm-open', note })}
          onCancel={() => setAsking(null)}
        />
      ) : null}
      {asking === 'why' ? (
        <NotApplicableDialog
          items={there.length}
          counted={there.filter(({ counted }) => counted).length}
          total={view.total}
          onSay={(reason, note) => say('not-applicable', there, { do: 'not-applicable', reason, note })}
          onCancel={() => setAsking(null)}
        />
      ) : null}
    </div>
  );
}
