import './portfolio.css';
import { startPanel } from '../start-panel';
import { PortfolioPanel } from './portfolio-panel';

void startPanel(<PortfolioPanel />);
