import Skeleton from '@atlaskit/skeleton';
import { LoadingRegion } from '../loading-region';

/** The form while the projects are being listed: a heading and two fields. */
export function ConfigSkeleton() {
  return (
    <LoadingRegion>
      <Skeleton width="160px" height="24px" isShimmering />
      <Skeleton width="100%" height="40px" isShimmering />
      <Skeleton width="100%" height="40px" isShimmering />
    </LoadingRegion>
  );
}
