import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle, ModalTransition } from '@atlaskit/modal-dialog';
import TextArea from '@atlaskit/textarea';
import { useId, useState } from 'react';
import type { CsvFault } from '../../../../../src/contract/raci';
import { Failed } from '../../kit/failed';
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
  const { texts } = useViewer();
  const words = texts.raci.csv;
  const id = useId();
  const [text, setText] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [isUnread, setUnread] = useState(false);
  const { trouble } = matrix;
  const faults = trouble?.is === 'refused' ? trouble.faults : NO_FAULTS;
  const isTooLong = text.length > LONGEST;

  async function take() {
    setBusy(true);
    const outcome = await matrix.paste(text);
    setBusy(false);
    // A conflict is told above the table, with the way to write over it.
    if (outcome === 'written' || outcome === 'conflict') onClose();
  }

  function read(file: File | undefined) {
    setUnread(false);
    matrix.setTrouble(null);
    file?.text().then(setText, () => setUnread(true));
  }

  return (
    <ModalTransition>
      <Modal onClose={onClose} width="large" shouldScrollInViewport>
        <ModalHeader>
          <ModalTitle>{words.title}</ModalTitle>
        </ModalHeader>
        <ModalBody>
          <div className="rw-stack-100">
            <p className="rw-subtle">{words.intro}</p>
            <label htmlFor={`${id}-file`}>{words.file}</label>
            <input
              id={`${id}-file`}
              type="file"
              accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
              onChange={(event) => read(event.currentTarget.files?.[0])}
            />
            <label htmlFor={`${id}-text`}>{words.text}</label>
            <TextArea
              id={`${id}-text`}
              value={text}
              minimumRows={6}
              maxHeight="240px"
              isMonospaced
              isInvalid={isTooLong}
              onChange={(event) => {
                setText(event.currentTarget.value);
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
          </div>
        </ModalBody>
        <ModalFooter>
          <Button appearance="subtle" onClick={onClose}>
            {texts.cancel}
          </Button>
          <Button
            appearance="primary"
            isDisabled={text.trim() === '' || isTooLong}
            isLoading={isBusy}
            onClick={() => void take()}
          >
            {words.take}
          </Button>
        </ModalFooter>
      </Modal>
    </ModalTransition>
  );
}
