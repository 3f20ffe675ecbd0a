import Button from '@atlaskit/button/default/button';
import { useState } from 'react';
import { Confirm } from '../../kit/confirm';
import { decisionTexts } from './decision-texts';
import { useViewer } from '../../shell/viewer';

interface Props {
  readonly name: string;
  /** What goes with it. */
  readonly body: string;
  readonly onRemove: () => void;
}

/** Takes an entry out of a list, once it was asked whether it should. */
export function RemoveButton({ name, body, onRemove }: Props) {
  const { texts } = useViewer(decisionTexts);
  const words = texts.decisions;
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      <Button spacing="compact" aria-label={words.removeOf(name)} onClick={() => setIsAsking(true)}>
        {words.remove}
      </Button>
      {isAsking ? (
        <Confirm
          title={words.removeTitle(name)}
          body={body}
          action={words.remove}
          onCancel={() => setIsAsking(false)}
          onConfirm={() => {
            setIsAsking(false);
            onRemove();
          }}
        />
      ) : null}
    </>
  );
}
