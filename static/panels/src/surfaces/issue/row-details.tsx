import Button from '@atlaskit/button/default/button';
import { ErrorMessage, Label } from '@atlaskit/form';
import { LongInput } from '../../kit/long-input';
import { TextInput } from '../../kit/text-input';
import { useId, useState } from 'react';
import type { RowView } from '../../../../../src/contract/marks';
import type { PersonView } from '../../../../../src/contract/source';
import { DayField } from '../../kit/day-field';
import { FindPerson } from '../../kit/people/find-person';
import { Segments } from '../../kit/segments';
import { issueTexts } from './issue-texts';
import { useViewer } from '../../shell/viewer';
import { useItemWork } from './item-work';
import { lacksReason, marksOf, type RowDraft } from './row-draft';

/** The contract's limit of a note and of a piece of evidence. */
const LONGEST = 2_000;
const PRIORITIES = ['high', 'medium', 'low', 'none'] as const;

interface Props {
  readonly row: RowView;
  readonly draft: RowDraft;
  readonly onDraft: (draft: RowDraft) => void;
  readonly onSave: () => void;
}

/** Note and evidence of a row's result, its owner, priority and due date; all of it saved by one press. */
export function RowDetails({ row, draft, onDraft, onSave }: Props) {
  const { texts } = useViewer(issueTexts);
  const { people, busy } = useItemWork();
  const id = useId();
  const [found, setFound] = useState<PersonView | null>(null);
  const [tried, setTried] = useState(false);
  const words = texts.item;
  const owner = draft.owner === undefined ? row.owner : draft.owner;
  const person =
    owner === null
      ? null
      : ((found?.account === owner ? found : people.get(owner)) ?? { account: owner, name: '', avatarUrl: null });
  const priority = draft.priority === undefined ? row.priority : draft.priority;
  const isSkipped = (draft.result ?? row.result) === 'skipped';
  const lacks = lacksReason(row, draft);
  return (
    <form
      className="rw-stack-100 rw-row-details"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!lacks) onSave();
      }}
    >
      <div>
        <Label htmlFor={`${id}note`}>{isSkipped ? words.skipNote : words.note}</Label>
        <LongInput
          id={`${id}note`}
          value={draft.note ?? row.note}
          maxLength={LONGEST}
          minimumRows={2}
          resize="smart"
          isInvalid={tried && lacks}
          // It opened because the reason is asked for.
          autoFocus={lacks}
          onChange={(typed) => onDraft({ ...draft, note: typed })}
        />
        {lacks ? <ErrorMessage>{words.needSkipNote}</ErrorMessage> : null}
      </div>
      <div>
        <Label htmlFor={`${id}evidence`}>{words.evidence}</Label>
        <TextInput
          id={`${id}evidence`}
          value={draft.evidence ?? row.evidence}
          maxLength={LONGEST}
          onChange={(typed) => onDraft({ ...draft, evidence: typed })}
        />
      </div>
      <div className="rw-fields">
        <FindPerson
          id={`${id}owner`}
          label={words.rowOwner}
          placeholder={texts.person.nobody}
          value={person}
          onChange={(next) => {
            setFound(next);
            onDraft({ ...draft, owner: next?.account ?? null });
          }}
        />
        <DayField
          id={`${id}due`}
          label={words.due}
          value={draft.due === undefined ? row.due : draft.due}
          onChange={(due) => onDraft({ ...draft, due })}
        />
      </div>
      <fieldset>
        <legend className="rw-legend">{words.priority}</legend>
        <Segments
          name={`${id}priority`}
          options={PRIORITIES.map((value) => ({ value, label: words.priorities[value] }))}
          value={priority ?? 'none'}
          onChange={(value) => onDraft({ ...draft, priority: value === 'none' ? null : value })}
        />
      </fieldset>
      <div>
        <Button type="submit" isDisabled={busy || marksOf(row, draft).length === 0}>
          {words.save}
        </Button>
      </div>
    </form>
  );
}
