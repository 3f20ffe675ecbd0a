import type { Preview, PreviewNode } from '../../../../../../src/contract/import';
import { importTexts } from '../import-texts';
import { useViewer } from '../../../shell/viewer';
import { T_0 } from '../../../kit/timeline/milestone-row';

interface Props {
  readonly node: PreviewNode;
  readonly roles: Preview['roles'];
  readonly milestones: Preview['dates']['milestones'];
}

/** Who owns an item and when it is due, in the template's own terms; nothing where it says neither. */
export function PlannedBy({ node, roles, milestones }: Props) {
  const { texts, format } = useViewer(importTexts);
  const owners = node.owners.map((id) => roles.find((role) => role.id === id)?.name ?? id);
  const { offset } = node;
  if (owners.length === 0 && offset === null) return null;
  const when =
    offset === null
      ? null
      : offset.milestone === T_0
        ? texts.dates.offset(offset)
        : texts.marks.offset(offset, milestones.find(({ id }) => id === offset.milestone)?.name ?? offset.milestone);
  return (
    <div className="rw-row rw-marks rw-subtle rw-small">
      {owners.length === 0 ? null : (
        <span dir="auto" className="rw-break">
          {format.list(owners)}
        </span>
      )}
      {when === null ? null : (
        <span dir="auto" className="rw-break rw-number">
          {when}
        </span>
      )}
    </div>
  );
}
