import Button from '@atlaskit/button/new';
import { ErrorMessage, Label } from '@atlaskit/form';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle, ModalTransition } from '@atlaskit/modal-dialog';
import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import type { Mark } from '../../../../../src/contract/marks';
import type { ItemPage } from '../../../../../src/contract/readiness';
import type { ErrorView } from '../../../../../src/contract/result';
import { call } from '../../shell/call';
import { Failed } from '../../kit/failed';
import { Segments } from '../../kit/segments';
import { errorOf } from '../../shell/use-call';
import { useViewer } from '../../shell/viewer';

const WAYS = ['not-applicable', 'replace', 'create-again'] as const;
type Way = (typeof WAYS)[number];

interface Props {
  readonly wave: string;
  readonly item: ItemPage['gone'][number];
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** What is to become of a missing item: it is not needed, another issue stands in for it, or it is created again. */
export function WayOutDialog({ wave, item, onDone, onCancel }: Props) {
  const { texts } = useViewer();
  const words = texts.items.ways;
  const [way, setWay] = useState<Way>('not-applicable');
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<{ readonly error: ErrorView | null } | null>(null);
  const lacks = way !== 'create-again' && text.trim() === '';

  async function say() {
    setTried(true);
    if (lacks) return;
    setBusy(true);
    setFailed(null);
    try {
      // What is said is said of the item as it is now; the list does not know its version.
      const now = await call('getItem', { wave, item: item.id });
      await call('markItem', { wave, item: item.id, version: now?.version ?? 0, mark: markOf(way, text.trim()) });
      onDone();
    } catch (failure) {
      setFailed({ error: errorOf(failure) });
      setBusy(false);
    }
  }

  return (
    <ModalTransition>
      <Modal onClose={onCancel} width="small">
        <ModalHeader>
          <ModalTitle>{texts.items.wayOut}</ModalTitle>
        </ModalHeader>
        <ModalBody>
          <div className="rw-stack-200">
            <p dir="auto" className="rw-strong rw-break">
              {item.title}
            </p>
            <fieldset className="rw-stack-100">
              <legend className="rw-legend">{words.legend}</legend>
              <Segments
                name="rw-way"
                value={way}
                options={WAYS.map((value) => ({ value, label: words.name[value] }))}
                onChange={(next) => {
                  setWay(next);
                  setTried(false);
                }}
              />
              <p className="rw-subtle">{words.means[way]}</p>
            </fieldset>
            {way === 'create-again' ? null : (
              <div>
                <Label htmlFor="rw-way-text">{words.asks[way]}</Label>
                <Textfield
                  id="rw-way-text"
                  value={text}
                  maxLength={way === 'replace' ? 255 : 2_000}
                  isInvalid={tried && lacks}
                  onChange={(event) => setText(event.currentTarget.value)}
                />
                {tried && lacks ? <ErrorMessage>{words.missing[way]}</ErrorMessage> : null}
              </div>
            )}
            {failed === null ? null : <Failed title={texts.items.writeFailed} error={failed.error} />}
          </div>
        </ModalBody>
        <ModalFooter>
          <Button appearance="subtle" onClick={onCancel}>
            {texts.cancel}
          </Button>
          <Button appearance="primary" isDisabled={busy} onClick={() => void say()}>
            {words.name[way]}
          </Button>
        </ModalFooter>
      </Modal>
    </ModalTransition>
  );
}

function markOf(way: Way, text: string): Mark {
  switch (way) {
    case 'not-applicable':
      return { do: 'not-applicable', reason: 'other', note: text };
    case 'replace':
      return { do: 'replace', issue: text };
    case 'create-again':
      return { do: 'create-again' };
  }
}
