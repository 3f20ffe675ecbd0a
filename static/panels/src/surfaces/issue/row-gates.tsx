import type { RowView } from '../../../../../src/contract/marks';
import { LinkButton } from '../../kit/link-button';
import { openOnProjectPage } from '../../shell/open-on-project-page';
import { issueTexts } from './issue-texts';
import { useViewer } from '../../shell/viewer';
import { useItemWork } from './item-work';

/** The gates at which a row is asked, each with the way to it where the frame knows its project. */
export function RowGates({ gates }: { readonly gates: NonNullable<RowView['gates']> }) {
  const { texts, extension } = useViewer(issueTexts);
  const { item } = useItemWork();
  const project = projectKeyOf(extension);
  return (
    <p className="rw-row rw-tight rw-small rw-break">
      <span className="rw-subtle">{texts.gates.rows.gatesOf}</span>
      {gates.map(({ id, name }) =>
        project === null ? (
          <span key={id} dir="auto">
            {name}
          </span>
        ) : (
          <LinkButton
            key={id}
            onClick={() => void openOnProjectPage(project, { page: 'go-no-go', wave: item.wave.id, gate: id })}
          >
            <span dir="auto">{name}</span>
          </LinkButton>
        ),
      )}
    </p>
  );
}

/** A claim of the frame, used for nothing but an address. */
function projectKeyOf({ project }: Readonly<Record<string, unknown>>): string | null {
  if (typeof project !== 'object' || project === null || !('key' in project)) return null;
  return typeof project.key === 'string' ? project.key : null;
}
