import { useMemo } from 'react';
import type { AssignmentView } from '../../../../../../src/contract/import';
import { usePeople } from '../../../shell/use-people';
import { importTexts } from '../import-texts';
import { useViewer } from '../../../shell/viewer';

interface Props {
  readonly assignment: AssignmentView;
}

/** Who gets how many items, and how many the import assigns to no one, with the reason. */
export function PreviewAssignment({ assignment }: Props) {
  const { texts } = useViewer(importTexts);
  const { assigned, unassigned, othersToLead } = assignment;
  const people = usePeople(useMemo(() => assigned.map(({ account }) => account), [assigned]));
  const named = assigned.map(({ account, items }) =>
    texts.preview.assignsTo(people.get(account)?.name ?? texts.people.notShown, items),
  );
  const total = assigned.reduce((sum, { items }) => sum + items, 0);
  return (
    <>
      {total === 0 ? null : (
        <p dir="auto" className="rw-break">
          {texts.preview.assigns(total, named)}
        </p>
      )}
      {unassigned.map(({ because, items }) => (
        <p key={because}>{texts.preview.unassignedBecause(items, because, othersToLead)}</p>
      ))}
    </>
  );
}
