import { ErrorMessage, Label } from '@atlaskit/form';
import { TextInput } from '../../kit/text-input';
import { useState } from 'react';
import type { Mark } from '../../../../../src/contract/marks';
import type { ItemPage } from '../../../../../src/contract/readiness';
import { call } from '../../shell/call';
import { Segments } from '../../kit/segments';
import { WriteDialog } from '../../kit/write-dialog';
import { writtenBy } from '../../kit/written';
import { itemsTexts } from './items-texts';
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
  const { texts } = useViewer(itemsTexts);
  const words = texts.items.ways;
  const [way, setWay] = useState<Way>('not-applicable');
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const lacks = way !== 'create-again' && text.trim() === '';

  async function say(): Promise<void> {
    // What is said is said of the item as it is now; the list does not know its version.
    const now = await call('getItem', { wave, item: item.id });
    await call('markItem', { wave, item: item.id, version: now?.version ?? 0, mark: markOf(way, text.trim()) });
  }

  return (
    <WriteDialog
      title={texts.items.wayOut}
      action={words.name[way]}
      onWrite={() => {
        setTried(true);
        return lacks ? null : writtenBy(say());
      }}
      onDone={onDone}
      onClose={onCancel}
      trouble={{ failed: texts.items.writeFailed }}
    >
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
          <TextInput
            id="rw-way-text"
            value={text}
            maxLength={way === 'replace' ? 255 : 2_000}
            isInvalid={tried && lacks}
            onChange={setText}
          />
          {tried && lacks ? <ErrorMessage>{words.missing[way]}</ErrorMessage> : null}
        </div>
      )}
    </WriteDialog>
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
