import Button from '@atlaskit/button/default/button';
import { Dialog } from '../../kit/dialog';
import { useState } from 'react';
import { MAX_BULK_ITEMS } from '../../../../../src/contract/limits';
import type { RaciLine } from '../../../../../src/contract/raci';
import type { ItemLine } from '../../../../../src/contract/readiness';
import { call } from '../../shell/call';
import { Failed } from '../../kit/failed';
import { Segments } from '../../kit/segments';
import { useCall } from '../../shell/use-call';
import { raciTexts } from './raci-texts';
import { useViewer } from '../../shell/viewer';
import { moduleOf } from './module-of';
import { readItemsOfRows } from './read-items-of-rows';
import { titleOf } from './title-of';

interface Props {
  readonly wave: string;
  readonly row: RaciLine | null;
  readonly shown: readonly RaciLine[];
  readonly isWhole: boolean;
  readonly phase: string | null;
  readonly onStart: (items: readonly ItemLine[]) => void;
  readonly onClose: () => void;
}

/** Asks for which rows, and says before how many issues are written and what that sends. */
export function AssignDialog({ wave, row, shown, isWhole, phase, onStart, onClose }: Props) {
  const { texts } = useViewer(raciTexts);
  const words = texts.raci.assign;
  const edit = texts.items.edit;
  const hasItems = row !== null && row.kind !== 'gate' && row.kind !== 'milestone';
  const [what, setWhat] = useState<'row' | 'shown'>('shown');
  const { loaded, retry } = useCall(`${what} ${row?.id ?? ''}`, async () => {
    const items =
      what === 'row' && row !== null
        ? (await readItemsOfRows(wave, { module: moduleOf(row.id) }, null)).filter(
            ({ id }) => row.kind === 'module' || id === row.id || id.startsWith(`${row.id}/`),
          )
        : await readItemsOfRows(
            wave,
            phase === null ? {} : { phase },
            isWhole ? null : new Set(shown.map(({ id }) => id)),
          );
    const isMany = items.length === 0 || items.length > MAX_BULK_ITEMS;
    return { items, plan: isMany ? null : await call('planBulkEdit', { wave, items: items.map(({ id }) => id) }) };
  });
  const found = loaded.state === 'ready' ? loaded.value : null;
  const count = found?.plan?.count ?? 0;

  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      width="small"
      actions={
        <>
          <Button onClick={onClose}>{texts.cancel}</Button>
          <Button appearance="primary" isDisabled={count === 0} onClick={() => found !== null && onStart(found.items)}>
            {words.start(count)}
          </Button>
        </>
      }
    >
      <div className="rw-stack-200">
        <p>{words.intro}</p>
        {hasItems ? (
          <fieldset className="rw-stack-100">
            <legend>{words.which}</legend>
            <Segments
              name="rw-assign"
              options={[
                { value: 'shown', label: words.shown(shown.length) },
                { value: 'row', label: words.row(titleOf(row)) },
              ]}
              value={what}
              onChange={setWhat}
            />
          </fieldset>
        ) : null}
        <p className="rw-subtle">{words.skipped}</p>
        <div role="status" className="rw-stack-050 rw-subtle">
          {says()}
        </div>
      </div>
    </Dialog>
  );

  function says() {
    if (loaded.state === 'failed') return <Failed title={words.failed} error={loaded.error} onRetry={retry} />;
    if (found === null) return <p>{words.reading}</p>;
    const { items, plan } = found;
    if (plan === null) return <p>{items.length === 0 ? words.none : words.tooMany(items.length, MAX_BULK_ITEMS)}</p>;
    return (
      <>
        <p>{edit.mail(plan.emails)}</p>
        {plan.hidden === 0 ? null : <p>{edit.hidden(plan.hidden)}</p>}
        {plan.others === 0 ? null : <p>{edit.others(plan.others)}</p>}
        <p>{edit.canUndo}</p>
      </>
    );
  }
}
