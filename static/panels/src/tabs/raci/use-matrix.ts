import { useEffect, useMemo, useRef, useState } from 'react';
import type {
  CellConflict,
  MatrixEdit,
  MatrixEditRequest,
  RaciLine,
  RaciTasks,
  RaciView,
} from '../../../../../src/contract/raci';
import { call } from '../../shell/call';
import { undoFlag } from '../../shell/undo-flag';
import { errorOf, type Loaded, useCall } from '../../shell/use-call';
import { raciTexts } from './raci-texts';
import { useViewer } from '../../shell/viewer';
import type { Cells } from './grid/cells';
import { isOlder } from '../../kit/register/is-older';
import { keepSame, keepSameView } from './keep-same';
import type { MatrixTrouble } from './matrix-trouble';
import { moduleOf } from './module-of';
import { pendingCells } from './grid/pending-cells';

export interface Matrix {
  readonly loaded: Loaded<RaciView>;
  readonly retry: () => void;
  /** Tasks of the modules that are open. */
  readonly tasks: ReadonlyMap<string, Loaded<RaciTasks>>;
  readonly open: (module: string) => Promise<RaciTasks | null>;
  readonly close: (module: string) => void;
  /** What is on its way. */
  readonly pending: Cells;
  readonly trouble: MatrixTrouble | null;
  readonly setTrouble: (trouble: MatrixTrouble | null) => void;
  /** Shown at once, and written after what was given before it. */
  readonly write: (cells: Cells) => void;
  /** @returns what became of it; where it was not written, `trouble` says more. */
  readonly paste: (csv: string) => Promise<Outcome>;
  /** Takes the latest write of this page back; nothing where there is none. */
  readonly undo: () => void;
  /** The view after a write of the register. */
  readonly take: (view: RaciView) => void;
}

type Outcome = 'written' | MatrixTrouble['is'];
type Work = { readonly cells: Cells } | { readonly csv: string };

const NO_CELLS: Cells = new Map();
const NONE: readonly CellConflict[] = [];

/**
 * The matrix, and what is written into it: a cell shows its letters at once, the writes go one after the other, each on the
 * versions that the one before it left, and the answer takes the place of what was shown. What somebody else has written
 * meanwhile is told; nothing is written over it unasked.
 */
