import Button from '@atlaskit/button/default/button';
import { useViewer } from '../shell/viewer';
import { Dialog } from './dialog';

interface Props {
  readonly title: string;
  readonly body: string;
  /** What the button does, in one word. */
  readonly action: string;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Asks before something is taken away. The focus returns to where it was. */
export function Confirm({ title, body, action, onConfirm, onCancel }: Props) {
  const { texts } = useViewer();
  return (
    <Dialog
      title={title}
      onClose={onCancel}
      actions={
        <>
          <Button onClick={onCancel}>{texts.cancel}</Button>
          <Button appearance="danger" onClick={onConfirm}>
            {action}
          </Button>
        </>
      }
    >
      <p>{body}</p>
    </Dialog>
  );
}
