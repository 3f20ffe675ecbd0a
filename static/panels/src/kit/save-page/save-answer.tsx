import Button from '@atlaskit/button/default/button';
import { router } from '@forge/bridge';
import type { SavedReport } from '../../../../../src/contract/report';
import { useViewer } from '../../shell/viewer';
import { saveTexts } from './save-texts';

/** The page that was saved, or why there is none, with its text to copy. */
export function SaveAnswer({ answer, onClose }: { readonly answer: SavedReport; readonly onClose: () => void }) {
  const { texts } = useViewer(saveTexts);
  const words = texts.savePage;
  if (answer.is === 'saved') {
    const { title, path } = answer.page;
    return (
      <div className="rw-row" role="status">
        <span>{words.saved}</span>
        <Button spacing="compact" appearance="subtle" onClick={() => void router.open(`/wiki${path}`)}>
          {title}
        </Button>
        <Button spacing="compact" appearance="subtle" onClick={onClose}>
          {words.close}
        </Button>
      </div>
    );
  }
  return (
    <div className="rw-stack-050" role="status">
      <p>{words.why[answer.why]}</p>
      <textarea
        className="rw-markdown"
        readOnly
        rows={8}
        value={answer.markdown}
        aria-label={words.asMarkdown}
        onFocus={({ target }) => target.select()}
      />
    </div>
  );
}
