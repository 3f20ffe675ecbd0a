import Button from '@atlaskit/button/default/button';
import { useViewer } from '../shell/viewer';

interface Props {
  /** How many are not shown yet. */
  readonly left: number;
  readonly onShow: () => void;
}

/** Shows the others too; nothing where there are none. */
export function ShowAll({ left, onShow }: Props) {
  const { texts } = useViewer();
  return left === 0 ? null : (
    <div>
      <Button onClick={onShow}>{texts.item.more(left)}</Button>
    </div>
  );
}
