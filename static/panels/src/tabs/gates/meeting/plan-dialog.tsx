import Checkbox from '@atlaskit/checkbox';
import { ErrorMessage } from '@atlaskit/form';
import { useState } from 'react';
import type { PersonView } from '../../../../../../src/contract/source';
import { call } from '../../../shell/call';
import { DayField } from '../../../kit/day-field';
import { undoFlag } from '../../../shell/undo-flag';
import { FindPerson } from '../../../kit/people/find-person';
import { errorOf } from '../../../shell/use-call';
import { gateTexts } from '../gate-texts';
import { useViewer } from '../../../shell/viewer';
import { ActDialog } from '../work/act-dialog';
import type { MeetingRow } from './meeting-row-state';
import { ROWS_HOME } from './rows-home';
import type { Written } from '../../../kit/written';

interface Props {
  readonly wave: string;
  readonly rows: readonly MeetingRow[];
  readonly onPlanned: () => Promise<void>;
  readonly onClose: () => void;
}

/** Owner and due date of many rows at once; what is not ticked stays as it is. */
export function PlanDialog({ wave, rows, onPlanned, onClose }: Props) {
  const { texts } = useViewer(gateTexts);
  const words = texts.gates.rows;
  const [setsOwner, setSetsOwner] = useState(true);
  const [owner, setOwner] = useState<PersonView | null>(null);
  const [setsDue, setSetsDue] = useState(false);
  const [due, setDue] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const isLacking = !setsOwner && !setsDue;

  async function plan(): Promise<Written> {
    try {
      const { done, lines, refused } = await call('planRows', {
        wave,
        rows: rows.map(({ item, key }) => ({ item, row: key })),
        ...(setsOwner ? { owner: owner?.account ?? null } : {}),
        ...(setsDue ? { due } : {}),
      });
      const [first] = refused;
      if (first !== undefined && done === 0)
        return {
          is: 'failed',
          error: { code: 'refused-by-rule', message: first.message, next: texts.item.undoRefused },
        };
      undoFlag({
        id: lines[0] ?? 'rows-planned',
        title: [
          words.planned(done),
          ...(first === undefined ? [] : [words.refused(refused.length, first.message)]),
        ].join('. '),
        undo:
          lines.length === 0
            ? null
            : {
                text: words.undo,
                onClick: () =>
                  void call('undoMarks', { wave, lines: [...lines] })
                    .then(onPlanned)
                    .catch(() => undoFlag({ id: 'plan-not-undone', title: words.undoFailed, undo: null })),
              },
      });
      await onPlanned();
      return { is: 'done' };
    } catch (failure) {
      return { is: 'failed', error: errorOf(failure) };
    }
  }

  return (
    <ActDialog
      title={words.planTitle(rows.length)}
      action={words.planGo}
      home={ROWS_HOME}
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        return isLacking ? null : plan();
      }}
    >
      <div className="rw-stack-100">
        <Checkbox
          label={words.setOwner}
          isChecked={setsOwner}
          onChange={(event) => setSetsOwner(event.currentTarget.checked)}
        />
        <FindPerson
          id="rw-plan-owner"
          label={words.owner}
          placeholder={texts.person.nobody}
          value={owner}
          onChange={setOwner}
          isDisabled={!setsOwner}
        />
      </div>
      <div className="rw-stack-100">
        <Checkbox
          label={words.setDue}
          isChecked={setsDue}
          onChange={(event) => setSetsDue(event.currentTarget.checked)}
        />
        <DayField id="rw-plan-due" label={words.columns.due} value={due} onChange={setDue} isDisabled={!setsDue} />
      </div>
      {tried && isLacking ? <ErrorMessage>{words.needPlan}</ErrorMessage> : null}
    </ActDialog>
  );
}
