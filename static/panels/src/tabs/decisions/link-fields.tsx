import Button from '@atlaskit/button/default/button';
import { Label } from '@atlaskit/form';
import { useState } from 'react';
import type { ItemLink } from '../../../../../src/contract/decision-log';
import type { ItemLine } from '../../../../../src/contract/readiness';
import { call } from '../../shell/call';
import { Choice, type Option } from '../../kit/choice';
import { SearchChoice } from '../../kit/search-choice';
import { useCall } from '../../shell/use-call';
import { decisionTexts } from './decision-texts';
import { useViewer } from '../../shell/viewer';

interface Props {
  readonly wave: string;
  /** Ids of documents that are linked already. */
  readonly linked: readonly string[];
  readonly busy: boolean;
  readonly onItem: (link: ItemLink) => void;
  readonly onDocument: (id: string) => void;
}

/** Finds an item, a row of one, or a document, to be linked to a decision. */
export function LinkFields({ wave, linked, busy, onItem, onDocument }: Props) {
  const { texts } = useViewer(decisionTexts);
  const words = texts.decisions.decision;
  const [item, setItem] = useState<ItemLine | null>(null);
  const [rows, setRows] = useState<readonly Option[]>([]);
  const [row, setRow] = useState('');
  const [document, setDocument] = useState<string>();
  const { loaded } = useCall(`documents of ${wave}`, () => call('getDecisions', { wave }));
  const documents = loaded.state === 'ready' ? loaded.value.documents : [];
  const free = documents.filter(({ id }) => !linked.includes(id));
  async function choose(chosen: ItemLine | null) {
    setItem(chosen);
    setRows([]);
    setRow('');
    // Without its rows the item can be linked as a whole.
    const read = chosen === null ? null : await call('getItem', { wave, item: chosen.id }).catch(() => null);
    setRows((read?.rows ?? []).map(({ key, text }) => ({ value: key, label: text })));
  }
  return (
    <div className="rw-stack-100">
      <div className="rw-fields">
        <div>
          <Label htmlFor="rw-link-item">{words.linkItem}</Label>
          <SearchChoice<ItemLine>
            id="rw-link-item"
            placeholder={words.findItem}
            value={item}
            valueOf={({ id }) => id}
            labelOf={({ key, title }) => `${key} ${title}`}
            find={async (search) =>
              search.trim() === ''
                ? []
                : call('listItems', { wave, search: search.trim() }).then(
                    ({ items }) => items,
                    () => [],
                  )
            }
            onChange={(chosen) => void choose(chosen)}
          />
        </div>
        {item === null || rows.length === 0 ? null : (
          <div>
            <Choice
              id="rw-link-row"
              label={words.row}
              placeholder={words.wholeItem}
              options={[{ value: '', label: words.wholeItem }, ...rows]}
              value={row}
              onChange={setRow}
            />
          </div>
        )}
        <div className="rw-field-button">
          <Button
            isDisabled={busy || item === null}
            aria-label={words.linkItem}
            onClick={() => {
              if (item === null) return;
              onItem({ item: item.id, row: row === '' ? null : row });
              void choose(null);
            }}
          >
            {words.link}
          </Button>
        </div>
      </div>
      {free.length === 0 ? null : (
        <div className="rw-fields">
          <div>
            <Choice
              id="rw-link-document"
              label={words.linkDocument}
              placeholder={words.pickDocument}
              options={free.map(({ id, name }) => ({ value: id, label: name }))}
              value={document}
              onChange={setDocument}
            />
          </div>
          <div className="rw-field-button">
            <Button
              isDisabled={busy || document === undefined}
              aria-label={words.linkDocument}
              onClick={() => {
                if (document !== undefined) onDocument(document);
                setDocument(undefined);
              }}
            >
              {words.link}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
