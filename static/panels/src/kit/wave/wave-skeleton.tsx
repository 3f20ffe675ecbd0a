import Heading from '@atlaskit/heading';
import Skeleton from '@atlaskit/skeleton';
import { LoadingRegion } from '../../shell/loading-region';
import { waveTexts } from './wave-texts';
import { useViewer } from '../../shell/viewer';

const ROWS = [0, 1, 2, 3];

/** The wave view's own layout while it is being read, so that nothing jumps when it is there. */
export function WaveSkeleton() {
  const { texts } = useViewer(waveTexts);
  return (
    <LoadingRegion>
      <Heading size="medium" as="h2">
        {texts.wave.heading}
      </Heading>
      <Skeleton width="200px" height="20px" isShimmering />
      <Skeleton width="280px" height="16px" isShimmering />
      <Skeleton width="240px" height="20px" isShimmering />
      <Heading size="small" as="h3">
        {texts.overview.chart}
      </Heading>
      {ROWS.map((row) => (
        <Skeleton key={row} width="100%" height="24px" isShimmering />
      ))}
      <Heading size="small" as="h3">
        {texts.overview.phaseTable}
      </Heading>
      {ROWS.map((row) => (
        <Skeleton key={row} width="100%" height="64px" isShimmering />
      ))}
    </LoadingRegion>
  );
}
