import Button from '@atlaskit/button/default/button';
import { EmptyState } from '../../kit/empty-state';
import { projectTexts } from './project-texts';
import { useViewer } from '../../shell/viewer';

interface Props {
  /** What the sample lacks, as a sentence. */
  readonly lacks: string;
  readonly onImport: () => void;
}

/** In the place of a tab that the sample has nothing for. */
export function SampleHasNone({ lacks, onImport }: Props) {
  const { texts } = useViewer(projectTexts);
  return (
    <EmptyState
      header={lacks}
      headingLevel={2}
      description={texts.sample.hasBody}
      primaryAction={<Button onClick={onImport}>{texts.first.action}</Button>}
    />
  );
}
