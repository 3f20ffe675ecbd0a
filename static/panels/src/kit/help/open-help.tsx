import { useCode } from '../../shell/use-code';
import { useViewer } from '../../shell/viewer';
import type { HelpTarget } from '../../shell/help-target';

interface Props {
  readonly to: HelpTarget;
  readonly onClose: () => void;
}

/** The dialog brings layers and traps for the focus that a panel does not need to open. */
const load = () => import('./help-dialog');

/** The help, once somebody asks for it. */
export function OpenHelp({ to, onClose }: Props) {
  const { texts } = useViewer();
  const loaded = useCode(load);
  switch (loaded.state) {
    case 'loading':
      return null;
    case 'failed':
      return (
        <span role="alert" className="rw-small">
          {texts.help.failed}
        </span>
      );
    case 'ready':
      return <loaded.code.HelpDialog to={to} onClose={onClose} />;
  }
}
