import Link from '@atlaskit/link';
import { router } from '@forge/bridge';
import type { RestView } from '../../../../../src/contract/import-undo';
import { useViewer } from '../../shell/viewer';
import { undoTexts } from './undo-texts';

/** What an undo leaves in Jira, why, and where to find it. */
export function RestList({ rest }: { readonly rest: RestView }) {
  const { texts, format } = useViewer(undoTexts);
  const words = texts.undoImport;
  if (rest.issues === 0) return null;
  const href = `/issues/?jql=${encodeURIComponent(rest.jql ?? '')}`;
  return (
    <div className="rw-stack-050">
      <p>{words.keeps(rest.issues)}</p>
      <ul className="rw-told">
        {rest.because.map(({ touch, issues }) => (
          <li key={touch}>
            {words.because[touch]}: {format.number(issues)}
          </li>
        ))}
      </ul>
      {rest.jql === null ? null : (
        <p>
          <Link
            href={href}
            onClick={(event) => {
              event.preventDefault();
              void router.open(href);
            }}
          >
            {words.showRest}
          </Link>
        </p>
      )}
    </div>
  );
}
