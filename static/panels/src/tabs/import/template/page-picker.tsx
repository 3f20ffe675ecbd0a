import Button from '@atlaskit/button/default/button';
import { Label } from '@atlaskit/form';
import Heading from '@atlaskit/heading';
import { useState } from 'react';
import type { PageChoice, SpaceChoice } from '../../../../../../src/contract/source';
import type { ErrorView } from '../../../../../../src/contract/result';
import { call } from '../../../shell/call';
import { Failed } from '../../../kit/failed';
import { SearchChoice } from '../../../kit/search-choice';
import { errorOf } from '../../../shell/use-call';
import { importTexts } from '../import-texts';
import { useViewer } from '../../../shell/viewer';

interface Props {
  readonly onPage: (page: PageChoice) => void;
}

/** A Confluence page as a source. Confluence is asked nothing until somebody wants a page. */
export function PagePicker({ onPage }: Props) {
  const { texts } = useViewer(importTexts);
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="rw-stack-100">
      <div className="rw-stack-050">
        <Heading size="small" as="h3">
          {texts.template.confluence}
        </Heading>
        <p className="rw-subtle rw-text">{texts.template.confluenceIntro}</p>
      </div>
      {isOpen ? (
        <PageFields onPage={onPage} />
      ) : (
        <div>
          <Button onClick={() => setOpen(true)}>{texts.template.choosePage}</Button>
        </div>
      )}
    </section>
  );
}

/** First the space, then the page, both by search, read with the viewer's own rights. */
function PageFields({ onPage }: Props) {
  const { texts } = useViewer(importTexts);
  const [space, setSpace] = useState<SpaceChoice | null>(null);
  const [page, setPage] = useState<PageChoice | null>(null);
  const [failed, setFailed] = useState<{ readonly error: ErrorView | null } | null>(null);

  async function listed<T>(choices: Promise<readonly T[]>): Promise<readonly T[]> {
    try {
      const found = await choices;
      setFailed(null);
      return found;
    } catch (failure) {
      setFailed({ error: errorOf(failure) });
      return [];
    }
  }

  return (
    <>
      <div className="rw-fields">
        <div>
          <Label htmlFor="confluence-space">{texts.template.space}</Label>
          <SearchChoice<SpaceChoice>
            id="confluence-space"
            placeholder={texts.template.chooseSpace}
            value={space}
            valueOf={({ id }) => id}
            labelOf={({ name, key }) => texts.config.projectOption(name, key)}
            find={(query) => listed(call('listSpaces', { query }))}
            onChange={(next) => {
              setSpace(next);
              setPage(null);
            }}
          />
        </div>
        <div>
          <Label htmlFor="confluence-page">{texts.template.page}</Label>
          <SearchChoice<PageChoice>
            // Another space has other pages: what was found for the one before is forgotten.
            key={space?.id ?? ''}
            id="confluence-page"
            placeholder={space === null ? texts.template.spaceFirst : texts.template.choosePage}
            isDisabled={space === null}
            value={page}
            valueOf={({ id }) => id}
            labelOf={({ title }) => title}
            find={(query) =>
              space === null ? Promise.resolve([]) : listed(call('listPages', { space: space.id, query }))
            }
            onChange={setPage}
          />
        </div>
        <div className="rw-field-button">
          <Button isDisabled={page === null} onClick={() => page !== null && onPage(page)}>
            {texts.template.readPage}
          </Button>
        </div>
      </div>
      {failed === null ? null : <Failed title={texts.template.confluenceFailed} error={failed.error} />}
    </>
  );
}
