import Skeleton from '@atlaskit/skeleton';
import { LoadingRegion } from '../loading-region';
import { WaveLegend } from './wave-legend';

const ALWAYS = ['done', 'open'] as const;
const ROWS = [0, 1, 2, 3];

/** The wave view's own layout while it is being read, so that nothing jumps when it is there. */
export function WaveSkeleton() {
  return (
    <LoadingRegion>
      <Skeleton width="200px" height="24px" isShimmering />
      <Skeleton width="280px" height="16px" isShimmering />
      <Skeleton width="160px" height="16px" isShimmering />
      <Skeleton width="100%" height="12px" isShimmering />
      <WaveLegend parts={ALWAYS} />
      {ROWS.map((row) => (
        <Skeleton key={row} width="100%" height="40px" isShimmering />
      ))}
    </LoadingRegion>
  );
}
