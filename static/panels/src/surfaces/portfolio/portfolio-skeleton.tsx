import Skeleton from '@atlaskit/skeleton';
import { LoadingRegion } from '../../shell/loading-region';
import { PortfolioHead } from './portfolio-head';

const ROWS = [0, 1, 2, 3, 4];

/** The list while it is being read: its head, the search box, the table's head and rows. */
export function PortfolioSkeleton() {
  return (
    <LoadingRegion>
      <PortfolioHead />
      <Skeleton width="min(400px, 100%)" height="60px" isShimmering />
      <Skeleton width="120px" height="24px" isShimmering />
      <div className="rw-stack-100">
        {ROWS.map((row) => (
          <Skeleton key={row} width="100%" height="40px" isShimmering />
        ))}
      </div>
    </LoadingRegion>
  );
}
