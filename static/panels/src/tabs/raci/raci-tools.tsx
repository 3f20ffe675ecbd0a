import Button from '@atlaskit/button/default/button';
import { lazy, Suspense, useState } from 'react';
import type { RaciLine, RaciRole } from '../../../../../src/contract/raci';
import type { ErrorView } from '../../../../../src/contract/result';
import { call } from '../../shell/call';
import { Failed } from '../../kit/failed';
import type { RaciFilter } from '../../shell/place';
import { saveFile } from '../../shell/save-file';
import type { Column } from '../../kit/tables/column';
import { copyTable } from '../../kit/tables/copy-table';
import { tableText } from '../../kit/tables/table-text';
import { errorOf } from '../../shell/use-call';
import { raciTexts } from './raci-texts';
import { useViewer } from '../../shell/viewer';
import type { GridLine } from './grid/grid-line';
import { LintSummary } from './lint-summary';
import { shownCells } from './grid/shown-cell';
import { titleOf } from './title-of';
import type { Matrix } from './use-matrix';
import type { Register } from '../../kit/register/use-register';

const CsvDialog = lazy(async () => ({ default: (await import('./csv-dialog')).CsvDialog }));
const Assign = lazy(async () => ({ default: (await import('./assign')).Assign }));
const RolesDialog = lazy(async () => ({ default: (await import('../../kit/register/roles-dialog')).RolesDialog }));

interface Props {
  readonly matrix: Matrix;
  readonly register: Register;
  readonly names: ReadonlyMap<string, string>;
  readonly lines: readonly GridLine[];
  readonly columns: readonly RaciRole[];
  readonly mayWrite: boolean;
  /** The row with the cursor. */
  readonly row: RaciLine | null;
  readonly filter: RaciFilter;
  readonly onChanged: () => void;
}

/** Takes the matrix out and over, copies what is shown, and keeps the roles. */
export function RaciTools({ matrix, register, names, lines, columns, mayWrite, row, filter, onChanged }: Props) {
  const { texts } = useViewer(raciTexts);
  const words = texts.raci;
  const [open, setOpen] = useState<'csv' | 'roles' | 'assign' | null>(null);
  const [hasAssigned, setAssigned] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [told, setTold] = useState<string | null>(null);
  const [failed, setFailed] = useState<{ readonly error: ErrorView | null } | null>(null);
  const { view } = register;

  async function work(doIt: () => Promise<string>) {
    setBusy(true);
    setTold(null);
    setFailed(null);
    try {
      setTold(await doIt());
    } catch (failure) {
      setFailed({ error: errorOf(failure) });
    }
    setBusy(false);
  }

  async function save() {
    const file = await call('exportRaci', { wave: view.wave.id });
    saveFile(file);
    return words.csv.saved(file.name);
  }

  async function copy() {
    const rows = lines.flatMap((line) => (line.is === 'row' ? [line.row] : []));
    const table: readonly Column<RaciLine>[] = [
      { key: 'title', label: words.row, value: titleOf },
      ...columns.map(({ id, name }): Column<RaciLine> => ({
        key: id,
        label: name,
        value: (row) => shownCells(row, undefined)(id).letters,
      })),
    ];
    await copyTable(tableText(table, rows));
    return texts.tables.copied;
  }

  return (
    <div className="rw-stack-100">
      <div className="rw-row">
        <Button isDisabled={isBusy} onClick={() => void work(save)}>
          {words.csv.out}
        </Button>
        {mayWrite ? <Button onClick={() => setOpen('csv')}>{words.csv.in}</Button> : null}
        <Button isDisabled={isBusy} onClick={() => void work(copy)}>
          {words.copy}
        </Button>
        {view.may.register ? <Button onClick={() => setOpen('roles')}>{words.roles.open}</Button> : null}
        {mayWrite ? (
          <Button
            onClick={() => {
              setAssigned(true);
              setOpen('assign');
            }}
          >
            {words.assign.open}
          </Button>
        ) : null}
        <LintSummary findings={view.findings} />
        <span role="status" className="rw-subtle rw-small">
          {told}
        </span>
      </div>
      {failed === null ? null : <Failed title={words.csv.failed} error={failed.error} />}
      <Suspense fallback={null}>
        {hasAssigned ? (
          <Assign
            wave={view.wave.id}
            row={row}
            shown={lines.flatMap((line) => (line.is === 'row' && line.row.kind === 'module' ? [line.row] : []))}
            isWhole={filter.party === null && filter.person === null && filter.search === ''}
            phase={filter.phase}
            isAsked={open === 'assign'}
            onClose={() => setOpen(null)}
            onChanged={onChanged}
          />
        ) : null}
        {open === 'csv' ? <CsvDialog matrix={matrix} onClose={() => setOpen(null)} /> : null}
        {open === 'roles' ? (
          <RolesDialog register={register} names={names} first="list" onClose={() => setOpen(null)} />
        ) : null}
      </Suspense>
    </div>
  );
}
