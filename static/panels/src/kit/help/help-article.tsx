import { router } from '@forge/bridge';
import { useEffect, useRef, type MouseEvent } from 'react';
import { LinkButton } from '../link-button';
import { LoadingRegion } from '../../shell/loading-region';
import { useCode } from '../../shell/use-code';
import { useViewer } from '../../shell/viewer';
import { HELP_PAGE_NAMES } from '../../shell/help-page-name';
import type { HelpTarget } from '../../shell/help-target';
import { LOAD_HELP } from './load-help';

interface Props {
  readonly at: HelpTarget;
  readonly onOpen: (to: HelpTarget) => void;
}

/** What a page says, below the list of its sections. Its links stay in the dialog; those to elsewhere open beside it. */
export function HelpArticle({ at, onOpen }: Props) {
  const { texts } = useViewer();
  const loaded = useCode(LOAD_HELP[at.page]);
  const page = loaded.state === 'ready' ? loaded.code.default : null;
  const article = useRef<HTMLElement>(null);
  const { anchor } = at;
  useEffect(() => {
    if (page === null) return;
    // Without a place on the page, or with one that it has not, it begins at its top.
    const found = anchor === undefined ? null : article.current?.querySelector<HTMLElement>(`#${CSS.escape(anchor)}`);
    const place = found ?? article.current;
    place?.focus({ preventScroll: true });
    place?.scrollIntoView({ block: 'start' });
  }, [page, anchor, at]);

  function follow(event: MouseEvent<HTMLElement>) {
    const href = (event.target as Element).closest('a')?.getAttribute('href');
    if (typeof href !== 'string') return;
    event.preventDefault();
    const [file, place] = href.split('#');
    const known = HELP_PAGE_NAMES.find((name) => `${name}.md` === file);
    if (known === undefined) void router.open(href);
    else onOpen({ page: known, anchor: place === '' ? undefined : place });
  }

  if (loaded.state === 'failed') return <p role="alert">{texts.help.failed}</p>;
  if (page === null) {
    return (
      <LoadingRegion>
        <div className="rw-help-room" />
      </LoadingRegion>
    );
  }
  return (
    <>
      {page.contents.length === 0 ? null : (
        <nav aria-label={texts.help.contents}>
          <ul className="rw-row rw-apart rw-small">
            {page.contents.map((section) => (
              <li key={section.anchor}>
                <LinkButton onClick={() => onOpen({ page: at.page, anchor: section.anchor })}>
                  {section.text}
                </LinkButton>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <article
        ref={article}
        className="rw-help"
        tabIndex={-1}
        aria-label={page.title}
        onClick={follow}
        // Rendered from docs/ when the panels were built, by what lets no HTML through.
        dangerouslySetInnerHTML={{ __html: page.html }}
      />
    </>
  );
}
