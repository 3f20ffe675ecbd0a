import Heading from '@atlaskit/heading';
import Skeleton from '@atlaskit/skeleton';
import { LoadingRegion } from '../../shell/loading-region';
import { issueTexts } from './issue-texts';
import { useViewer } from '../../shell/viewer';

/** The card while it is being read: where the item stands, a heading and three criteria. */
export function ItemSkeleton() {
  const { texts } = useViewer(issueTexts);
  return (
    <LoadingRegion>
      <Skeleton width="140px" height="20px" isShimmering />
      <Skeleton width="100%" height="120px" isShimmering />
      <Heading size="small" as="h2">
        {texts.item.criteria}
      </Heading>
      <Skeleton width="100%" height="64px" isShimmering />
      <Skeleton width="100%" height="64px" isShimmering />
      <Skeleton width="100%" height="64px" isShimmering />
    </LoadingRegion>
  );
}
