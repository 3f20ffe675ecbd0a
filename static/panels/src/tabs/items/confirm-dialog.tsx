import Button from '@atlaskit/button/default/button';
import { useState } from 'react';
import type { ItemLine } from '../../../../../src/contract/readiness';
import { Dialog } from '../../kit/dialog';
import { JiraLink } from '../../kit/jira-link';
import { LongField } from '../../kit/long-field';
import { useViewer } from '../../shell/viewer';
import { itemsTexts } from './items-texts';

interface Props {
  /** Done in Jira, with criteria that Jira shows no evidence of. */
  readonly items: readonly ItemLine[];
  readonly onSay: (note: string) => void;
  readonly onCancel: () => void;
}

/** Confirms what only a person can see, on many items at once: with a note that is kept with each criterion. */
export function ConfirmDialog({ items, onSay, onCancel }: Props) {
  const { texts } = useViewer(itemsTexts);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const words = texts.items.confirming;
  return (
    <Dialog
      title={texts.items.confirmOpen(items.length)}
      onClose={onCancel}
      width="medium"
      actions={
        <>
          <Button appearance="subtle" onClick={onCancel}>
            {texts.cancel}
          </Button>
          <Button
            appearance="primary"
            onClick={() => {
              setTried(true);
              if (note.trim() !== '') onSay(note.trim());
            }}
          >
            {words.action}
          </Button>
        </>
      }
    >
      <div className="rw-stack-100">
        <p>{words.body}</p>
        <ul className="rw-rows rw-rows-tight">
          {items.map(({ id, key, title, criteria, criteriaMet }) => (
            <li key={id} className="rw-row rw-tight">
              <JiraLink issueKey={key} />
              <span dir="auto" className="rw-break">
                {title}
              </span>
              <span className="rw-subtle rw-small rw-number">{words.left(criteria - criteriaMet, criteria)}</span>
            </li>
          ))}
        </ul>
        <LongField
          label={words.note}
          value={note}
          onChange={setNote}
          isRequired
          wrong={tried && note.trim() === '' ? words.needNote : null}
        />
      </div>
    </Dialog>
  );
}
