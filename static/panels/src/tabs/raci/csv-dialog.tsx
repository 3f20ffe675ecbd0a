import { LongInput } from '../../kit/long-input';
import { useId, useState } from 'react';
import type { CsvFault } from '../../../../../src/contract/raci';
import { Failed } from '../../kit/failed';
import { WriteDialog } from '../../kit/write-dialog';
import type { Written } from '../../kit/written';
import { raciTexts } from './raci-texts';
import { useViewer } from '../../shell/viewer';
import { CsvFaults } from './csv-faults';
import type { Matrix } from './use-matrix';

/** The contract's own limit. */
const LONGEST = 2_000_000;
const NO_FAULTS: readonly CsvFault[] = [];

interface Props {
  readonly matrix: Matrix;
  readonly onClose: () => void;
}

/** Takes a table over, from a file or pasted; faults are listed with their lines, and nothing of a table with faults is written. */
export function CsvDialog({ matrix, onClose }: Props) {
  const { texts } = useViewer(raciTexts);
  const words = texts.raci.csv;
  const id = useId();
  const [text, setText] = useState('');
  const [isUnread, setUnread] = useState(false);
  const { trouble } = matrix;
  const faults = trouble?.is === 'refused' ? trouble.faults : NO_FAULTS;
  const isTooLong = text.length > LONGEST;

  async function take(): Promise<Written> {
    const outcome = await matrix.paste(text);
    // A conflict is told above the table, with the way to write over it; why it was refused is told below the text.
    return outcome === 'written' || outcome === 'conflict' ? { is: 'done' } : { is: 'open' };
  }

  function read(file: File | undefined) {
    setUnread(false);
    matrix.setTrouble(null);
    file?.text().then(setText, () => setUnread(true));
  }

  return (
    <WriteDialog
      title={words.title}
      action={words.take}
      isDisabled={text.trim() === '' || isTooLong}
      width="large"
      scrollsWhole
      stack="rw-stack-100"
      onWrite={take}
      onClose={onClose}
      trouble={{ failed: texts.raci.writeFailed }}
    >
      <p className="rw-subtle">{words.intro}</p>
      <label htmlFor={`${id}-file`}>{words.file}</label>
      <input
        id={`${id}-file`}
        type="file"
        accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
        onChange={(event) => read(event.currentTarget.files?.[0])}
      />
      <label htmlFor={`${id}-text`}>{words.text}</label>
      <LongInput
        id={`${id}-text`}
        value={text}
        minimumRows={6}
        maxHeight="240px"
        isMonospaced
        isInvalid={isTooLong}
        onChange={(typed) => {
          setText(typed);
          matrix.setTrouble(null);
        }}
      />
      {isTooLong ? <p role="alert">{words.tooLarge}</p> : null}
      {isUnread ? <p role="alert">{words.unreadable}</p> : null}
      {faults.length > 0 ? <CsvFaults faults={faults} /> : null}
      {trouble?.is === 'refused' && faults.length === 0 ? (
        <p role="alert">
          {trouble.message} {trouble.next}
        </p>
      ) : null}
      {trouble?.is === 'failed' ? <Failed title={texts.raci.writeFailed} error={trouble.error} /> : null}
    </WriteDialog>
  );
}
