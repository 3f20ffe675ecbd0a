import Skeleton from '@atlaskit/skeleton';
import { LoadingRegion } from '../loading-region';

/** The card while it is being read: where the item stands, a heading and three criteria. */
export function ItemSkeleton() {
  return (
    <LoadingRegion>
      <Skeleton width="140px" height="20px" isShimmering />
      <Skeleton width="100%" height="120px" isShimmering />
      <Skeleton width="200px" height="24px" isShimmering />
      <Skeleton width="100%" height="64px" isShimmering />
      <Skeleton width="100%" height="64px" isShimmering />
      <Skeleton width="100%" height="64px" isShimmering />
    </LoadingRegion>
  );
}
