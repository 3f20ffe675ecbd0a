import Button from '@atlaskit/button/default/button';
import { ActivityList } from '../../kit/activity/activity-list';
import { issueTexts } from './issue-texts';
import { useViewer } from '../../shell/viewer';
import { ACTIVITY_PLACE } from './activity-place';
import { useItemWork } from './item-work';
import { SayTrouble } from './say-trouble';
import { Section } from '../../kit/section';
import { useKeptFocus } from './use-kept-focus';

/** What was written of the item. One's own newest line can be taken back from here after its flag is gone. */
export function ItemActivity() {
  const { texts, account } = useViewer(issueTexts);
  const { item, people, busy, takeBack } = useItemWork();
  const focus = useKeptFocus<HTMLDivElement>(busy);
  const newest = item.activity[0];
  const canUndo =
    item.may.mark &&
    newest !== undefined &&
    newest.by === account &&
    !newest.undone &&
    newest.kind !== 'undo' &&
    newest.kind !== 'create-again' &&
    newest.kind !== 'settings' &&
    // Written to Jira: taken back where it was written, with the others of its change.
    newest.kind !== 'owner' &&
    newest.kind !== 'priority' &&
    newest.kind !== 'due';
  return (
    <Section
      title={texts.activity.heading}
      actions={
        <div {...focus}>
          {canUndo ? (
            <Button spacing="compact" isDisabled={busy} onClick={() => void takeBack(newest)}>
              {texts.item.undoNewest}
            </Button>
          ) : null}
        </div>
      }
    >
      <SayTrouble place={ACTIVITY_PLACE} />
      {item.activity.length === 0 ? (
        <p className="rw-subtle">{texts.item.noActivity}</p>
      ) : (
        <details className="rw-details">
          <summary>{texts.item.activityAll(item.activity.length)}</summary>
          <ActivityList lines={item.activity} people={people} />
        </details>
      )}
    </Section>
  );
}
