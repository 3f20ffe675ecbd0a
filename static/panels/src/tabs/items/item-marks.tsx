import { Lozenge } from '../../kit/lozenge';
import type { ItemLine } from '../../../../../src/contract/readiness';
import { itemsTexts } from './items-texts';
import { useViewer } from '../../shell/viewer';

/** Grey for what is not known; green only for what is complete. */
function lookOf({ is, complete }: ItemLine) {
  if (complete) return 'success';
  switch (is) {
    case 'in-progress':
    case 'done':
      return 'inprogress';
    case 'dropped':
    case 'missing':
      return 'moved';
    case 'open':
    case 'unreadable':
    case 'not-applicable':
    case 'ongoing':
      return 'default';
  }
}

/** States that are Jira's own: its status says them, in its word. */
const IN_JIRA: ReadonlySet<ItemLine['is']> = new Set(['open', 'in-progress', 'done', 'dropped']);

/** An item's state, why it is not complete, and what is special about it. */
export function ItemMarks({ item }: { readonly item: ItemLine }) {
  const { texts } = useViewer(itemsTexts);
  const isInJirasWord = !item.complete && item.status !== '' && IN_JIRA.has(item.is);
  const marks = (['overdue', 'late', 'stopped', 'high', 'added'] as const).filter((key) => item[key]);
  return (
    <div className="rw-stack-050">
      <span className="rw-row">
        <Lozenge appearance={lookOf(item)}>
          {isInJirasWord ? item.status : item.complete ? texts.items.completeMark : texts.items.itemIs[item.is]}
        </Lozenge>
        {isInJirasWord ? null : (
          <span dir="auto" className="rw-subtle rw-small rw-break">
            {item.status}
          </span>
        )}
      </span>
      {marks.length === 0 ? null : (
        <span className="rw-row">
          {marks.map((mark) => (
            <Lozenge key={mark} appearance={mark === 'stopped' || mark === 'overdue' ? 'removed' : 'default'}>
              {texts.items.marks[mark]}
            </Lozenge>
          ))}
        </span>
      )}
      {item.lacks.length === 0 || item.complete ? null : (
        <ul className="rw-small rw-subtle">
          {item.lacks.map((lack) => (
            <li key={lack}>{texts.items.lacks[lack]}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
