import Button from '@atlaskit/button/new';
import EmptyState from '@atlaskit/empty-state';
import { useViewer } from '../../shell/viewer';
import type { SampleLacks } from './sample-lacks';

interface Props {
  readonly page: SampleLacks;
  readonly onImport: () => void;
}

/** In the place of a tab that the sample has nothing for. */
export function SampleHasNone({ page, onImport }: Props) {
  const { texts } = useViewer();
  return (
    <EmptyState
      header={texts.sample.has[page]}
      headingLevel={2}
      description={texts.sample.hasBody}
      primaryAction={<Button onClick={onImport}>{texts.first.action}</Button>}
    />
  );
}
