import Button from '@atlaskit/button/default/button';
import { ErrorMessage, Label } from '@atlaskit/form';
import { useState } from 'react';
import type { SavedReport, SavePlace } from '../../../../../src/contract/report';
import type { ErrorView } from '../../../../../src/contract/result';
import type { PageChoice, SpaceChoice } from '../../../../../src/contract/source';
import { call } from '../../shell/call';
import { LoadingRegion } from '../../shell/loading-region';
import { errorOf, useCall } from '../../shell/use-call';
import { useViewer } from '../../shell/viewer';
import { Failed } from '../failed';
import { SearchChoice } from '../search-choice';
import { Segments } from '../segments';
import { SaveAnswer } from './save-answer';
import { saveTexts } from './save-texts';
import type { SaveTo } from './save-to';

interface Props {
  readonly label: string;
  readonly wave: string;
  readonly here?: { readonly space: string; readonly parent: string | null } | undefined;
  readonly save: SaveTo;
  readonly onClose: () => void;
}

/** Where the page goes and who sees it. The place of the last time is proposed, else the page at hand. */
export function SaveForm({ wave, here, ...rest }: Props) {
  const { texts } = useViewer(saveTexts);
  const { loaded, retry } = useCall(`save ${wave}`, () =>
    call('getSavePlace', { wave, ...(here === undefined ? {} : { here }) }),
  );
  switch (loaded.state) {
    case 'loading':
      return <LoadingRegion>{null}</LoadingRegion>;
    case 'failed':
      return <Failed title={texts.savePage.failed} error={loaded.error} onRetry={retry} />;
    case 'ready':
      return <Fields {...rest} begin={loaded.value} />;
  }
}

type Chosen = Pick<SpaceChoice, 'id' | 'name'> & { readonly key?: string };
type State = 'asking' | 'saving' | SavedReport | { readonly failed: ErrorView | null };

function Fields({ label, save, onClose, begin }: Omit<Props, 'wave' | 'here'> & { readonly begin: SavePlace }) {
  const { texts } = useViewer(saveTexts);
  const words = texts.savePage;
  const [space, setSpace] = useState<Chosen | null>(begin.place?.space ?? null);
  const [parent, setParent] = useState<PageChoice | null>(begin.place?.parent ?? null);
  const [isPrivate, setPrivate] = useState(false);
  const [asked, setAsked] = useState(false);
  const [unfound, setUnfound] = useState<{ readonly error: ErrorView | null } | null>(null);
  const [state, setState] = useState<State>('asking');

  async function start(withPage: boolean) {
    setAsked(withPage);
    if (withPage && space === null) return;
    setState('saving');
    try {
      setState(await save({ space: withPage ? (space?.id ?? null) : null, parent: parent?.id ?? null, isPrivate }));
    } catch (failure) {
      setState({ failed: errorOf(failure) });
    }
  }

  async function listed<T>(choices: Promise<readonly T[]>): Promise<readonly T[]> {
    try {
      const found = await choices;
      setUnfound(null);
      return found;
    } catch (failure) {
      setUnfound({ error: errorOf(failure) });
      return [];
    }
  }

  if (typeof state === 'object' && 'is' in state && state.is === 'saved')
    return <SaveAnswer answer={state} onClose={onClose} />;
  return (
    <form
      className="rw-stack-200"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        void start(true);
      }}
    >
      {begin.connected ? (
        <>
          <div className="rw-fields">
            <div>
              <Label htmlFor="rw-save-space">{words.space}</Label>
              <SearchChoice<Chosen>
                id="rw-save-space"
                placeholder={words.chooseSpace}
                value={space}
                valueOf={({ id }) => id}
                labelOf={({ name, key }) => (key === undefined ? name : words.spaceOption(name, key))}
                find={(query) => listed(call('listSpaces', { query }))}
                onChange={(next) => {
                  setSpace(next);
                  setParent(null);
                }}
              />
              {asked && space === null ? <ErrorMessage>{words.needSpace}</ErrorMessage> : null}
            </div>
            <div>
              <Label htmlFor="rw-save-parent">{words.parent}</Label>
              <SearchChoice<PageChoice>
                key={space?.id ?? ''}
                id="rw-save-parent"
                placeholder={space === null ? words.spaceFirst : words.chooseParent}
                isDisabled={space === null}
                value={parent}
                valueOf={({ id }) => id}
                labelOf={({ title }) => title}
                find={(query) =>
                  space === null ? Promise.resolve([]) : listed(call('listPages', { space: space.id, query }))
                }
                onChange={setParent}
              />
            </div>
          </div>
          <fieldset className="rw-stack-100">
            <legend className="rw-legend">{words.who}</legend>
            <Segments<'space' | 'me'>
              name="rw-save-who"
              value={isPrivate ? 'me' : 'space'}
              onChange={(value) => setPrivate(value === 'me')}
              options={[
                { value: 'space', label: words.forSpace },
                { value: 'me', label: words.forMe },
              ]}
            />
            <p className="rw-small rw-subtle">{words.warning}</p>
          </fieldset>
        </>
      ) : (
        <p>{words.why['not-connected']}</p>
      )}
      {unfound === null ? null : <Failed title={words.searchFailed} error={unfound.error} />}
      {typeof state === 'object' && 'failed' in state ? <Failed title={words.failed} error={state.failed} /> : null}
      <div className="rw-row">
        {begin.connected ? (
          <Button type="submit" appearance="primary" spacing="compact" isLoading={state === 'saving'}>
            {words.save}
          </Button>
        ) : null}
        <Button spacing="compact" onClick={() => void start(false)}>
          {words.markdown}
        </Button>
        <Button spacing="compact" appearance="subtle" onClick={onClose}>
          {texts.cancel}
        </Button>
      </div>
      {typeof state === 'object' && 'is' in state ? <SaveAnswer answer={state} onClose={onClose} /> : null}
    </form>
  );
}
