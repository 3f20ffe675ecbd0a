import { PageSkeleton } from '../../shell/page-skeleton';
import { TABS } from '../../shell/tab';

/** The page before its code is there: the names of its tabs, and one of them being read. */
export function TabsSkeleton() {
  return (
    <div>
      <div aria-hidden className="rw-tabs-room">
        {TABS.map(({ page, label }) => (
          <span key={page}>{label}</span>
        ))}
      </div>
      <div className="rw-tab-panel">
        <PageSkeleton />
      </div>
    </div>
  );
}
