import Button from '@atlaskit/button/default/button';
import SectionMessage from '@atlaskit/section-message';
import type { MarksDone } from '../../../../../src/contract/marks';
import type { ReadinessNumbers } from '../../../../../src/contract/readiness';
import { itemsTexts } from './items-texts';
import { useViewer } from '../../shell/viewer';

export interface Written {
  readonly what: 'confirmed' | 'not-applicable' | 'applicable' | 'workstream' | 'undone';
  readonly done: MarksDone;
  /** The wave's numbers before it. */
  readonly before: ReadinessNumbers;
}

interface Props {
  readonly written: Written;
  readonly now: ReadinessNumbers;
  /** Keys of items, by id; those that are not shown have none. */
  readonly titles: ReadonlyMap<string, string>;
  readonly isBusy: boolean;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

/** What a write did, what it did to the numbers, what was refused and why, and the way back. */
export function WrittenNotice({ written, now, titles, isBusy, onUndo, onClose }: Props) {
  const { texts } = useViewer(itemsTexts);
  const { what, done, before } = written;
  return (
    <div role="status">
      <SectionMessage appearance={done.refused.length > 0 ? 'warning' : 'success'}>
        <div className="rw-stack-100">
          <p className="rw-strong">{texts.items.written[what](done.done, done.criteria)}</p>
          <p>{texts.items.beforeAfter(before.complete, before.counted, now.complete, now.counted)}</p>
          {done.refused.length === 0 ? null : (
            <>
              <p>{texts.items.refused(done.refused.length)}</p>
              <ul className="rw-stack-050">
                {done.refused.map(({ item, message }) => (
                  <li key={item} dir="auto" className="rw-break">
                    {texts.items.refusedOne(titles.get(item) ?? item, message)}
                  </li>
                ))}
              </ul>
            </>
          )}
          <div className="rw-row">
            {what === 'undone' || done.lines.length === 0 ? null : (
              <Button isDisabled={isBusy} onClick={onUndo}>
                {texts.items.undo}
              </Button>
            )}
            <Button onClick={onClose}>{texts.items.close}</Button>
          </div>
        </div>
      </SectionMessage>
    </div>
  );
}
