import Skeleton from '@atlaskit/skeleton';
import { LoadingRegion } from './loading-region';

/** A tab while it is being read: a heading, a line and a table. */
export function PageSkeleton() {
  return (
    <LoadingRegion>
      <Skeleton width="240px" height="28px" isShimmering />
      <Skeleton width="60%" height="20px" isShimmering />
      <Skeleton width="100%" height="120px" isShimmering />
      <Skeleton width="100%" height="200px" isShimmering />
    </LoadingRegion>
  );
}
