import Button from '@atlaskit/button/default/button';
import SectionMessage from '@atlaskit/section-message';
import { useState } from 'react';
import type { ItemPage, OverviewView } from '../../../../../src/contract/readiness';
import { itemsTexts } from './items-texts';
import { useViewer } from '../../shell/viewer';
import { WayOutDialog } from './way-out-dialog';

/** At first; what is beyond is opened on request. */
const AT_FIRST = 10;

interface Props {
  readonly view: OverviewView;
  readonly gone: ItemPage['gone'];
  readonly onChanged: () => Promise<void>;
}

/** Items that Jira has no page for: titled from the template, each with its ways out for those who may take one. */
export function GoneList({ view, gone, onChanged }: Props) {
  const { texts } = useViewer(itemsTexts);
  const [all, setAll] = useState(false);
  const [open, setOpen] = useState<ItemPage['gone'][number] | null>(null);
  const [told, setTold] = useState(false);
  if (gone.length === 0 && !told) return null;
  const shown = all ? gone : gone.slice(0, AT_FIRST);
  return (
    <div className="rw-stack-100">
      <div role="status" className={told ? undefined : 'rw-silent'}>
        {told ? (
          <SectionMessage appearance="success">
            <p>{texts.items.wayOutDone}</p>
          </SectionMessage>
        ) : null}
      </div>
      {gone.length === 0 ? null : (
        <details className="rw-details">
          <summary>{texts.items.gone(gone.length)}</summary>
          <div className="rw-stack-100">
            <p className="rw-text">{texts.items.goneWhy}</p>
            <ul className="rw-rows rw-rows-tight">
              {shown.map((item) => (
                <li key={item.id} className="rw-row rw-between">
                  <span dir="auto" className="rw-break">
                    {item.title}
                  </span>
                  {item.unreadable ? (
                    <span className="rw-subtle rw-small">{texts.items.unreadable}</span>
                  ) : view.may.bulk ? (
                    <Button
                      spacing="compact"
                      aria-label={texts.items.wayOutOf(item.title)}
                      onClick={() => setOpen(item)}
                    >
                      {texts.items.wayOut}
                    </Button>
                  ) : null}
                </li>
              ))}
            </ul>
            {shown.length === gone.length ? null : (
              <div>
                <Button onClick={() => setAll(true)}>{texts.faults.more(gone.length - shown.length)}</Button>
              </div>
            )}
          </div>
        </details>
      )}
      {open === null ? null : (
        <WayOutDialog
          wave={view.wave.id}
          item={open}
          onDone={() => {
            setOpen(null);
            setTold(true);
            void onChanged();
          }}
          onCancel={() => setOpen(null)}
        />
      )}
    </div>
  );
}
