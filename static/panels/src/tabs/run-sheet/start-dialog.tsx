import { ErrorMessage, Label } from '@atlaskit/form';
import { useState } from 'react';
import type { RunSheetView, SheetAct } from '../../../../../src/contract/run-sheet';
import type { PersonView } from '../../../../../src/contract/source';
import { LongInput } from '../../kit/long-input';
import { useViewer } from '../../shell/viewer';
import { ActDialog } from './act-dialog';
import { runSheetTexts } from './run-sheet-texts';
import { SheetPerson } from './sheet-person';

interface Props {
  readonly view: RunSheetView;
  readonly people: ReadonlyMap<string, PersonView>;
  readonly onAct: (act: SheetAct) => Promise<void>;
  readonly onClose: () => void;
}

/** Starts the cutover. Open conditions before it, an early start and an undecided gate are listed, and need a reason. */
export function StartDialog({ view, people, onAct, onClose }: Props) {
  const { texts, format } = useViewer(runSheetTexts);
  const words = texts.runSheet.start;
  const [reason, setReason] = useState('');
  const [isLacking, setIsLacking] = useState(false);
  const open = view.openConditions ?? [];
  const asks = view.startAsks ?? [];
  const needsReason = open.length > 0 || asks.length > 0;
  return (
    <ActDialog
      title={words.action}
      isReady={() => {
        const lacks = needsReason && reason.trim() === '';
        setIsLacking(lacks);
        return !lacks;
      }}
      onAct={() => onAct({ do: 'start', reason: reason.trim() })}
      onClose={onClose}
    >
      <p>{words.body(view.run.criteria.length)}</p>
      {asks.map((ask) => (
        <p key={ask} className="rw-strong">
          {words.asks[ask]}
        </p>
      ))}
      {open.length === 0 ? null : (
        <>
          <p className="rw-strong">{words.open(open.length)}</p>
          <ul className="rw-stack-050">
            {open.map(({ id, text, owner, due, gate }) => (
              <li key={id}>
                <span dir="auto" className="rw-break">
                  {text}
                </span>{' '}
                <span className="rw-subtle rw-small">
                  {owner === null ? words.noOwner : <SheetPerson account={owner} people={people} />}
                  {due === null ? null : ` · ${words.due(format.shortDay(due))}`} · <span dir="auto">{gate}</span>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {needsReason ? (
        <div>
          <Label htmlFor="rw-start-reason">{words.reason}</Label>
          <LongInput id="rw-start-reason" value={reason} maxLength={2_000} isInvalid={isLacking} onChange={setReason} />
          {isLacking ? <ErrorMessage>{words.needReason}</ErrorMessage> : null}
        </div>
      ) : null}
    </ActDialog>
  );
}
