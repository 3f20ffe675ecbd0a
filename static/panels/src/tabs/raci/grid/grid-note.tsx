import { LinkButton } from '../../../kit/link-button';
import { raciTexts } from '../raci-texts';
import { useViewer } from '../../../shell/viewer';
import type { GridLine } from './grid-line';

interface Props {
  readonly line: Extract<GridLine, { readonly is: 'note' }>;
  readonly top: number;
  readonly place: number;
  /** How many roles there are. */
  readonly columns: number;
  readonly onAgain: (module: string) => void;
}

/** What there is to say below a module: that its tasks are being read, could not be, or are not shown. */
export function GridNote({ line: { says, module }, top, place, columns, onAgain }: Props) {
  const { texts } = useViewer(raciTexts);
  const words = texts.raci;
  return (
    <div
      role="row"
      className="rw-raci-note"
      aria-rowindex={place}
      style={{ transform: `translateY(${String(top)}px)` }}
    >
      <div role="rowheader" aria-colindex={1} aria-colspan={columns + 1}>
        {says === 'failed' ? (
          <span>
            {words.tasksFailed} <LinkButton onClick={() => onAgain(module)}>{texts.tryAgain}</LinkButton>
          </span>
        ) : (
          <span>
            {says === 'loading'
              ? words.tasksLoading
              : says === 'none'
                ? words.tasksNone
                : words.tasksHidden(says.hidden)}
          </span>
        )}
      </div>
    </div>
  );
}
