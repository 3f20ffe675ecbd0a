import type { CsvFault } from '../../../../../src/contract/raci';
import type { Column } from '../../kit/tables/column';
import { DataTable } from '../../kit/tables/data-table';
import { raciTexts } from './raci-texts';
import { useViewer } from '../../shell/viewer';

/** What is wrong in a table that somebody wanted to take over: each fault with its line and its column. */
export function CsvFaults({ faults }: { readonly faults: readonly CsvFault[] }) {
  const { texts } = useViewer(raciTexts);
  const words = texts.raci.csv;
  const columns: readonly Column<CsvFault>[] = [
    { key: 'line', label: words.line, width: 10, value: ({ line }) => line },
    { key: 'column', label: words.column, width: 20, value: ({ column }) => column ?? words.wholeLine },
    { key: 'fault', label: words.fault, width: 35, value: ({ message }) => message },
    { key: 'remedy', label: words.remedy, width: 35, value: ({ remedy }) => remedy },
  ];
  return (
    <div role="alert">
      <DataTable
        title={words.faults(faults.length)}
        columns={columns}
        rows={faults}
        keyOf={({ line, column, message }) => `${String(line)} ${column ?? ''} ${message}`}
        empty={words.faults(0)}
        file="runway-raci-faults"
        minWidth="medium"
      />
    </div>
  );
}
