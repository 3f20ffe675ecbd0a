import { Message } from '../../kit/message';
import { issueTexts } from './issue-texts';
import { useViewer } from '../../shell/viewer';
import { CriteriaSection } from './criteria-section';
import { GoneSection } from './gone-section';
import { ItemActivity } from './item-activity';
import { ItemHead } from './item-head';
import { useItemWork } from './item-work';
import { NotApplicable } from './not-applicable';
import { QuestionSection } from './question-section';
import { RepeatSection } from './repeat-section';
import { RestsSection } from './rests-section';
import { RowSection } from './row-section';
import { ROW_KINDS } from '../../kit/row-results';
import { WhoSection } from './who-section';

/** An item with everything that can be said of it. Its own width decides how it is laid out, from 320 px on. */
export function ItemCard() {
  const { texts } = useViewer(issueTexts);
  const { item } = useItemWork();
  const { wave, may, is, counted, criteria, rows } = item;
  const closed = wave.state === 'active' ? null : texts.overview[wave.state];
  const isBare = counted && criteria.length === 0 && rows.length === 0 && is !== 'missing' && is !== 'unreadable';
  return (
    <div className="rw-item">
      <div className="rw-stack-300">
        <ItemHead />
        {item.tampered ? (
          <Message appearance="warning">
            <p>{texts.item.tampered}</p>
          </Message>
        ) : null}
        {closed === null && may.mark ? null : (
          <Message appearance="information">
            <p>{closed ?? texts.item.readOnly}</p>
            {closed === null ? <p>{texts.item.readOnlyNext}</p> : null}
          </Message>
        )}
        <RestsSection />
        {is === 'missing' ? <GoneSection /> : null}
        <NotApplicable />
        {isBare ? <p className="rw-subtle rw-text">{texts.item.nothingAsked}</p> : null}
        <CriteriaSection />
        {ROW_KINDS.map((kind) => (
          <RowSection key={kind} kind={kind} />
        ))}
        <QuestionSection />
        <RepeatSection />
        <WhoSection />
        <ItemActivity />
      </div>
    </div>
  );
}
