import './portfolio.css';
import { askAhead } from '../../shell/call';
import { startPanel } from '../frame/start-panel';
import { PortfolioSkeleton } from './portfolio-skeleton';

askAhead('listWaves', {});
void startPanel({
  load: async () => (await import('./portfolio-panel')).PortfolioPanel,
  skeleton: <PortfolioSkeleton />,
  help: 'portfolio',
});
