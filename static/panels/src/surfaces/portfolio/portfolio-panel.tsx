import Button from '@atlaskit/button/default/button';
import { EmptyState } from '../../kit/empty-state';
import { call } from '../../shell/call';
import { Failed } from '../../kit/failed';
import { PanelPage } from '../frame/panel-page';
import { useCall } from '../../shell/use-call';
import { portfolioTexts } from './portfolio-texts';
import { useViewer } from '../../shell/viewer';
import { PortfolioSkeleton } from './portfolio-skeleton';
import { WaveList } from './wave-list';

/** The waves of all projects that the person may browse. */
export function PortfolioPanel() {
  const { texts } = useViewer(portfolioTexts);
  const { loaded, retry } = useCall('waves', () => call('listWaves', {}), { isShared: true });
  return <PanelPage help="portfolio">{draw()}</PanelPage>;

  function draw() {
    switch (loaded.state) {
      case 'loading':
        return <PortfolioSkeleton />;
      case 'failed':
        return <Failed title={texts.portfolio.failed} error={loaded.error} onRetry={retry} />;
      case 'ready':
        return loaded.value.length === 0 ? (
          <EmptyState
            header={texts.portfolio.empty}
            headingLevel={2}
            description={texts.portfolio.emptyBody}
            primaryAction={<Button onClick={retry}>{texts.wave.refresh}</Button>}
          />
        ) : (
          <WaveList lines={loaded.value} />
        );
    }
  }
}
