import Button from '@atlaskit/button/default/button';
import { issueTexts } from './issue-texts';
import { useViewer } from '../../shell/viewer';
import { CriterionLine } from './criterion-line';
import { useItemWork } from './item-work';
import { SayTrouble } from './say-trouble';
import { Section } from '../../kit/section';
import { ShowAll } from '../../kit/show-all';
import { useKeptFocus } from './use-kept-focus';
import { useShown } from './use-shown';

/** The contract's limit of one mark. */
const MOST_AT_ONCE = 200;
const PLACE = 'criteria';

/** What has to hold, each with who confirmed it and on which evidence; all that is proposed is confirmed in one click. */
export function CriteriaSection() {
  const { texts } = useViewer(issueTexts);
  const { item, busy, say } = useItemWork();
  const focus = useKeptFocus<HTMLDivElement>(busy);
  const { shown, left, showAll } = useShown(item.criteria);
  const { takenOut = 0 } = item;
  if (item.criteria.length === 0 && takenOut === 0) return null;
  const met = item.criteria.filter(({ is }) => is === 'confirmed' || is === 'met-by-evidence').length;
  const proposed = item.criteria
    .filter(({ is }) => is === 'proposed' || is === 'met-by-evidence')
    .map(({ key }) => key)
    .slice(0, MOST_AT_ONCE);
  return (
    <Section
      title={texts.item.criteria}
      aside={texts.item.met(met, item.criteria.length)}
      actions={
        item.may.mark ? (
          <div {...focus}>
            {proposed.length === 0 ? null : (
              <Button
                appearance="primary"
                isDisabled={busy}
                onClick={() => void say({ do: 'confirm', criteria: proposed }, PLACE)}
              >
                {texts.item.confirmAll(proposed.length)}
              </Button>
            )}
          </div>
        ) : undefined
      }
    >
      {takenOut === 0 ? null : <p className="rw-subtle rw-small rw-text">{texts.item.takenOut(takenOut)}</p>}
      <p className="rw-subtle rw-small rw-text">{texts.policy.means[item.policy]}</p>
      <SayTrouble place={PLACE} />
      <ul className="rw-lines">
        {shown.map((criterion) => (
          <CriterionLine key={criterion.key} criterion={criterion} />
        ))}
      </ul>
      <ShowAll left={left} onShow={showAll} />
    </Section>
  );
}
