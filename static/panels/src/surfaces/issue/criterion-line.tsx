import { Lozenge } from '../../kit/lozenge';
import type { CriterionView } from '../../../../../src/contract/marks';
import type { CriterionIs } from '../../../../../src/contract/readiness';
import { issueTexts } from './issue-texts';
import { useViewer } from '../../shell/viewer';
import { CriterionActions } from './criterion-actions';
import { useItemWork } from './item-work';
import { criterionLine } from './line-of';
import { Said } from './said';
import { SayTrouble } from './say-trouble';

const LOOK = {
  open: 'default',
  proposed: 'new',
  'met-by-evidence': 'inprogress',
  confirmed: 'success',
  lapsed: 'moved',
  rejected: 'removed',
} as const satisfies Record<CriterionIs, string>;

/** One criterion: its text, the evidence it asks for, how it stands, and what can be said of it. */
export function CriterionLine({ criterion }: { readonly criterion: CriterionView }) {
  const { texts } = useViewer(issueTexts);
  const { item } = useItemWork();
  const { key, text, asks, is, by, at, note, evidence, before } = criterion;
  const words = texts.item;
  const isReworded = before !== null && before.text !== text;
  const isSaid = is === 'confirmed' || is === 'rejected';
  return (
    <li className="rw-line" id={criterionLine(criterion.key)}>
      <div className="rw-stack-050 rw-line-text">
        <p dir="auto" className="rw-break">
          {text}
        </p>
        <p className="rw-subtle rw-small">{words.asksFor[asks]}</p>
        <div className="rw-row">
          <Lozenge appearance={LOOK[is]}>{words.criterionIs[is]}</Lozenge>
          {isSaid && by !== null && at !== null ? <Said by={by} at={at} /> : null}
        </div>
        {evidence === null ? null : (
          <div className="rw-row">
            <span className="rw-small rw-subtle">{words.evidenceSeen[evidence.kind]}</span>
            <Said by={evidence.by} at={evidence.at} />
          </div>
        )}
        {isSaid && note !== '' ? (
          <p dir="auto" className="rw-small rw-break rw-quote">
            {note}
          </p>
        ) : null}
        {is === 'lapsed' && !isReworded ? <p className="rw-small rw-subtle">{words.lapsedWhy}</p> : null}
        {before === null ? null : (
          <div className="rw-stack-050 rw-quote rw-small">
            <p className="rw-subtle">{isReworded ? words.reworded : words.earlier}</p>
            {isReworded ? (
              <p dir="auto" className="rw-break">
                {before.text}
              </p>
            ) : null}
            <Said by={before.by} at={before.at} />
          </div>
        )}
        <SayTrouble place={key} />
      </div>
      {item.may.mark ? <CriterionActions criterion={criterion} /> : null}
    </li>
  );
}
