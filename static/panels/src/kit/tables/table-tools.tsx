import Button from '@atlaskit/button/default/button';
import { useState } from 'react';
import { saveFile } from '../../shell/save-file';
import { useViewer } from '../../shell/viewer';
import type { Column } from './column';
import { copyTable } from './copy-table';
import { tableText } from './table-text';

interface Props<Row> {
  readonly columns: readonly Column<Row>[];
  /** All rows, those that are not shown yet too. */
  readonly readRows: () => Promise<readonly Row[]>;
  /** Where columns say what is read for the shown rows only, such as names: the same for all rows. */
  readonly columnsOf?: ((rows: readonly Row[]) => Promise<readonly Column<Row>[]>) | undefined;
  /** Of the table: it names the buttons to those who hear them. */
  readonly title: string;
  /** Of the file, without its ending. */
  readonly file: string;
}

type Told = 'copied' | 'saved' | 'failed';

/** Takes a table out: to the clipboard as a table, or as a file. */
export function TableTools<Row>({ columns, readRows, columnsOf, title, file }: Props<Row>) {
  const { texts } = useViewer();
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<Told | null>(null);

  async function take(how: 'copied' | 'saved') {
    setBusy(true);
    setTold(null);
    try {
      const rows = await readRows();
      const text = tableText((await columnsOf?.(rows)) ?? columns, rows);
      if (how === 'saved') saveFile({ name: `${file}.csv`, type: 'text/csv;charset=utf-8', text: text.csv });
      else await copyTable(text);
      setTold(how);
    } catch {
      setTold('failed');
    }
    setBusy(false);
  }

  return (
    <div className="rw-row rw-table-tools">
      <span role="status" className="rw-subtle rw-small">
        {told === null ? null : texts.tables[told]}
      </span>
      <Button
        spacing="compact"
        isDisabled={busy}
        aria-label={texts.tables.copyOf(title)}
        onClick={() => void take('copied')}
      >
        {texts.tables.copy}
      </Button>
      <Button
        spacing="compact"
        isDisabled={busy}
        aria-label={texts.tables.csvOf(title)}
        onClick={() => void take('saved')}
      >
        {texts.tables.csv}
      </Button>
    </div>
  );
}
