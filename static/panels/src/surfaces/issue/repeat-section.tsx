import { JiraLink } from '../../kit/jira-link';
import { issueTexts } from './issue-texts';
import { useViewer } from '../../shell/viewer';
import { useItemWork } from './item-work';
import { Section } from '../../kit/section';

/** Earlier items that this one repeats, with how much changed in them since. */
export function RepeatSection() {
  const { texts } = useViewer(issueTexts);
  const { item } = useItemWork();
  if (item.repeats.length === 0) return null;
  return (
    <Section title={texts.item.repeats}>
      <p className="rw-subtle rw-small rw-text">{texts.item.repeatsIntro}</p>
      <ul className="rw-stack-100">
        {item.repeats.map(({ id, key, title, changedSince }) => (
          <li key={id} className="rw-stack-050">
            <span className="rw-break">
              <JiraLink issueKey={key} /> <span dir="auto">{title}</span>
            </span>
            <span className={changedSince === 0 ? 'rw-subtle rw-small' : 'rw-strong rw-small'}>
              {texts.item.changes(changedSince)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
