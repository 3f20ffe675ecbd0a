import { useRef, useState, type KeyboardEvent } from 'react';
import type { SheetItem, SheetStep } from '../../../../../src/contract/run-sheet';
import type { ErrorView } from '../../../../../src/contract/result';
import type { PersonView } from '../../../../../src/contract/source';
import { Failed } from '../../kit/failed';
import { moveAlongRows } from '../../kit/grid-keys';
import { JiraLink } from '../../kit/jira-link';
import { errorOf } from '../../shell/use-call';
import { runSheetTexts } from './run-sheet-texts';
import { useViewer } from '../../shell/viewer';
import { StepLine } from './step-line';
import type { RunSheet } from './use-run-sheet';

interface Props {
  readonly items: readonly SheetItem[];
  readonly zone: string;
  readonly startedAt: string | null;
  /** What the list is called. */
  readonly label: string;
  readonly people: ReadonlyMap<string, PersonView>;
  readonly tick: RunSheet['tick'];
  /** Undefined where nothing may be written. */
  readonly onReport: ((item: SheetItem) => void) | undefined;
  readonly onLog: (() => void) | undefined;
}

const idOf = (item: SheetItem, step: SheetStep): string => `${item.item} ${step.row}`;

/** The steps of a cutover in their order, gone through and ticked by keyboard. Keys count only while a step has the focus. */
export function StepGrid({ items, label, zone, startedAt, people, tick, onReport, onLog }: Props) {
  const { texts } = useViewer(runSheetTexts);
  const words = texts.runSheet.steps;
  const grid = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<string | null>(null);
  const [skipping, setSkipping] = useState<string | null>(null);
  const [pending, setPending] = useState<ReadonlyMap<string, SheetStep['result']>>(new Map());
  const [trouble, setTrouble] = useState<{ readonly error: ErrorView | null; readonly again: () => void } | null>(null);
  const ids = items.flatMap((item) => item.steps.map((step) => idOf(item, step)));
  const reachable = active !== null && ids.includes(active) ? active : ids[0];

  const rowOf = (id: string | undefined) =>
    [...(grid.current?.querySelectorAll<HTMLElement>('[data-step]') ?? [])].find((row) => row.dataset['step'] === id);
  function focus(id: string | undefined) {
    const row = rowOf(id);
    row?.focus();
    row?.scrollIntoView({ block: 'nearest' });
  }

  async function say(item: SheetItem, step: SheetStep, result: SheetStep['result'], note = '') {
    const id = idOf(item, step);
    setTrouble(null);
    setPending((before) => new Map([...before, [id, result]]));
    try {
      await tick(item, step, result, note);
    } catch (failure) {
      setTrouble({ error: errorOf(failure), again: () => void say(item, step, result, note) });
    } finally {
      setPending((before) => new Map([...before].filter(([one]) => one !== id)));
    }
  }

  function press(event: KeyboardEvent<HTMLElement>, item: SheetItem, step: SheetStep) {
    // What is typed into the reason is typed, and combinations are the browser's.
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const id = idOf(item, step);
    const to = moveAlongRows(event.key, ids.indexOf(id), { count: ids.length });
    if (to !== null) focus(ids[to]);
    else if (!does(event.key.toLowerCase())) return;
    event.preventDefault();

    function does(key: string): boolean {
      if (key === 'l' && onLog !== undefined) onLog();
      else if (key === 'r' && onReport !== undefined) onReport(item);
      else if (key === 'd' && item.mark && !pending.has(id))
        void say(item, step, step.result === 'done' ? 'not-done' : 'done');
      else if (key === 's' && item.mark && !pending.has(id)) setSkipping(id);
      else return false;
      return true;
    }
  }

  return (
    <div className="rw-stack-100">
      {trouble === null ? null : <Failed title={words.failed} error={trouble.error} onRetry={trouble.again} />}
      <div role="grid" aria-label={label} aria-describedby="rw-sheet-keys" ref={grid} className="rw-sheet-grid">
        {items.map((item) => (
          <div role="rowgroup" key={item.item} className="rw-sheet-item">
            <div role="row" className="rw-row rw-sheet-item-head">
              <div role="rowheader" aria-colspan={3} className="rw-row rw-break">
                {item.key === '' ? (
                  <span className="rw-subtle rw-small">{words.gone}</span>
                ) : (
                  <JiraLink issueKey={item.key} />
                )}
                <span dir="auto" className="rw-strong rw-break">
                  {item.title}
                </span>
              </div>
            </div>
            {item.steps.map((step) => {
              const id = idOf(item, step);
              return (
                <StepLine
                  key={step.row}
                  id={id}
                  item={item}
                  step={step}
                  zone={zone}
                  startedAt={startedAt}
                  people={people}
                  pending={pending.get(id) ?? null}
                  isReachable={id === reachable}
                  isSkipping={id === skipping}
                  onFocus={() => setActive(id)}
                  onKey={(event) => press(event, item, step)}
                  onSay={(result) => {
                    focus(id);
                    void say(item, step, result);
                  }}
                  onSkip={() => setSkipping(id)}
                  onSkipped={(reason) => {
                    setSkipping(null);
                    focus(id);
                    if (reason !== null) void say(item, step, 'skipped', reason);
                  }}
                  onReport={onReport === undefined ? undefined : () => onReport(item)}
                />
              );
            })}
          </div>
        ))}
      </div>
    </div>
  );
}
