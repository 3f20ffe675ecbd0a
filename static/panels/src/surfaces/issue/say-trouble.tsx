import Button from '@atlaskit/button/default/button';
import { ActivityList } from '../../kit/activity/activity-list';
import { Failed } from '../../kit/failed';
import { Message } from '../../kit/message';
import { issueTexts } from './issue-texts';
import { useViewer } from '../../shell/viewer';
import { useItemWork } from './item-work';

interface Props {
  readonly place: string;
  /** What is not to be written after all is forgotten. */
  readonly onLeave?: () => void;
}

/** What was not written, where it was made: what others wrote meanwhile, or why not, and a way to write it again. */
export function SayTrouble({ place, onLeave }: Props) {
  const { texts } = useViewer(issueTexts);
  const { trouble, people, say, leave, busy } = useItemWork();
  if (trouble === null || trouble.place !== place) return null;
  const { mark, error, theirs } = trouble;
  const again = mark === null ? undefined : () => void say(mark, place);
  if (theirs === null) {
    return (
      <Failed
        title={mark === null ? texts.item.undoFailed : texts.item.writeFailed}
        error={error}
        onRetry={error?.code === 'not-allowed' ? undefined : again}
      />
    );
  }
  return (
    <div role="alert">
      <Message appearance="warning" title={texts.item.changed}>
        <div className="rw-stack-100">
          <p dir="auto" className="rw-break">
            {error?.message}
          </p>
          {theirs.length === 0 ? null : (
            <>
              <p className="rw-strong">{texts.item.theirs}</p>
              <ActivityList lines={theirs} people={people} />
            </>
          )}
          <div className="rw-row">
            {again === undefined ? null : (
              <Button isDisabled={busy} onClick={again}>
                {texts.item.applyMine}
              </Button>
            )}
            <Button
              onClick={() => {
                leave();
                onLeave?.();
              }}
            >
              {texts.item.leave}
            </Button>
          </div>
        </div>
      </Message>
    </div>
  );
}
