import Button from '@atlaskit/button/default/button';
import type { RowKind, RowResult } from '../../../../../../src/contract/readiness';
import { gateTexts } from '../gate-texts';
import { useViewer } from '../../../shell/viewer';
import type { MeetingRow } from './meeting-row-state';
import { RESULT_KEYS } from './result-keys';

interface Props {
  readonly kinds: readonly RowKind[];
  /** The row in focus, or the one that the focus would come to. */
  readonly row: MeetingRow | undefined;
  readonly chosen: number;
  readonly onResult: (result: RowResult) => void;
  readonly onPlan: () => void;
  /** The buttons alone: what other keys mean is listed elsewhere. */
  readonly isShort?: boolean;
}

/** Which key says what; each result is a button too, for those without a keyboard. */
export function KeyLegend({ kinds, row, chosen, onResult, onPlan, isShort = false }: Props) {
  const { texts } = useViewer(gateTexts);
  const words = texts.gates.rows;
  return (
    <div
      className={`${isShort ? 'rw-row rw-apart' : 'rw-stack-100'} rw-key-legend`}
      role="group"
      aria-label={words.keys.title}
    >
      {kinds.map((kind) =>
        kind === 'go-no-go' || kind === 'test' ? (
          <div key={kind} className="rw-row rw-tight">
            <span className="rw-small rw-subtle">{words.kinds[kind]}</span>
            {RESULT_KEYS[kind].map(({ key, result }) => (
              <Button
                key={key}
                spacing="compact"
                isDisabled={row?.kind !== kind || !row.mayMark}
                onClick={() => onResult(result)}
              >
                <kbd>{key.toUpperCase()}</kbd> {texts.item.results[result]}
              </Button>
            ))}
          </div>
        ) : null,
      )}
      {isShort ? null : <KeyList />}
      <div className="rw-row">
        <Button spacing="compact" isDisabled={row === undefined || !row.mayMark} onClick={onPlan}>
          {words.plan}
        </Button>
        <span role="status" className="rw-subtle">
          {chosen === 0 ? null : words.selected(chosen)}
        </span>
      </div>
    </div>
  );
}

/** What the keys of the grid mean besides results. */
export function KeyList({ more = [] }: { readonly more?: readonly (readonly [key: string, means: string])[] }) {
  const { texts } = useViewer(gateTexts);
  const { keys } = texts.gates.rows;
  const all = [
    ...more,
    [keys.move, keys.moveMeans],
    [keys.open, keys.openMeans],
    [keys.select, keys.selectMeans],
    [keys.all, keys.allMeans],
    [keys.plan, keys.planMeans],
    [keys.reconfirm, keys.reconfirmMeans],
    [keys.undo, keys.undoMeans],
  ] as const;
  return (
    <ul className="rw-row rw-small rw-subtle rw-apart">
      {all.map(([key, means]) => (
        <li key={key}>
          <kbd>{key}</kbd> {means}
        </li>
      ))}
    </ul>
  );
}