export function useMatrix(wave: string, onChanged: () => void): Matrix {
  const { texts } = useViewer(raciTexts);
  const { loaded, retry, take: show } = useCall(wave, () => call('getRaci', { wave }), { isShared: true, isOlder });
  const view = loaded.state === 'ready' ? loaded.value : null;
  const [tasks, setTasks] = useState<ReadonlyMap<string, Loaded<RaciTasks>>>(new Map());
  const [waiting, setWaiting] = useState<readonly Cells[]>([]);
  const [trouble, setTrouble] = useState<MatrixTrouble | null>(null);
  const lines = useRef<string[]>([]);
  const closeFlag = useRef<() => void>(() => undefined);
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  const latest = useRef({ view, tasks });
  useEffect(() => {
    latest.current = { view, tasks };
  });

  function take(now: RaciView) {
    const next = keepSameView(latest.current.view, now);
    latest.current = { ...latest.current, view: next };
    show(next);
  }

  /** What is closed by the time that its tasks are there stays closed. */
  function putTasks(module: string, loaded: Loaded<RaciTasks>) {
    setTasks((before) => {
      const old = before.get(module);
      if (old === undefined) return before;
      const isAgain = old.state === 'ready' && loaded.state === 'ready';
      const rows = isAgain ? keepSame(old.value.rows, loaded.value.rows) : [];
      return new Map([
        ...before,
        [module, isAgain ? { state: 'ready', value: { ...loaded.value, rows } } : loaded] as const,
      ]);
    });
  }

  async function readTasks(module: string): Promise<RaciTasks | null> {
    try {
      const value = await call('listRaciTasks', { wave, module });
      putTasks(module, { state: 'ready', value });
      return value;
    } catch (failure) {
      putTasks(module, { state: 'failed', error: errorOf(failure) });
      return null;
    }
  }

  /** Tasks show what stands above them: those of a module that was written are read anew before the write counts as done. */
  async function readBelow(modules: Iterable<string>) {
    const opened = latest.current.tasks;
    await Promise.all([...new Set(modules)].filter((module) => opened.has(module)).map(readTasks));
  }

  function told(id: string, title: string, line: string | null) {
    closeFlag.current();
    closeFlag.current = undoFlag({
      id,
      title,
      undo: line === null ? null : { text: texts.raci.undo, onClick: () => undoLine(line) },
    });
  }

  function undoLine(line: string) {
    lines.current = lines.current.filter((each) => each !== line);
    turn.current = turn.current.then(async () => {
      try {
        take(await call('undoRaci', { wave, line }));
        await readBelow(latest.current.tasks.keys());
        told('raci-undone', texts.raci.undone, null);
        onChanged();
      } catch (failure) {
        setTrouble({ is: 'failed', error: errorOf(failure), again: () => undoLine(line) });
      }
    });
  }

  /** @param over what others have written, where it is to be written over */
  async function send(work: Work, over: readonly CellConflict[]): Promise<Outcome> {
    try {
      const done = await call('editRaci', { wave, edit: editOf(work), read: versionsOf(work, latest.current, over) });
      take(done.view);
      if (done.is === 'refused') {
        const { message, next, conflicts, faults } = done;
        setTrouble(
          conflicts.length > 0
            ? { is: 'conflict', conflicts, again: () => void enqueue(work, conflicts) }
            : { is: 'refused', message, next, faults },
        );
        return conflicts.length > 0 ? 'conflict' : 'refused';
      }
      await readBelow('cells' in work ? [...work.cells.keys()].map(moduleOf) : latest.current.tasks.keys());
      if (done.line !== null) lines.current.push(done.line);
      told(`raci-${done.line ?? 'written'}`, texts.raci.written(done.cells), done.line);
      onChanged();
      return 'written';
    } catch (failure) {
      setTrouble({ is: 'failed', error: errorOf(failure), again: () => void enqueue(work, over) });
      return 'failed';
    }
  }

  async function enqueue(work: Work, over: readonly CellConflict[]): Promise<Outcome> {
    setTrouble(null);
    const shown = 'cells' in work ? work.cells : NO_CELLS;
    setWaiting((before) => [...before, shown]);
    const mine = turn.current.then(() => send(work, over));
    turn.current = mine;
    const outcome = await mine;
    setWaiting((before) => without(before, shown));
    return outcome;
  }

  return {
    loaded,
    retry,
    tasks,
    open: (module) => {
      setTasks((before) => new Map([...before, [module, { state: 'loading' }]]));
      return readTasks(module);
    },
    close: (module) => setTasks((before) => new Map([...before].filter(([each]) => each !== module))),
    pending: useMemo(() => pendingCells(waiting), [waiting]),
    trouble,
    setTrouble,
    write: (cells) => void enqueue({ cells }, NONE),
    paste: (csv) => enqueue({ csv }, NONE),
    undo: () => {
      const line = lines.current.at(-1);
      if (line !== undefined) undoLine(line);
    },
    take,
  };
}

const without = (all: readonly Cells[], one: Cells): readonly Cells[] => {
  const at = all.indexOf(one);
  return all.filter((_, index) => index !== at);
};

function editOf(work: Work): MatrixEdit {
  if ('csv' in work) return { do: 'paste', csv: work.csv };
  const cells = [...work.cells].map(([row, each]) => [row, Object.fromEntries(each)] as const);
  return { do: 'cells', cells: Object.fromEntries(cells) };
}

interface Shown {
  readonly view: RaciView | null;
  readonly tasks: ReadonlyMap<string, Loaded<RaciTasks>>;
}

/** Of the rows that are written: the versions as they are shown, and of others' cells that are written over, as they were told. */
function versionsOf(
  work: Work,
  { view, tasks }: Shown,
  over: readonly CellConflict[],
): NonNullable<MatrixEditRequest['read']> {
  const opened = [...tasks.values()].flatMap((each) => (each.state === 'ready' ? each.value.rows : []));
  const rows: readonly Pick<RaciLine, 'id' | 'version'>[] = [
    ...(view?.rows ?? []),
    ...opened,
    ...over.map(({ row, version }) => ({ id: row, version })),
  ];
  const written = 'cells' in work ? rows.filter(({ id }) => work.cells.has(id)) : rows;
  return Object.fromEntries(written.filter(({ version }) => version > 0).map(({ id, version }) => [id, version]));
}
