import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { RaciFinding, RaciView } from '../../../../../src/contract/raci';
import type { OverviewView } from '../../../../../src/contract/readiness';
import { Message } from '../../kit/message';
import { NO_RACI_FILTER, type RaciFilter } from '../../shell/place';
import { raciTexts } from './raci-texts';
import { useViewer } from '../../shell/viewer';
import type { CellPlace } from './grid/cell-place';
import type { Cells } from './grid/cells';
import { FocusedCell } from './grid/focused-cell';
import { gridColumns } from './grid/grid-columns';
import { gridLines } from './grid/grid-lines';
import { LintList } from './lint-list';
import { moduleOf } from './module-of';
import { RaciFilters } from './raci-filters';
import { RaciGrid } from './grid/raci-grid';
import { RaciLegend } from './raci-legend';
import { RaciTools } from './raci-tools';
import { shownCells } from './grid/shown-cell';
import { titleOf } from './title-of';
import { TroubleNotice } from './trouble-notice';
import type { Matrix } from './use-matrix';
import { useNames } from '../../kit/register/use-names';
import { useRegister } from '../../kit/register/use-register';

interface Props {
  readonly view: RaciView;
  readonly matrix: Matrix;
  readonly phases: OverviewView['phases'];
  readonly filter: RaciFilter;
  readonly onFilter: (filter: RaciFilter) => void;
  readonly onChanged: () => void;
}

/** The matrix with what is wrong in it beside it, what is shown of it above, and the chosen cell in words below. */
export function RaciMatrix({ view, matrix, phases, filter, onFilter, onChanged }: Props) {
  const { texts } = useViewer(raciTexts);
  const words = texts.raci;
  const { tasks, pending, trouble } = matrix;
  const names = useNames(view.register.people);
  const register = useRegister(view, matrix.take, onChanged);
  const used = [...new Set(view.rows.flatMap(({ phase }) => phase ?? []))].join(' ');
  const phaseNames = useMemo(() => {
    const slugs = new Set(used.split(' '));
    return new Map(phases.filter(({ slug }) => slugs.has(slug)).map(({ slug, name }) => [slug, name]));
  }, [phases, used]);
  const lines = useMemo(
    () => gridLines({ view, filter, phases: phaseNames, tasks, words }),
    [view, filter, phaseNames, tasks, words],
  );
  const columns = useMemo(() => gridColumns(view, filter, lines), [view, filter, lines]);
  const errors = useMemo(() => errorsByRow(view), [view]);
  const [asked, setAsked] = useState<CellPlace | null>(null);
  const [focusAsked, setFocusAsked] = useState(0);
  const [told, setTold] = useState<string | null>(null);
  const below = useRef<HTMLDivElement>(null);
  const titles = useMemo(
    () =>
      new Map(
        [...tasks.values()].flatMap((each) =>
          each.state === 'ready' ? each.value.rows.map((row) => [row.id, titleOf(row)] as const) : [],
        ),
      ),
    [tasks],
  );

  // What is asked for may be hidden by a filter, or gone: then the first cell is the way in.
  const rows = lines.flatMap((line) => (line.is === 'row' ? [line.row] : []));
  const row = rows.find(({ id }) => id === asked?.row) ?? rows[0] ?? null;
  const role =
    asked !== null && asked.role === null ? null : (columns.find(({ id }) => id === asked?.role) ?? columns[0] ?? null);
  const cursor: CellPlace = { row: row?.id ?? '', role: role?.id ?? null };
  const mayWrite = view.may.workstreams === null || view.may.workstreams.length > 0;

  function write(cells: Cells) {
    matrix.write(cells);
    const [first] = cells;
    const [one] = first?.[1] ?? [];
    if (cells.size !== 1 || first?.[1].size !== 1 || one === undefined) return setTold(null);
    const at = rows.find(({ id }) => id === first[0]);
    const column = columns.find(({ id }) => id === one[0]);
    const says = one[1] === null ? words.byDefault : words.letters(one[1]);
    setTold(at === undefined || column === undefined ? null : words.now(titleOf(at), column.name, says));
  }

  function open({ row: at, role: of, person }: RaciFinding) {
    setTold(null);
    if (person !== null) {
      onFilter({ ...NO_RACI_FILTER, person });
      return;
    }
    const go = (id: string) => {
      const isShown = lines.some((line) => line.id === id) && (of === null || columns.some((each) => each.id === of));
      if (!isShown) onFilter(NO_RACI_FILTER);
      setAsked({ row: id, role: of ?? cursor.role ?? columns[0]?.id ?? null });
      setFocusAsked((count) => count + 1);
    };
    if (at === null) {
      const first = view.rows.find(({ cells }) => cells.some((cell) => cell.role === of && cell.letters !== ''));
      go((first ?? view.rows[0])?.id ?? '');
    } else if (view.rows.some(({ id }) => id === at) || titles.has(at)) go(at);
    else
      void matrix.open(moduleOf(at)).then((found) => {
        if (found?.rows.some(({ id }) => id === at) === true) go(at);
        else setTold(words.lint.noSuchRow);
      });
  }

  // What is beside the table is not drawn again with each key in it.
  const opener = useRef(open);
  useEffect(() => {
    opener.current = open;
  });
  const onOpen = useCallback((finding: RaciFinding) => opener.current(finding), []);

  return (
    <div className="rw-stack-200">
      {view.may.workstreams === null || mayWrite ? null : (
        <Message appearance="information">
          <p>{words.readOnly}</p>
        </Message>
      )}
      <RaciFilters self={view.may.self} phases={phaseNames} filter={filter} names={names} onChange={onFilter} />
      <RaciTools {...{ matrix, register, names, lines, columns, mayWrite, row, filter, onChanged }} />
      {trouble === null ? null : (
        <TroubleNotice trouble={trouble} view={view} titles={titles} onClose={() => matrix.setTrouble(null)} />
      )}
      <div className="rw-raci-beside">
        <div className="rw-stack-100">
          {lines.length === 0 || columns.length === 0 ? (
            <p className="rw-subtle">{words.nothingFound}</p>
          ) : (
            <>
              <RaciGrid
                {...{ lines, columns, names, pending, errors, cursor, focusAsked }}
                may={view.may}
                onCursor={(to) => {
                  setAsked(to);
                  setTold(null);
                }}
                onWrite={write}
                onUndo={matrix.undo}
                onToggle={(module) => {
                  if (tasks.has(module)) matrix.close(module);
                  else void matrix.open(module);
                }}
                onTasksAgain={(module) => void matrix.open(module)}
                onLeave={() => below.current?.focus()}
                onTell={setTold}
              />
              <FocusedCell
                ref={below}
                row={row}
                role={role}
                cell={row === null || role === null ? null : shownCells(row, pending.get(row.id))(role.id)}
                names={names}
                told={told}
              />
            </>
          )}
          {view.hidden === 0 ? null : <p className="rw-subtle rw-small">{words.hidden(view.hidden)}</p>}
          <RaciLegend />
        </div>
        <LintList view={view} titles={titles} names={names} onOpen={onOpen} />
      </div>
    </div>
  );
}

/** How many errors are told of each row. */
function errorsByRow({ findings }: RaciView): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { severity, row } of findings)
    if (severity === 'error' && row !== null) counts.set(row, (counts.get(row) ?? 0) + 1);
  return counts;
}
