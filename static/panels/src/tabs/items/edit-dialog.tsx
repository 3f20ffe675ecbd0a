import Button from '@atlaskit/button/default/button';
import Checkbox from '@atlaskit/checkbox';
import { ErrorMessage } from '@atlaskit/form';
import { Dialog } from '../../kit/dialog';
import { useState } from 'react';
import type { BulkField, BulkPlan, BulkSetting } from '../../../../../src/contract/bulk-edit';
import { MAX_BULK_ITEMS } from '../../../../../src/contract/limits';
import type { OverviewView } from '../../../../../src/contract/readiness';
import type { PersonView } from '../../../../../src/contract/source';
import { call } from '../../shell/call';
import { Choice } from '../../kit/choice';
import { DayField } from '../../kit/day-field';
import { Failed } from '../../kit/failed';
import { FindPerson } from '../../kit/people/find-person';
import { useCall } from '../../shell/use-call';
import { itemsTexts } from './items-texts';
import { useViewer } from '../../shell/viewer';

type What = BulkField | 'workstream';
const WHAT = ['owner', 'priority', 'due', 'workstream'] as const satisfies readonly What[];
/** Stands for the workstream that the template gave each item. */
const OF_TEMPLATE = '';

interface Props {
  readonly view: OverviewView;
  readonly items: readonly string[];
  readonly onEdit: (set: BulkSetting) => void;
  readonly onMove: (workstream: string | null) => void;
  readonly onCancel: () => void;
}

/** Asks what to set on items, and says before how many are written and what that sends. */
export function EditDialog({ view, items, onEdit, onMove, onCancel }: Props) {
  const { texts } = useViewer(itemsTexts);
  const words = texts.items.edit;
  const isTooMany = items.length > MAX_BULK_ITEMS;
  const { loaded, retry } = useCall(JSON.stringify(items), async () =>
    isTooMany ? null : call('planBulkEdit', { wave: view.wave.id, items: [...items] }),
  );
  const plan: BulkPlan | null = loaded.state === 'ready' ? loaded.value : null;
  const [what, setWhat] = useState<What>('owner');
  const [owner, setOwner] = useState<PersonView | null>(null);
  const [isByRaci, setByRaci] = useState(false);
  const [priority, setPriority] = useState<string>();
  const [due, setDue] = useState<string | null>(null);
  const [workstream, setWorkstream] = useState<string>();
  const [tried, setTried] = useState(false);
  const lacks = (what === 'priority' && priority === undefined) || (what === 'workstream' && workstream === undefined);
  // Runway's own word asks nothing of Jira.
  const count = what === 'workstream' ? items.length : (plan?.count ?? 0);
  const isReady = !isTooMany && count > 0 && (what === 'workstream' || plan !== null);

  function submit() {
    setTried(true);
    if (lacks) return;
    if (what === 'workstream') return onMove(workstream === OF_TEMPLATE ? null : (workstream ?? null));
    if (what === 'owner') return onEdit({ field: 'owner', to: isByRaci ? { from: 'raci' } : (owner?.account ?? null) });
    if (what === 'due') return onEdit({ field: 'due', to: due });
    if (priority !== undefined) onEdit({ field: 'priority', to: priority });
  }

  return (
    <Dialog
      title={words.title(items.length)}
      onClose={onCancel}
      width="small"
      actions={
        <>
          <Button onClick={onCancel}>{texts.cancel}</Button>
          <Button appearance="primary" isDisabled={!isReady} onClick={submit}>
            {words.go[what](count)}
          </Button>
        </>
      }
    >
      <div className="rw-stack-200">
        <div>
          <Choice
            id="rw-edit-what"
            label={words.what}
            placeholder={words.choose}
            options={WHAT.map((value) => ({ value, label: words.fields[value] }))}
            value={what}
            onChange={(value) => setWhat(WHAT.find((each) => each === value) ?? 'owner')}
          />
        </div>
        {value()}
        <div role="status" className="rw-stack-050 rw-subtle">
          {says()}
        </div>
      </div>
    </Dialog>
  );

  function value() {
    switch (what) {
      case 'owner':
        return (
          <div className="rw-stack-100">
            <FindPerson
              id="rw-edit-owner"
              to="assign"
              label={words.fields.owner}
              placeholder={words.nobody}
              value={owner}
              isDisabled={isByRaci}
              onChange={setOwner}
            />
            <Checkbox
              label={texts.raci.assign.byRaci}
              isChecked={isByRaci}
              onChange={(event) => setByRaci(event.currentTarget.checked)}
            />
            {isByRaci ? <p className="rw-subtle rw-small">{texts.raci.assign.skipped}</p> : null}
          </div>
        );
      case 'priority':
        return plan !== null && plan.priorities.length === 0 ? (
          <p>{words.noPriorities}</p>
        ) : (
          <div>
            <Choice
              id="rw-edit-priority"
              label={words.fields.priority}
              placeholder={words.choose}
              options={(plan?.priorities ?? []).map(({ id, name }) => ({ value: id, label: name }))}
              value={priority}
              isRequired
              isInvalid={tried && lacks}
              isDisabled={plan === null}
              onChange={setPriority}
            />
            {tried && lacks ? <ErrorMessage>{words.needValue}</ErrorMessage> : null}
          </div>
        );
      case 'due':
        return (
          <DayField
            id="rw-edit-due"
            label={words.fields.due}
            value={due}
            onChange={setDue}
            describedBy="rw-edit-no-day"
          >
            <p id="rw-edit-no-day" className="rw-subtle rw-small">
              {due === null ? words.noDay : null}
            </p>
          </DayField>
        );
      case 'workstream':
        return (
          <div>
            <Choice
              id="rw-edit-workstream"
              label={words.fields.workstream}
              placeholder={words.choose}
              options={[
                { value: OF_TEMPLATE, label: words.ofTemplate },
                ...view.workstreams.map(({ slug, name }) => ({ value: slug, label: name })),
              ]}
              value={workstream}
              isRequired
              isInvalid={tried && lacks}
              onChange={setWorkstream}
            />
            {tried && lacks ? <ErrorMessage>{words.needValue}</ErrorMessage> : null}
          </div>
        );
      default:
        return what satisfies never;
    }
  }

  function says() {
    if (isTooMany) return <p>{words.tooMany(MAX_BULK_ITEMS)}</p>;
    if (what === 'workstream') return <p>{words.inRunway}</p>;
    if (loaded.state === 'failed') return <Failed title={words.planFailed} error={loaded.error} onRetry={retry} />;
    if (plan === null) return <p>{words.planning}</p>;
    return (
      <>
        <p>{words.mail(plan.emails)}</p>
        {plan.hidden === 0 ? null : <p>{words.hidden(plan.hidden)}</p>}
        {plan.others === 0 ? null : <p>{words.others(plan.others)}</p>}
        <p>{words.canUndo}</p>
      </>
    );
  }
}
