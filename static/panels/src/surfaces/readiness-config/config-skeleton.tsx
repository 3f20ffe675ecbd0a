import Skeleton from '@atlaskit/skeleton';
import { LoadingRegion } from '../../shell/loading-region';
import { ConfigHead } from './config-head';

/** The form while the projects are being listed: its head and two fields. */
export function ConfigSkeleton() {
  return (
    <LoadingRegion>
      <ConfigHead />
      <Skeleton width="100%" height="60px" isShimmering />
      <Skeleton width="100%" height="60px" isShimmering />
    </LoadingRegion>
  );
}
