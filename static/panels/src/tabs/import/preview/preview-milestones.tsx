import Heading from '@atlaskit/heading';
import type { Preview } from '../../../../../../src/contract/import';
import { importTexts } from '../import-texts';
import { useViewer } from '../../../shell/viewer';

/** The named dates of the wave, by date; nothing where T-0 is the only one. */
export function PreviewMilestones({ milestones }: { readonly milestones: Preview['dates']['milestones'] }) {
  const { texts, format } = useViewer(importTexts);
  if (milestones.length < 2) return null;
  return (
    <section className="rw-stack-100">
      <Heading size="small" as="h3">
        {texts.dates.milestones}
      </Heading>
      <ul className="rw-rows rw-rows-tight">
        {milestones.map(({ id, name, date }) => (
          <li key={id} className="rw-row rw-between">
            <span dir="auto" className="rw-break">
              {name}
            </span>
            <span className="rw-subtle rw-number">{date === null ? texts.dates.noDate : format.shortDay(date)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
