import Button from '@atlaskit/button/default/button';
import { Dialog } from '../dialog';
import { useState } from 'react';
import { LinkButton } from '../link-button';
import { useViewer } from '../../shell/viewer';
import { HelpArticle } from './help-article';
import { HELP_PAGE_NAMES } from '../../shell/help-page-name';
import type { HelpTarget } from '../../shell/help-target';

interface Props {
  readonly to: HelpTarget;
  readonly onClose: () => void;
}

/** A page of the help, with the way to all the others. */
export function HelpDialog({ to, onClose }: Props) {
  const { texts } = useViewer();
  const [before, setBefore] = useState<readonly HelpTarget[]>([]);
  const [at, setAt] = useState(to);

  function open(next: HelpTarget) {
    setBefore([...before, at]);
    setAt(next);
  }
  function back() {
    const last = before.at(-1);
    if (last === undefined) return;
    setBefore(before.slice(0, -1));
    setAt(last);
  }

  return (
    <Dialog
      title={texts.help.pages[at.page]}
      onClose={onClose}
      width="large"
      returnsFocus
      hasCloseButton
      actions={
        <>
          {before.length === 0 ? null : <Button onClick={back}>{texts.back}</Button>}
          <Button appearance="primary" onClick={onClose}>
            {texts.help.close}
          </Button>
        </>
      }
    >
      <div className="rw-stack-200">
        <HelpArticle at={at} onOpen={open} />
        <nav className="rw-help-nav" aria-label={texts.help.allPages}>
          <ul className="rw-row rw-apart rw-small">
            {HELP_PAGE_NAMES.map((page) => (
              <li key={page}>
                {page === at.page ? (
                  <span aria-current="page">{texts.help.pages[page]}</span>
                ) : (
                  <LinkButton onClick={() => open({ page })}>{texts.help.pages[page]}</LinkButton>
                )}
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </Dialog>
  );
}
